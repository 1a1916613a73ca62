import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct DocumentTests {
  private func document(_ body: String) -> Document { Document(body: body, reference: nil) }

  /// A stretch from the first token that is `first` to the first that is `last`, with whole quotations.
  private func whole(_ body: String, from first: String, to last: String) throws -> String {
    let document = document(body)
    let tokens = document.tokens.indices
    let start = try #require(tokens.first { document.analyzed.string($0) == first })
    let end = try #require(tokens.first { document.analyzed.string($0) == last })
    return document.analyzed.string(document.withWholeQuotations(start..<(end + 1)))
  }

  @Test func `a stretch that cuts a quotation takes the whole of it`() throws {
    let body = "Maria Velk called the pier “a danger to ships” and left."
    #expect(try whole(body, from: "the", to: "danger") == "the pier “a danger to ships”")
    #expect(try whole(body, from: "ships", to: "left") == "“a danger to ships” and left")
    #expect(try whole(body, from: "danger", to: "danger") == "“a danger to ships”")
  }

  @Test func `a stretch that cuts no quotation stays`() throws {
    let body = "Maria Velk called the pier “a danger to ships” and left."
    #expect(try whole(body, from: "the", to: "pier") == "the pier")
    #expect(try whole(body, from: "the", to: "and") == "the pier “a danger to ships” and")
    #expect(try whole(body, from: "“", to: "”") == "“a danger to ships”")
  }

  @Test func `a stretch from one quotation into another takes both`() throws {
    let body = "It is “old and dear” or else “new and ugly” now."
    #expect(try whole(body, from: "dear", to: "new") == "“old and dear” or else “new and ugly”")
  }

  @Test func `a quotation without an end reaches to the end of its paragraph`() throws {
    let body = "She said “it is old. It is dear.\n\nSo it is."
    #expect(try whole(body, from: "said", to: "old") == "said “it is old. It is dear.")
  }

  @Test func `an empty stretch stays empty`() {
    let document = document("It is “old and dear” now.")
    for start in 0...document.tokens.count { #expect(document.withWholeQuotations(start..<start) == start..<start) }
  }

  @Test func `sentences that may attribute something have their syntax`() {
    let document = document(
      "Maria Velk said it was old. It rained. Her claim that it was old was heard. Her claim was heard. “No,” he joked."
    )
    #expect(document.trees.map { $0 != nil } == [true, false, true, false, true])
    for (tree, sentence) in zip(document.trees, document.sentences) where tree != nil {
      #expect(tree?.tokens == sentence.tokens)
    }
  }

  @Test func `a sentence that is too long for a journalist's has none`() {
    let list = String(repeating: "Velk, ", count: 120)
    #expect(document("She said \(list)so.").trees.map { $0 != nil } == [false])
    #expect(document("She said \(list.prefix(60))so.").trees.map { $0 != nil } == [true])
  }

  @Test func `a text without words has no trees`() {
    #expect(document("").trees.isEmpty)
    #expect(document("“” … —").trees.allSatisfy { $0 == nil })
  }
}
