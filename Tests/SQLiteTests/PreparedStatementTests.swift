import SQLite
import Testing

@Suite struct PreparedStatementTests {
  let connection: Connection

  init() throws { connection = try Connection(path: ":memory:", mode: .create) }

  /// Goes to a row that must be there; `#expect` cannot take a value that is not copyable.
  func step(_ statement: borrowing PreparedStatement) throws {
    let found = try statement.step()
    try #require(found)
  }

  @Test func `every type comes back as it went in`() throws {
    try connection.execute("CREATE TABLE t(a, b, c, d, e, f, g)")
    let blob: [UInt8] = [0, 255, 7]
    try connection.run(
      "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", Int64.max, -3, 0.5, "Ångström 🗞", blob, true, String?.none)
    let found: Void? = try connection.first("SELECT * FROM t") { row in
      let big: Int64 = row.column(0)
      let small: Int = row.column(1)
      let real: Double = row.column(2)
      let text: String = row.column(3)
      let bytes: [UInt8] = row.column(4)
      let flag: Bool = row.column(5)
      let nothing: String? = row.column(6)
      let something: String? = row.column(3)
      let names = row.columnNames
      #expect(big == .max)
      #expect(small == -3)
      #expect(real == 0.5)
      #expect(text == "Ångström 🗞")
      #expect(bytes == blob)
      #expect(flag)
      #expect(nothing == nil)
      #expect(something == text)
      #expect(names == ["a", "b", "c", "d", "e", "f", "g"])
    }
    #expect(found != nil)
  }

  @Test func `dynamic values keep their storage class`() throws {
    let values: [SQLValue] = [.null, .integer(1), .real(1.5), .text("a"), .blob([1, 2]), SQLValue(nil)]
    let read = try connection.all("SELECT ?, ?, ?, ?, ?, ?", values: values) { row in
      (0..<row.columnCount).map { row.column($0, as: SQLValue.self) }
    }
    #expect(read == [values])
  }

  @Test func `empty text and empty blobs are not NULL`() throws {
    let types = try connection.first("SELECT typeof(?), typeof(?)", "", [UInt8]()) {
      ($0.string(at: 0), $0.string(at: 1))
    }
    #expect(types?.0 == "text")
    #expect(types?.1 == "blob")
    let statement = try connection.prepare("SELECT typeof(?), typeof(?)")
    try statement.bindText(utf8: UnsafeBufferPointer(start: nil, count: 0), at: 1)
    try statement.bindBlob(UnsafeRawBufferPointer(start: nil, count: 0), at: 2)
    try step(statement)
    let (first, second) = (statement.string(at: 0), statement.string(at: 1))
    #expect(first == "text")
    #expect(second == "blob")
  }

  @Test func `text is bound from and read as UTF-8 bytes without a String`() throws {
    let bytes: [UInt8] = [0x61, 0xC3, 0xA9, 0x00, 0x62]
    let statement = try connection.prepare("SELECT ?1, length(CAST(?1 AS BLOB))")
    try bytes.withUnsafeBufferPointer { try statement.bindText(utf8: $0, at: 1) }
    try step(statement)
    let read = statement.withText(at: 0) { Array($0) }
    let length = statement.integer(at: 1)
    #expect(read == bytes)
    #expect(length == 5)
  }

  @Test func `the buffer of a NULL is empty`() throws {
    let statement = try connection.prepare("SELECT NULL")
    try step(statement)
    let (count, isNull, text) = (
      statement.withText(at: 0) { $0.count }, statement.isNull(at: 0), statement.string(at: 0)
    )
    #expect(count == 0)
    #expect(isNull)
    #expect(text == "")
  }

  @Test func `a statement comes out of the cache reset and without values`() throws {
    let sql = "SELECT ?"
    do {
      let statement = try connection.prepare(sql)
      try statement.bind("left over", at: 1)
      try step(statement)
    }
    let statement = try connection.prepare(sql)
    try step(statement)
    let isNull = statement.isNull(at: 0)
    #expect(isNull)
  }

  @Test func `the same SQL can run inside itself`() throws {
    let sql = "SELECT value FROM (SELECT 1 AS value UNION SELECT 2)"
    var pairs: [[Int]] = []
    try connection.prepare(sql).forEach { outer in
      try connection.prepare(sql).forEach { inner in pairs.append([outer.column(0), inner.column(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `more different statements than the cache holds all work`() throws {
    for number in 0..<400 { #expect(try connection.value("SELECT \(number)") == number) }
  }

  @Test func `a cached statement survives a change of the schema`() throws {
    try connection.execute("CREATE TABLE t(a)")
    #expect(try connection.value("SELECT count(*) FROM t") == 0)
    try connection.execute("DROP TABLE t; CREATE TABLE t(b, c); INSERT INTO t VALUES (1, 2)")
    #expect(try connection.value("SELECT count(*) FROM t") == 1)
  }

  @Test func `an error names the SQL in one line`() throws {
    let error = #expect(throws: DatabaseError.self) { _ = try connection.prepare("SELEC\n  1").columnCount }
    #expect(error?.code == .error)
    #expect(error?.description == "near \"SELEC\": syntax error, in: SELEC 1")
  }

  @Test(arguments: ["", "  ", "-- a remark only", "SELECT 1; SELECT 2", "SELECT 1; nonsense"])
  func `SQL that is not exactly one statement is refused`(sql: String) {
    let error = #expect(throws: DatabaseError.self) { _ = try connection.prepare(sql).columnCount }
    #expect(error?.code == .misuse)
  }

  @Test func `a closing semicolon and a remark are allowed`() throws {
    #expect(try connection.value("SELECT 5; -- five") == 5)
  }

  @Test func `too few or too many values are refused`() throws {
    let few = #expect(throws: DatabaseError.self) { try connection.run("SELECT ?, ?", 1) }
    #expect(few?.message == "1 values for 2 parameters")
    #expect(throws: DatabaseError.self) { try connection.run("SELECT ?", 1, 2) }
  }

  @Test func `reading and writing statements are told apart`() throws {
    try connection.execute("CREATE TABLE t(a)")
    func isReadOnly(_ sql: String) throws -> Bool { try connection.prepare(sql).isReadOnly }
    #expect(try isReadOnly("SELECT * FROM t"))
    #expect(try !isReadOnly("DELETE FROM t"))
  }

  @Test func `a unique constraint reports its extended code`() throws {
    try connection.execute("CREATE TABLE t(a UNIQUE)")
    let insert = try connection.prepare("INSERT INTO t VALUES (?)")
    try insert.run("x")
    var caught: DatabaseError?
    do { try insert.run("x") } catch { caught = error }
    #expect(caught?.extendedCode == .constraintUnique)
    try insert.run("y")
    #expect(connection.changes == 1)
    #expect(connection.lastInsertRowID == 2)
  }
}
