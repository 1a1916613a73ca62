import Foundation
import SQLite
import Testing

@Suite struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `create makes the file and readWrite does not`() throws {
    let path = folder.file("a.db")
    let error = #expect(throws: DatabaseError.self) { try Connection(path: path, mode: .readWrite) }
    #expect(error?.code == .cannotOpen)
    #expect(error?.hint?.contains("folder exists") == true)
    do {
      let connection = try Connection(path: path, mode: .create)
      try connection.execute("CREATE TABLE note(text TEXT)")
    }
    let again = try Connection(path: path, mode: .readWrite)
    #expect(try again.value("SELECT count(*) FROM note") == 0)
  }

  @Test func `what is opened for reading refuses writes with a hint`() throws {
    let path = folder.file("a.db")
    try Connection(path: path, mode: .create).execute("CREATE TABLE note(text TEXT)")
    let reader = try Connection(path: path, mode: .readOnly)
    #expect(reader.isReadOnly)
    let error = #expect(throws: DatabaseError.self) { try reader.execute("DELETE FROM note") }
    #expect(error?.code == .authorization)
    #expect(error?.hint?.contains("read-only") == true)
  }

  @Test func `a text file is not a database`() throws {
    let path = folder.file("a.txt")
    try String(repeating: "Not a database, but long enough for a header. ", count: 40).write(
      toFile: path, atomically: true, encoding: .utf8)
    let connection = try Connection(path: path, mode: .readWrite)
    let error = #expect(throws: DatabaseError.self) { try connection.userVersion() }
    #expect(error?.code == .notADatabase)
  }

  @Test func `double-quoted words are names, never text`() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(throws: DatabaseError.self) { try connection.execute("SELECT \"nothing\"") }
    #expect(throws: DatabaseError.self) { try connection.execute("CREATE TABLE t(a, CHECK (a <> \"x\"))") }
  }

  @Test func `foreign keys are enforced`() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE a(id INTEGER PRIMARY KEY); CREATE TABLE b(a REFERENCES a(id))")
    let error = #expect(throws: DatabaseError.self) { try connection.run("INSERT INTO b VALUES (?)", 7) }
    #expect(error?.extendedCode == .constraintForeignKey)
    #expect(error?.code == .constraint)
    #expect(error?.sql == "INSERT INTO b VALUES (?)")
  }

  @Test func `the schema is not trusted and defended`() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(try connection.value("PRAGMA trusted_schema") == 0)
    try connection.execute("CREATE TABLE t(a); PRAGMA writable_schema = ON")
    #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM sqlite_schema") }
  }

  @Test func `header numbers are kept`() throws {
    let path = folder.file("a.db")
    do {
      let connection = try Connection(path: path, mode: .create)
      #expect(try connection.applicationID() == 0)
      try connection.setApplicationID(0x6E77_6462)
      try connection.setUserVersion(3)
    }
    let connection = try Connection(path: path, mode: .readOnly)
    #expect(try connection.applicationID() == 0x6E77_6462)
    #expect(try connection.userVersion() == 3)
  }

  @Test func `another writer's lock is waited for, then reported with a hint`() throws {
    let path = folder.file("a.db")
    let first = try Connection(path: path, mode: .create)
    try first.execute("CREATE TABLE t(a)")
    let second = try Connection(path: path, mode: .readWrite, busyTimeoutMilliseconds: 150)
    try first.execute("BEGIN IMMEDIATE")
    let start = ContinuousClock.now
    let error = #expect(throws: DatabaseError.self) {
      try second.transaction { try second.run("INSERT INTO t VALUES (1)") }
    }
    #expect(ContinuousClock.now - start >= .milliseconds(140))
    #expect(error?.code == .busy)
    #expect(error?.hint == "another process is writing; try again or raise --busy-timeout")
    try first.execute("COMMIT")
    try second.transaction { try second.run("INSERT INTO t VALUES (1)") }
    #expect(try first.value("SELECT count(*) FROM t") == 1)
  }

  @Test func `a reader of a write-ahead log sees the last commit while another writes`() throws {
    let path = folder.file("a.db")
    let writer = try Connection(path: path, mode: .create)
    #expect(try writer.enableWriteAheadLog())
    try writer.execute("CREATE TABLE t(a); INSERT INTO t VALUES (1); BEGIN IMMEDIATE; INSERT INTO t VALUES (2)")
    let reader = try Connection(path: path, mode: .readOnly)
    #expect(try reader.value("SELECT count(*) FROM t") == 1)
    try writer.execute("COMMIT")
    #expect(try reader.value("SELECT count(*) FROM t") == 2)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a write-ahead log archive in a read-only folder can be read`() throws {
    let path = folder.file("with space & 100%?.db")
    do {
      let writer = try Connection(path: path, mode: .create)
      try writer.enableWriteAheadLog()
      try writer.execute("CREATE TABLE t(a); INSERT INTO t VALUES (1)")
    }
    chmod(path, 0o444)
    chmod(folder.path, 0o555)
    let reader = try Connection(path: path, mode: .readOnly)
    #expect(reader.isImmutable)
    #expect(try reader.value("SELECT a FROM t") == 1)
  }

  @Test func `an interrupt from another thread stops a long query`() async throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let handle = connection.interruptHandle
    let stopper = Task.detached {
      for _ in 0..<200 {
        try await Task.sleep(for: .milliseconds(10))
        handle.interrupt()
      }
    }
    let error = #expect(throws: DatabaseError.self) {
      try connection.value(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000) SELECT sum(i) FROM n",
        as: Int64.self)
    }
    stopper.cancel()
    #expect(error?.code == .interrupt)
  }

  @Test func `a handle outlives its connection harmlessly`() throws {
    var connection: Connection? = try Connection(path: ":memory:", mode: .create)
    let handle = try #require(connection?.interruptHandle)
    connection = nil
    handle.interrupt()
  }

  @Test func `a backup holds everything`() throws {
    let source = try Connection(path: ":memory:", mode: .create)
    try source.execute("CREATE TABLE t(a)")
    try source.transaction {
      let insert = try source.prepare("INSERT INTO t VALUES (?)")
      for number in 0..<20_000 { try insert.run(number) }
    }
    let copy = try Connection(path: folder.file("copy.db"), mode: .create)
    var steps = 0
    try source.backup(to: copy, pagesPerStep: 10) { left, of in
      steps += 1
      #expect(left <= of)
    }
    #expect(steps > 2)
    #expect(try copy.value("SELECT sum(a) FROM t") == 199_990_000)
    #expect(try copy.integrityProblems().isEmpty)
  }

  @Test func `a backup stops when its progress throws`() throws {
    struct Enough: Error {}
    let source = try Connection(path: ":memory:", mode: .create)
    try source.execute("CREATE TABLE t(a)")
    let copy = try Connection(path: folder.file("copy.db"), mode: .create)
    #expect(throws: Enough.self) { try source.backup(to: copy) { _, _ in throw Enough() } }
  }

  @Test func `rows without their parent are reported`() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute(
      """
      CREATE TABLE a(id INTEGER PRIMARY KEY); CREATE TABLE b(a REFERENCES a(id));
      PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (9);
      """)
    #expect(try connection.foreignKeyProblems() == ["row 1 of b refers to a row missing from a"])
  }
}
