import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct ReportStatusTests {
  /// What a verb of a sentence reports, in words.
  private struct Reading: Equatable {
    var cue: String
    var isPassive = false
    var agent: String?
    var isNegated = false
    var stance = Statement.Stance.said
  }

  private func reading(_ verb: String, in text: String) throws -> Reading? {
    let document = Document(body: text, reference: nil)
    let tree = try #require(document.trees.first ?? nil)
    let token = try #require(tree.tokens.first { document.analyzed.string($0) == verb })
    return ReportStatus(of: token, in: tree, document).map { status in
      Reading(
        cue: document.analyzed.string(status.cue), isPassive: status.isPassive,
        agent: status.agent.map { document.analyzed.string($0) }, isNegated: status.isNegated,
        stance: status.stance(CommunicationVerb.forms(of: document.tokens[token]), document.tokens[token]))
    }
  }

  @Test func `a verb says, with its auxiliaries for a cue`() throws {
    #expect(try reading("said", in: "Maria Velk said the pier would close.") == Reading(cue: "said"))
    #expect(try reading("said", in: "Maria Velk has said the pier will close.") == Reading(cue: "has said"))
    #expect(try reading("say", in: "Maria Velk would say that the pier was old.") == Reading(cue: "would say"))
  }

  @Test(arguments: [
    ("did not say whether the pier would be closed", "say", "did not say"),
    ("has not said whether the pier will close", "said", "has not said"),
    ("never said that the pier was rotten", "said", "never said"),
    ("declined to say whether the pier would be closed", "say", "declined to say"),
    ("refused to say when the pier would reopen", "say", "refused to say"),
    ("failed to explain why the pier was closed", "explain", "failed to explain"),
    ("has yet to say whether the pier will close", "say", "yet to say"),
    ("stopped short of saying that the pier was rotten", "saying", "short of saying"),
    ("left without saying whether the pier would close", "saying", "without saying"),
  ])
  func `what is not said is told of`(_ fixture: (text: String, verb: String, cue: String)) throws {
    #expect(
      try reading(fixture.verb, in: "Maria Velk \(fixture.text).")
        == Reading(cue: fixture.cue, isNegated: true, stance: .unsaid))
  }

  @Test(arguments: [
    ("went on to say that the pier was rotten", "say", "went on to say"),
    ("continued to insist that the pier was safe", "insist", "continued to insist"),
    ("began to warn that the pier would fall", "warn", "began to warn"),
    ("used to say that the pier was safe", "say", "used to say"),
  ])
  func `an infinitive reports behind a verb of beginning`(_ fixture: (text: String, verb: String, cue: String)) throws {
    #expect(try reading(fixture.verb, in: "Maria Velk \(fixture.text).") == Reading(cue: fixture.cue))
  }

  @Test(arguments: [
    ("Maria Velk may say that the pier is safe.", "say"), ("Maria Velk should say whether the pier will close.", "say"),
    ("Maria Velk could have said that it was late.", "said"),
    ("If Maria Velk says the pier is safe, people will come.", "says"),
    ("Maria Velk wants to say that the pier is safe.", "say"), ("To say that the pier is safe is wrong.", "say"),
  ])
  func `a guess, a condition and a bare infinitive report nothing`(_ pair: (text: String, verb: String)) throws {
    #expect(try reading(pair.verb, in: pair.text) == nil)
  }

  @Test func `a passive has its agent, or none`() throws {
    #expect(
      try reading("told", in: "The council was told by officials that the pier was rotten.")
        == Reading(cue: "was told", isPassive: true, agent: "officials"))
    #expect(
      try reading("told", in: "Officers were told that the pier was rotten.")
        == Reading(cue: "were told", isPassive: true))
    #expect(
      try reading("told", in: "Officers were not told that the pier was rotten.")
        == Reading(cue: "were not told", isPassive: true, isNegated: true, stance: .unsaid))
  }

  @Test(arguments: [
    ("Maria Velk denied that the pier was rotten.", "denied", Statement.Stance.denied),
    ("Maria Velk urged the council to close the pier.", "urged", .asked),
    ("Maria Velk believes the pier is rotten.", "believes", .believed),
    ("Maria Velk hopes to reopen the pier in June.", "hopes", .hoped),
    ("Maria Velk plans to sell the pier.", "plans", .planned),
    ("Maria Velk does not believe the pier is rotten.", "believe", .believed),
    ("Maria Velk did not deny that the pier was rotten.", "deny", .unsaid),
  ])
  func `the stance is that of the verb`(_ fixture: (text: String, verb: String, stance: Statement.Stance)) throws {
    #expect(try reading(fixture.verb, in: fixture.text)?.stance == fixture.stance)
  }
}
