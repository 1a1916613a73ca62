import NewsModel
import Testing

@testable import NewsArchive

@Suite struct StatementDifferenceTests {
  func statement(_ id: Int64, _ text: String, by speaker: String? = "Mara Velden") -> StoredStatement {
    StoredStatement(
      id: id, source: Source(articleID: id), span: TextSpan(start: 0, end: 1), text: text, kind: .indirect,
      speaker: speaker, stance: .said)
  }

  func difference(_ old: [StoredStatement], _ new: [StoredStatement]) -> (
    added: [Int64], altered: [[Int64]], removed: [Int64]
  ) {
    let difference = StatementDifference(from: old, to: new)
    return (
      difference.added.map(\.id), difference.altered.map { [$0.old.id, $0.new.id] }, difference.removed.map(\.id)
    )
  }

  @Test func `added, altered and removed statements are told apart`() {
    let old = [
      statement(1, "the harbour will reopen in May"), statement(2, "the crane was old"),
      statement(3, "nobody was hurt"),
    ]
    let new = [
      statement(11, "The harbour will reopen in June"), statement(12, "“Nobody was hurt.”"),
      statement(13, "an inquiry has begun"),
    ]
    let found = difference(old, new)
    #expect(found.added == [13])
    #expect(found.altered == [[1, 11]])
    #expect(found.removed == [2])
  }

  @Test func `punctuation and place make no difference, another speaker or a denial does`() {
    let old = [statement(1, "the quay is safe for all"), statement(2, "it was never in danger")]
    #expect(
      StatementDifference(
        from: old,
        to: [statement(12, "It was never in danger!"), statement(11, "“the quay is safe for all”", by: "Velden")]
      ).isEmpty)
    #expect(difference(old, [statement(11, "the quay is safe for all", by: "Ada Pym"), old[1]]).altered == [[1, 11]])
    var denied = old[1]
    denied.stance = .denied
    #expect(difference(old, [old[0], denied]).altered == [[2, 2]])
  }

  @Test func `the best pairs are one, in whatever order they stand`() {
    let old = [
      statement(1, "the north quay will open in May this year"),
      statement(2, "the south quay will open in May next year"),
    ]
    let new = [
      statement(11, "the south quay will open in June next year"),
      statement(12, "the north quay will open in June this year"),
    ]
    #expect(difference(old, new).altered == [[2, 11], [1, 12]])
    #expect(difference(old, new.reversed()).altered == [[1, 12], [2, 11]])
  }
}
