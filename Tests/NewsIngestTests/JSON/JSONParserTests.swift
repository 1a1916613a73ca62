import Testing

@testable import NewsIngest

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONError) -> JSONValue? {
    var parser = JSONParser(Array(text.utf8))
    return try parser.next()
  }

  @Test func `every kind of value is read`() throws {
    let value = try parse(#" {"a": [1, -2.5e3, true, false, null, "x"], "b": {}, "c": []} "#)
    #expect(
      value
        == .object([
          "a": .array([.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null, .string("x")]),
          "b": .object([:]),
          "c": .array([]),
        ]))
  }

  @Test func `strings come back scalar for scalar`() throws {
    #expect(try parse(#""a\"\\\/\b\f\n\r\té\ud83c\udf09""#) == .string("a\"\\/\u{8}\u{C}\n\r\té🌉"))
    // No normalization: the decomposed letter stays two scalars, the carriage return stays.
    guard case .string(let text)? = try parse("\"e\u{301}\u{A0}\\r\\n\"") else {
      throw JSONError(reason: "", offset: 0, isTruncation: false)
    }
    #expect(text.unicodeScalars.count == 5)
  }

  @Test func `an unpaired surrogate is one scalar`() throws {
    #expect(try parse(#""\ud83cx\udf09""#) == .string("\u{FFFD}x\u{FFFD}"))
  }

  @Test(arguments: [#"{"a": "b"#, #"{"a": "#, #"{"a""#, "[1, 2", "{", "\"a\\", "\"a\\u00", "tru", #"{"a": 1,"#])
  func `what ends too early is told from what is wrong`(text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
    do throws(JSONError) { _ = try parse(text) } catch { #expect(error.isTruncation) }
  }

  @Test(arguments: [#"{"a" 1}"#, "[1 2]", "{a: 1}", "nul!", #""\x""#, "\"a\nb\"", "}"])
  func `what is wrong is told from what ends too early`(text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
    do throws(JSONError) { _ = try parse(text) } catch { #expect(!error.isTruncation) }
  }

  @Test func `ten thousand brackets do not overflow the stack`() {
    #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 10_000)) }
  }
}
