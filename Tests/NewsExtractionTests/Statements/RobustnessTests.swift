import NewsExtraction
import NewsModel
import Testing

/// Text that ends or begins anywhere: the rules look at neighbours that may not be there.
@Suite struct RobustnessTests {
  private static let text = """
    Key points from remarks by Harbour Secretary Maria Velk, May 3:

    • The pier “stays” closed;

    “The 🌊 pier,” Velk told the Harbour Post on Tuesday, “is closed,” adding that nobody, not even she, had known. \
    According to the Harbour Post, citing Tomas Orlan, an aide to Velk, it will fall. This was reported by the Times.

    Velk’s claim that it was sold drew laughter; Oslo said: “No.” He declined to say whether the talks between Norway and \
    Chile broke down after a drone strike in Kolm killed nine people, but Maria Velk met Peter Dovrel in Geneva.

    Norway declared a truce on 6 May 2031, and Velk will visit Portugal. Orlan voiced concern that it might fail
    """

  private func check(_ body: String) -> Bool {
    let publication = Publication(day: MarkedArticle.thursday, basis: .given, evidence: "the test")
    let found = Extractor().extract(Article(identifier: "fixture", published: publication, body: body))
    let scalars = Array(body.unicodeScalars)
    func holds(_ span: TextSpan, _ text: String) -> Bool {
      guard 0 <= span.start, span.start < span.end, span.end <= scalars.count else { return false }
      return String(String.UnicodeScalarView(scalars[span.start..<span.end])) == text
    }
    return found.statements.allSatisfy { statement in
      holds(statement.span, statement.text)
        && [statement.cue, statement.speakerMention].allSatisfy { $0.map { holds($0.span, $0.text) } ?? true }
        && statement.speakerIndex.map { found.people.indices.contains($0) } ?? true
    }
      && found.people.flatMap(\.mentions).allSatisfy { holds($0.span, $0.text) }
      && found.dates.allSatisfy { holds($0.span, $0.text) }
      && found.events.allSatisfy { event in
        holds(event.span, event.summary) && holds(event.trigger.span, event.trigger.text)
          && event.participants.allSatisfy { $0.personIndex.map { found.people.indices.contains($0) } ?? true }
      }
  }

  @Test func `a text that ends anywhere has spans that hold their text`() {
    let scalars = Self.text.unicodeScalars
    for length in stride(from: 0, through: scalars.count, by: 3) {
      #expect(check(String(scalars.prefix(length))), "of the first \(length) scalars")
    }
  }

  @Test func `a text that begins anywhere has spans that hold their text`() {
    let scalars = Self.text.unicodeScalars
    for length in stride(from: 0, through: scalars.count, by: 3) {
      #expect(check(String(scalars.suffix(length))), "of the last \(length) scalars")
    }
  }

  @Test func `a text of which words are missing has spans that hold their text`() {
    let words = Self.text.split(separator: " ", omittingEmptySubsequences: false)
    for step in 2...9 {
      let kept = words.indices.filter { $0 % step != 0 }.map { words[$0] }
      #expect(check(kept.joined(separator: " ")), "without each word of \(step)")
      #expect(
        check(words.reversed().enumerated().filter { $0.offset % step != 0 }.map(\.element).joined(separator: " ")))
    }
  }
}
