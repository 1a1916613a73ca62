import CSQLite

extension Connection {
  /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// The write lock is taken at the start (`BEGIN IMMEDIATE`), so that a transaction that began does not fail halfway
  /// for want of it. Inside another transaction it is a savepoint.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try savepoint(body) }
    return try perform(begin: "BEGIN IMMEDIATE", end: "COMMIT", undo: ["ROLLBACK"], body)
  }

  /// Runs `body` in a transaction that only reads: every query in it sees the same state of the database.
  public func readTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try body() }
    return try perform(begin: "BEGIN DEFERRED", end: "COMMIT", undo: ["ROLLBACK"], body)
  }

  /// Runs `body` in a savepoint: what it did is undone when it throws, and what was done before it in the same
  /// transaction stays.
  public func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    // Savepoints of one name nest, so one name does; fixed SQL stays in the statement cache.
    try perform(
      begin: "SAVEPOINT newsdb", end: "RELEASE newsdb", undo: ["ROLLBACK TO newsdb", "RELEASE newsdb"], body)
  }

  private func perform<Result>(
    begin: String, end: String, undo: [String], _ body: () throws -> Result
  ) throws -> Result {
    try run(begin)
    do {
      let result = try body()
      try run(end)
      return result
    } catch {
      // Some errors (a full disk, an interrupt) roll back by themselves; then there is nothing left to undo.
      if isInTransaction { for sql in undo { try? run(sql) } }
      throw error
    }
  }
}
