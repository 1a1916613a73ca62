import NewsIngest
import Testing

@testable import NewsEvaluation

@Suite struct EventScorerTests {
  private func records(_ lines: String...) throws -> Records {
    var records = Records()
    for line in lines {
      var parser = JSONParser(Array(line.utf8))
      guard case .object(let fields)? = try parser.next(), let identifier = fields["id"]?.string else { continue }
      records.add(Records.Record(identifier: identifier, fields: fields))
    }
    return records
  }

  @Test func `of a sentence's events the one counts that the gold's words name`() throws {
    let gold = try records(
      """
      {"id": "1", "text": "Norway, which met Chile, agreed.", "event": "AGREE", "spans": [
        {"tag": "EVT", "start": 25, "end": 31}, {"tag": "SRC", "start": 0, "end": 6}]}
      """)
    let predicted = try records(
      """
      {"id": "1", "events": [
        {"kind": "CONSULT", "trigger_start": 14, "trigger_end": 17, "participants": []},
        {"kind": "AGREE", "trigger_start": 25, "trigger_end": 31, "participants": [
          {"name": "Norway", "part": "source", "start": 0, "end": 6}]}]}
      """)
    let scorer = try CategoryScorer(gold: gold, predicted: predicted)
    #expect(scorer.categoryAccuracy == 1)
    #expect(scorer.actorRecall == 1)
  }

  @Test func `a source in the part of a target is not found`() throws {
    let gold = try records(
      #"{"id": "1", "text": "Norway agreed.", "event": "AGREE", "spans": [{"tag": "SRC", "start": 0, "end": 6}]}"#)
    let predicted = try records(
      """
      {"id": "1", "events": [{"kind": "REJECT", "trigger_start": 7, "trigger_end": 13, "participants": [
        {"name": "Norway", "part": "target", "start": 0, "end": 6}]}]}
      """)
    let scorer = try CategoryScorer(gold: gold, predicted: predicted)
    #expect(scorer.categoryAccuracy == 0)
    #expect(scorer.actorRecall == 0)
  }

  @Test func `triggers are looked for in annotated sentences, and kinds that frames know`() throws {
    let gold = try records(
      """
      {"id": "1", "text": "", "sentences": [
        {"start": 0, "end": 50, "annotated": true, "actions": [
          {"start": 0, "end": 6, "text": "killed", "kind": "ACTION_OCCURRENCE"},
          {"start": 10, "end": 18, "text": "arrested", "kind": "ACTION_OCCURRENCE"},
          {"start": 20, "end": 25, "text": "sneezed", "kind": "ACTION_OCCURRENCE"}]},
        {"start": 60, "end": 90, "annotated": false}]}
      """)
    let predicted = try records(
      """
      {"id": "1", "events": [
        {"kind": "ASSAULT", "trigger_start": 0, "trigger_end": 6},
        {"kind": "OTHER", "trigger_start": 40, "trigger_end": 44},
        {"kind": "OTHER", "trigger_start": 70, "trigger_end": 74}]}
      """)
    let scorer = try TriggerScorer(gold: gold, predicted: predicted)
    #expect(scorer.precision == 0.5)
    #expect(scorer.recall == 0.5)
  }

  @Test func `an entry of a timeline is found by article, day and word`() throws {
    var parser = JSONParser(
      Array(
        """
        {"corpus": "c", "entity": "Maria Velk", "entries": [
          {"date": "2031-05-06", "mentions": [{"doc": "1", "start": 5, "end": 8}]},
          {"date": "2031-05-07", "mentions": [{"doc": "1", "start": 30, "end": 35}]},
          {"date": "XXXX-XX-XX", "mentions": [{"doc": "1", "start": 50, "end": 55}]}]}
        """.utf8))
    let gold = try #require(try parser.next())
    let predicted = try records(
      """
      {"id": "1", "corpus": "c", "published": "2031-05-06", "events": [
        {"kind": "CONSULT", "trigger_start": 5, "trigger_end": 8, "from": null, "to": null, "participants": [
          {"name": "Velk", "part": "participant", "start": 0, "end": 4}]},
        {"kind": "CONSULT", "trigger_start": 30, "trigger_end": 35, "from": "2031-05-01", "to": "2031-05-31",
         "participants": [{"name": "Maria Velk", "part": "source", "start": 20, "end": 24}]}]}
      """)
    let figures = try TimelineScorer(gold: [gold], predicted: predicted).figures
    #expect(figures.precision == 1)
    #expect(figures.recall == 0.5)
  }
}
