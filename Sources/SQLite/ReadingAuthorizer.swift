import CSQLite

/// What a connection that only reads may do: SQLite asks it of every step of every statement that is compiled
/// (https://sqlite.org/c3ref/set_authorizer.html).
///
/// A file opened read-only cannot be changed through the connection anyway. This also forbids what reaches past the file: other
/// databases (ATTACH, VACUUM INTO), extensions, and settings of the connection. It holds for the SQL of the user and for that of
/// the file, whose views and generated columns may be anybody's.
enum ReadingAuthorizer {
  /// PRAGMAs that tell something of their argument.
  private static let questions: Set<String> = [
    "collation_list", "compile_options", "data_version", "database_list", "foreign_key_check", "foreign_key_list",
    "freelist_count", "function_list", "index_info", "index_list", "index_xinfo", "integrity_check", "module_list",
    "page_count", "pragma_list", "quick_check", "table_info", "table_list", "table_xinfo",
  ]

  /// PRAGMAs that tell a setting, and with an argument would change it.
  private static let settings: Set<String> = [
    "application_id", "auto_vacuum", "busy_timeout", "cache_size", "encoding", "foreign_keys", "journal_mode",
    "mmap_size",
    "page_size", "query_only", "schema_version", "synchronous", "temp_store", "trusted_schema", "user_version",
  ]

  /// Functions that reach past the database.
  private static let functions: Set<String> = [
    "edit", "fts3_tokenizer", "load_extension", "readfile", "writefile",
  ]

  /// Puts it on a connection.
  static func install(on connection: OpaquePointer) {
    sqlite3_set_authorizer(
      connection,
      { _, action, first, second, _, _ in
        ReadingAuthorizer.allows(action, first, second) ? SQLITE_OK : SQLITE_DENY
      }, nil)
    // No query of newsdb's attaches anything; neither is one to be a megabyte long, but for a list of ids.
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 16 << 20)
  }

  private static func allows(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE, SQLITE_TRANSACTION, SQLITE_SAVEPOINT: true
    // What SQLite asks while it declares a table-valued PRAGMA, and never does: the file is open for reading only.
    case SQLITE_UPDATE: ["sqlite_master", "sqlite_temp_master"].contains(lowercased(first))
    case SQLITE_FUNCTION: !functions.contains(lowercased(second))
    case SQLITE_PRAGMA:
      questions.contains(lowercased(first)) || second == nil && settings.contains(lowercased(first))
    default: false
    }
  }

  private static func lowercased(_ name: UnsafePointer<CChar>?) -> String {
    name.map { String(cString: $0).lowercased() } ?? ""
  }
}
