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

  @Test func `references tell who is meant, by place among the people and by chain`() throws {
    let text = "Ada Pym met a fisherman on Monday. She gave him her boat. The fisherman smiled."
    let line = try JSONSerialization.data(withJSONObject: ["id": "r", "text": text, "published": "2026-03-12"])
    let result = CommandLineTool.run(["extract", "-"], input: String(decoding: line, as: UTF8.self) + "\n")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let people = try #require(object["people"] as? [[String: Any]])
    let place = try #require(people.firstIndex { $0["name"] as? String == "Ada Pym" })
    let references = try #require(object["references"] as? [[String: Any]])
    #expect(references.map { $0["text"] as? String } == ["a fisherman", "She", "him", "her", "The fisherman"])
    #expect(Set(references[0].keys) == ["start", "end", "text", "kind", "person", "chain"])
    #expect(references.map { $0["kind"] as? String } == ["nominal", "pronoun", "pronoun", "pronoun", "nominal"])
    #expect(references.map { $0["person"] as? Int } == [nil, place, nil, place, nil])
    #expect(references[0]["person"] is NSNull)
    let chains = references.map { $0["chain"] as! Int }
    #expect(chains[1] == place && chains[3] == place)
    #expect(chains[0] == chains[2] && chains[0] == chains[4] && chains[0] >= people.count)
  }

  @Test func `every field of the contract is there, null where unknown`() throws {
    let result = CommandLineTool.run(["extract", "-"], input: #"{"id":"x","text":"“We sail,” Ada Pym said."}"# + "\n")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let fields = [
      "id", "headline", "author", "publisher", "date_published", "date_published_basis", "date_modified", "section",
      "language", "body",
      "statements", "dates", "people", "events", "references", "schema",
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
