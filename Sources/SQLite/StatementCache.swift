import CSQLite

/// The prepared statements of a connection that are not in use, by their SQL.
///
/// A statement that is taken out is its taker's alone; so the same SQL can run twice at once, nested.
final class StatementCache {
  /// How many idle statements are kept; one has some kilobytes.
  static let capacity = 128

  /// SQL as a key that is hashed by some of its bytes: it is looked up for every row that is written, and is long.
  private struct Key: Hashable {
    let sql: String

    func hash(into hasher: inout Hasher) {
      var sql = sql
      sql.withUTF8 { bytes in
        hasher.combine(bytes.count)
        let stride = Swift.max(bytes.count / 16, 1)
        var index = 0
        var word: UInt64 = 0
        while index < bytes.count {
          word = word &* 0x0100_0000_01B3 ^ UInt64(bytes[index])
          index += stride
        }
        hasher.combine(word)
      }
    }
  }

  private var idle: [Key: [OpaquePointer]] = [:]
  private(set) var count = 0

  /// The SQL of the idle statements.
  var sql: [String] { idle.keys.map(\.sql).sorted() }

  /// Takes out an idle statement for `sql`.
  func take(_ sql: String) -> OpaquePointer? {
    guard let index = idle.index(forKey: Key(sql: sql)), let handle = idle.values[index].popLast() else { return nil }
    count -= 1
    return handle
  }

  /// Puts a statement back, reset and without its bindings.
  func put(_ handle: OpaquePointer, _ sql: String) {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    // Queries put together from a user's words are endless in number; start over rather than keep books on each.
    if count >= Self.capacity { removeAll() }
    idle[Key(sql: sql), default: []].append(handle)
    count += 1
  }

  /// Finalizes all of them.
  func removeAll() {
    for handle in idle.values.joined() { sqlite3_finalize(handle) }
    idle.removeAll()
    count = 0
  }
}
