import Foundation
import Testing

/// `newsdb extract`: a pure function from articles to JSON Lines.
@Suite struct ExtractTests {
  @Test func `the text of a JSON line comes back as it is, and offsets count in it`() throws {
    let text = "  Ådal 🚢 news:\r\n“We sail,” Ada Pym said on Tuesday.\t\nMore\u{200B} text. "
    let line = try JSONSerialization.data(withJSONObject: ["id": 7, "text": text, "published": "2026-03-12"])
    let result = CommandLineTool.run(["extract", "-"], input: String(decoding: line, as: UTF8.self) + "\n")
    #expect(result.exitCode == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["id"] as? String == "7")
    #expect(object["body"] as? String == text)
    let statement = try #require((object["statements"] as? [[String: Any]])?.first)
    let scalars = Array(text.unicodeScalars)
    let (start, end) = (statement["start"] as! Int, statement["end"] as! Int)
    #expect(String(String.UnicodeScalarView(scalars[start..<end])) == "“We sail,”")
    #expect(statement["speaker"] as? String == "Ada Pym")
    #expect(statement["said_from"] as? String == "2026-03-10")
  }

  @Test func `every field of the contract is there, null where unknown`() throws {
    let result = CommandLineTool.run(["extract", "-"], input: #"{"id":"x","text":"“We sail,” Ada Pym said."}"# + "\n")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let fields = [
      "id", "headline", "author", "publisher", "date_published", "date_published_basis", "language", "body",
      "statements", "dates", "people", "events",
    ]
    #expect(Set(object.keys) == Set(fields))
    let statement = try #require((object["statements"] as? [[String: Any]])?.first)
    #expect(
      Set(statement.keys) == [
        "start", "end", "text", "kind", "speaker", "speaker_mention", "speaker_start", "speaker_end", "cue",
        "cue_start", "cue_end", "stance",
        "addressee", "reported_by", "said_from", "said_to", "said_basis", "group",
      ])
    #expect(statement["said_from"] is NSNull)
  }
}
