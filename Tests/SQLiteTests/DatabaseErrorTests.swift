import SQLite
import Testing

@Suite struct DatabaseErrorTests {
  @Test(arguments: [
    ResultCode.busy, .locked, .readOnly, .permission, .cannotOpen, .notADatabase, .corrupt, .full, .inputOutput,
    .interrupt,
    .tooBig,
  ])
  func `what a user can do something about has a hint`(code: ResultCode) {
    let error = DatabaseError(code, message: "failed")
    #expect(error.hint?.isEmpty == false)
    #expect(error.description == "failed (\(error.hint ?? ""))")
  }

  @Test func `an extended code keeps its primary code and the hint of it`() {
    let error = DatabaseError(ResultCode(rawValue: 5 | (1 << 8)), message: "database is locked")
    #expect(error.code == .busy)
    #expect(error.extendedCode != .busy)
    #expect(error.hint == DatabaseError(.busy, message: "").hint)
  }

  @Test func `long SQL is cut in the message`() {
    let error = DatabaseError(.error, message: "no", sql: String(repeating: "x", count: 5_000))
    #expect(error.description.count < 250)
  }

  @Test func `a code describes itself in SQLite's words`() {
    #expect(ResultCode.busy.description == "database is locked")
  }
}
