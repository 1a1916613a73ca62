import CSQLite

extension Connection {
  /// The SQL of the statements that were prepared and wait to be used again.
  public var preparedSQL: [String] { cache.sql }

  /// How SQLite goes about a statement: a line for each step of `EXPLAIN QUERY PLAN`.
  public func queryPlan(of sql: String) throws -> [String] {
    // Without values for its parameters.
    let statement = try prepare("EXPLAIN QUERY PLAN " + sql)
    var steps: [String] = []
    while try statement.step() { steps.append(statement.string(at: 3)) }
    return steps
  }

  /// Runs a script of any number of statements without parameters.
  public func execute(_ script: String) throws(DatabaseError) {
    try check(sqlite3_exec(handle, script, nil, nil, nil), sql: script)
  }

  /// Runs one statement with the values of its parameters.
  public func run<each Value: SQLBindable>(_ sql: String, _ values: repeat each Value) throws(DatabaseError) {
    let statement = try prepare(sql)
    try statement.run(repeat each values)
  }

  /// What `read` makes of the rows, in order.
  public func all<each Value: SQLBindable, Result>(
    _ sql: String, _ values: repeat each Value, read: (borrowing PreparedStatement) throws -> Result
  ) throws -> [Result] {
    let statement = try prepare(sql)
    try statement.bindAll(repeat each values)
    var results: [Result] = []
    while try statement.step() { results.append(try read(statement)) }
    return results
  }

  /// What `read` makes of the rows of a statement whose parameters come as a list.
  public func all<Result>(
    _ sql: String, values: [SQLValue], read: (borrowing PreparedStatement) throws -> Result
  ) throws -> [Result] {
    let statement = try prepare(sql)
    try statement.bind(values: values)
    var results: [Result] = []
    while try statement.step() { results.append(try read(statement)) }
    return results
  }

  /// What `read` makes of the first row; nil where there is none.
  public func first<each Value: SQLBindable, Result>(
    _ sql: String, _ values: repeat each Value, read: (borrowing PreparedStatement) throws -> Result
  ) throws -> Result? {
    let statement = try prepare(sql)
    try statement.bindAll(repeat each values)
    return try statement.step() ? try read(statement) : nil
  }

  /// The first column of the first row; nil where there is no row or it is NULL.
  public func value<each Value: SQLBindable, Result: SQLReadable>(
    _ sql: String, _ values: repeat each Value, as type: Result.Type = Result.self
  ) throws(DatabaseError) -> Result? {
    let statement = try prepare(sql)
    try statement.bindAll(repeat each values)
    return try statement.step() ? statement.column(0, as: Result?.self) : nil
  }
}
