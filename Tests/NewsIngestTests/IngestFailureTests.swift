import NewsIngest
import Testing

@Suite struct IngestFailureTests {
  @Test func `a failure is one line: where, why, what to do`() {
    let failure = IngestFailure(code: .blank, path: "a.txt", line: 3, reason: "nothing there", hint: "write something")
    #expect(failure.description == "a.txt:3: nothing there (write something)")
  }

  @Test func `a file's name cannot drive the terminal`() {
    let failure = IngestFailure(code: .missing, path: "a\u{1B}[2J\n", reason: "no such file")
    #expect(failure.description == "a\\u{1b}[2J\\u{a}: no such file")
  }
}
