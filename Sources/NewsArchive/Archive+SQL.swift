public import SQLite

extension Archive {
  /// Runs a query of the user's that reads.
  ///
  /// - Parameters:
  ///   - columns: is told the names of the columns, once, before any row.
  ///   - row: is told the values of each row.
  /// - Throws: ``ArchiveError`` with `invalidSQL` where the SQL does not hold, `readOnly` where it would write.
  public func query(
    sql: String, columns: ([String]) -> Void, row: ([SQLValue]) -> Void
  ) throws(ArchiveError) {
    do {
      let statement = try connection.prepare(sql)
      guard statement.isReadOnly, statement.columnCount > 0 else {
        throw readOnlyError
      }
      columns(statement.columnNames)
      let count = statement.columnCount
      while try statement.step() {
        row((0..<count).map { statement.column($0) })
      }
    } catch {
      if Self.wouldWrite(error) { throw readOnlyError }
      if let error = error as? DatabaseError, error.code == .error || error.code == .misuse {
        throw ArchiveError(
          .invalidSQL, path: path, message: error.message,
          hint: "newsdb sql without a query opens the shell, where .schema describes the tables", cause: error)
      }
      throw ArchiveError(error, path: path)
    }
  }

  /// Whether SQLite refused SQL because it would do more than read.
  private static func wouldWrite(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    // A change would need the triggers, which SQLite does not run here because it is not to trust the file's schema.
    return error.code == .authorization || error.code == .readOnly || error.message.hasPrefix("not authorized")
      || error.message.hasPrefix("unsafe use of virtual table")
  }

  private var readOnlyError: ArchiveError {
    ArchiveError(
      .readOnly, path: path, message: "only a query is run here: a SELECT, and of nothing but this archive",
      hint: "to change the archive, use sqlite3 \(path)")
  }
}
