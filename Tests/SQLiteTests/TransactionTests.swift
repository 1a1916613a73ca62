import SQLite
import Testing

@Suite struct TransactionTests {
  struct Stop: Error {}
  let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK)")
  }

  func rows() throws -> [Int] { try connection.all("SELECT a FROM t ORDER BY a") { $0.column(0) } }

  @Test func `what returns is committed`() throws {
    let result = try connection.transaction {
      try connection.run("INSERT INTO t VALUES (?)", 1)
      return "done"
    }
    #expect(result == "done")
    #expect(!connection.isInTransaction)
    #expect(try rows() == [1])
  }

  @Test func `what throws is rolled back`() throws {
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.run("INSERT INTO t VALUES (?)", 1)
        throw Stop()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try rows().isEmpty)
  }

  @Test func `a savepoint that throws leaves what was done before it`() throws {
    try connection.transaction {
      try connection.run("INSERT INTO t VALUES (?)", 1)
      #expect(throws: Stop.self) {
        try connection.savepoint {
          try connection.run("INSERT INTO t VALUES (?)", 2)
          throw Stop()
        }
      }
      try connection.savepoint { try connection.run("INSERT INTO t VALUES (?)", 3) }
    }
    #expect(try rows() == [1, 3])
  }

  @Test func `a transaction inside a transaction is a savepoint`() throws {
    try connection.transaction {
      try connection.run("INSERT INTO t VALUES (?)", 1)
      try? connection.transaction {
        try connection.run("INSERT INTO t VALUES (?)", 2)
        try? connection.transaction {
          try connection.run("INSERT INTO t VALUES (?)", 3)
          throw Stop()
        }
        throw Stop()
      }
    }
    #expect(try rows() == [1])
  }

  @Test func `an error that rolls back by itself is passed on as it is`() throws {
    let error = #expect(throws: DatabaseError.self) {
      try connection.transaction {
        try connection.run("INSERT INTO t VALUES (?)", 1)
        try connection.run("INSERT INTO t VALUES (?)", 1)
      }
    }
    #expect(error?.extendedCode == .constraintUnique)
    #expect(!connection.isInTransaction)
    #expect(try rows().isEmpty)
  }

  @Test func `a read transaction can be inside another`() throws {
    let sum = try connection.readTransaction { try connection.readTransaction { try rows().count } }
    #expect(sum == 0)
    #expect(!connection.isInTransaction)
  }
}
