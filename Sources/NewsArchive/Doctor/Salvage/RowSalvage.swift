import SQLite

/// Reads the rows of a table of a damaged file: what can be read before the damage, behind it, and between.
struct RowSalvage {
  let connection: Connection
  private let name: String
  private let table: String
  let columns: [String]
  /// Whether something could not be read.
  private(set) var isDamaged = false
  private var seen: Set<Int64> = []

  /// How many numbers between two rows are tried one by one.
  private static let longestGap: Int64 = 2_000_000

  /// - Throws: ``DatabaseError`` where not even the columns can be known.
  init?(_ connection: Connection, table: String) throws {
    self.connection = connection
    name = table
    self.table = SchemaObjects.quoted(table)
    columns = try connection.all("SELECT name FROM pragma_table_info(?)", table) { $0.string(at: 0) }
    if columns.isEmpty { return nil }
  }

  private var list: String { columns.map(SchemaObjects.quoted).joined(separator: ", ") }

  /// Hands on every row that can be read, once.
  mutating func forEach(_ body: ([SQLValue]) throws -> Void) throws {
    let isWithoutNumbers: Bool? = try connection.value("SELECT wr FROM pragma_table_list WHERE name = ?", name)
    if isWithoutNumbers == true { return try readWithoutNumbers(body) }
    guard let last = try read(after: .min, body) else { return }
    isDamaged = true
    // Numbers are given from 1 on.
    var next = max(last, 0) + 1
    let first = try readBackwards(above: last, body) ?? highestNumber(after: next)
    // What lies between is reached by number: each search goes its own way from the root.
    let end = min(first, next + Self.longestGap)
    while next < end {
      try checkInterrupt()
      if try readOne(next, body) {
        // Behind a damaged page the next ones may be whole.
        next = max(next, try read(after: next, upTo: end, body) ?? end)
      }
      next += 1
    }
  }

  /// A number that no row is above; a guess where the file does not tell.
  private func highestNumber(after start: Int64) -> Int64 {
    let known: Int64? = try? connection.value("SELECT seq FROM sqlite_sequence WHERE name = ?", name)
    return known.map { min($0, .max - 1) + 1 } ?? start + 100_000
  }

  private func checkInterrupt() throws { _ = try connection.value("SELECT 1", as: Int.self) }

  /// Reads on from a row; the number of the last row before the damage, nil where there is none.
  private mutating func read(
    after start: Int64, upTo end: Int64 = .max, _ body: ([SQLValue]) throws -> Void
  ) throws -> Int64? {
    var last = start
    do {
      let rows = try connection.prepare(
        "SELECT rowid, \(list) FROM \(table) NOT INDEXED WHERE rowid > ? AND rowid < ? ORDER BY rowid")
      try rows.bindAll(start, end)
      while try rows.step() {
        last = rows.integer(at: 0)
        try hand(on: rows, body)
      }
      return nil
    } catch let error as DatabaseError where error.code.isOfTheFile {
      return last
    }
  }

  /// Reads from the end; the number of the last row it reached.
  private mutating func readBackwards(above start: Int64, _ body: ([SQLValue]) throws -> Void) throws -> Int64? {
    var last: Int64?
    do {
      let rows = try connection.prepare(
        "SELECT rowid, \(list) FROM \(table) NOT INDEXED WHERE rowid > ? ORDER BY rowid DESC")
      try rows.bindAll(start)
      while try rows.step() {
        last = rows.integer(at: 0)
        try hand(on: rows, body)
      }
      return last
    } catch let error as DatabaseError where error.code.isOfTheFile {
      return last
    }
  }

  private mutating func readOne(_ number: Int64, _ body: ([SQLValue]) throws -> Void) throws -> Bool {
    do {
      let rows = try connection.prepare("SELECT rowid, \(list) FROM \(table) NOT INDEXED WHERE rowid = ?")
      try rows.bindAll(number)
      guard try rows.step() else { return false }
      try hand(on: rows, body)
      return true
    } catch let error as DatabaseError where error.code.isOfTheFile {
      return false
    }
  }

  private mutating func hand(on row: borrowing PreparedStatement, _ body: ([SQLValue]) throws -> Void) throws {
    guard seen.insert(row.integer(at: 0)).inserted else { return }
    try body((1...columns.count).map { row.column($0) })
  }

  /// Forwards until the damage, then backwards until the damage.
  private mutating func readWithoutNumbers(_ body: ([SQLValue]) throws -> Void) throws {
    var read: Set<[SQLValue]> = []
    let key = try connection.all(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", name
    ) { $0.string(at: 0) }
    for direction in ["ASC", "DESC"] {
      do {
        let order = key.map { "\(SchemaObjects.quoted($0)) \(direction)" }.joined(separator: ", ")
        let rows = try connection.prepare("SELECT \(list) FROM \(table) NOT INDEXED ORDER BY \(order)")
        while try rows.step() {
          let values: [SQLValue] = (0..<columns.count).map { rows.column($0) }
          if read.insert(values).inserted { try body(values) }
        }
        return
      } catch let error as DatabaseError where error.code.isOfTheFile {
        isDamaged = true
      }
    }
  }
}
