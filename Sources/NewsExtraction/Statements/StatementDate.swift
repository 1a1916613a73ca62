import NewsLanguage
import NewsModel

/// The day on which a statement was made: from the date that governs its verb, not from one it speaks of.
struct StatementDate {
  let document: Document

  /// The date of a draft: its heading's, or the one nearest to its cue in the sentence, outside what was said.
  func date(of draft: StatementDraft) -> DatedInterval? {
    if let heading = draft.date { return dated(heading) }
    guard let cue = draft.cue, draft.kind != .listed else { return nil }
    let sentence = document.sentence(ofToken: cue.lowerBound)
    let candidates = document.dates(openingIn: sentence).filter { index in
      let tokens = document.dates[index].tokens
      return sentence.contains(tokens.lowerBound) && !tokens.overlaps(draft.content) && isMoment(index)
        && governs(tokens, cue, draft, sentence)
    }
    let nearest = candidates.min { distance(document.dates[$0].tokens, cue) < distance(document.dates[$1].tokens, cue) }
    return nearest.map(dated)
  }

  /// A day, a part of one or a longer stretch, as against a duration or a recurring time; nothing that was reported was
  /// said after the report.
  private func isMoment(_ index: Int) -> Bool {
    let date = document.dates[index].expression
    guard date.kind == .date || date.kind == .time, !date.value.hasSuffix("_REF") else { return false }
    guard let from = date.interval?.from, let reference = document.reference else { return true }
    return from <= reference
  }

  /// A date governs the verb when it stands beside it, or opens the sentence; one inside the speaker's description, or in
  /// another clause, does not.
  private func governs(_ date: Range<Int>, _ cue: Range<Int>, _ draft: StatementDraft, _ sentence: Range<Int>) -> Bool {
    // "said of Monday's talks", "said before the vote of 2014"
    if isSubject(date.lowerBound - 1) { return false }
    if date.lowerBound >= cue.upperBound {
      // "said in the House on Tuesday that": no clause opens in between.
      let between = Range.gap(between: cue, and: date)
      // "announced the closure on Monday"
      if draft.content.lowerBound >= cue.upperBound, draft.content.upperBound <= date.lowerBound {
        let gap = Range.gap(between: draft.content, and: date)
        return gap.count <= 1 && gap.allSatisfy { document.isAny($0, .preposition) }
      }
      return between.count <= 14
        && !between.contains { index in
          document.isBreak(index) || draft.content.contains(index)
            || document.tokens[index].isAny([.modal]) || document.isToken(index, "that")
        }
    }
    // Before the verb: it opens the sentence ("On Tuesday evening, Pym said"), or touches the verb.
    // A clause opened in between has the date outside: "told Pym on Tuesday that Orlan insisted".
    if Range.gap(between: date, and: cue).contains(where: opensClause) { return false }
    // "In 2008, Pym said, the bridge was new": the scene of what was said.
    let isScene = document.isToken(cue.upperBound, ",") && document.isToken(date.upperBound, ",")
    let opens =
      !isScene && date.lowerBound - sentence.lowerBound <= 1 && !startsSecondClause(Range.gap(between: date, and: cue))
    let touches = cue.lowerBound - date.upperBound <= 1 && !endsAside(date, cue, sentence)
    return opens || touches || draft.content.lowerBound > cue.lowerBound && sharesClause(date, cue)
  }

  /// Whether the word before a date, articles aside, makes it the subject of talk or a bound, not the time of speaking.
  private func isSubject(_ index: Int) -> Bool {
    guard document.tokens.indices.contains(index) else { return false }
    let word = document.isToken(index, "the") ? index - 1 : index
    return word >= 0
      && ["of", "about", "for", "since", "until", "before", "after", "to", "between", "than"].contains(
        document.analyzed.string(word))
  }

  /// "On Monday the ferry sank, and Pym said …": the date is the first clause's.
  private func startsSecondClause(_ gap: Range<Int>) -> Bool {
    gap.contains { index in
      document.isToken(index, ",") && gap.contains(index + 1)
        && ["and", "but", "so", "while", "although"].contains(document.analyzed.string(index + 1))
    }
  }

  /// "Pym, who left office in 2014, said": the comma before the verb closes what was told of her; "Pym, on Tuesday, said"
  /// is about the saying.
  private func endsAside(_ date: Range<Int>, _ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard cue.lowerBound > date.upperBound, document.isToken(date.upperBound, ",") else { return false }
    let commas = (sentence.lowerBound..<date.lowerBound).filter { document.isToken($0, ",") }
    return commas.last.map { date.lowerBound - $0 > 2 } ?? false
  }

  private func opensClause(_ index: Int) -> Bool {
    ["that", "what", "which", "who", "whom", "whose"].contains(document.analyzed.string(index))
  }

  private func sharesClause(_ date: Range<Int>, _ cue: Range<Int>) -> Bool {
    !Range.gap(between: date, and: cue).contains {
      document.isBreak($0) || document.tokens[$0].isAny([.conjunction]) || document.isToken($0, "who")
    }
  }

  private func distance(_ date: Range<Int>, _ cue: Range<Int>) -> Int {
    date.lowerBound >= cue.upperBound ? date.lowerBound - cue.upperBound : cue.lowerBound - date.upperBound
  }

  private func dated(_ index: Int) -> DatedInterval {
    Self.dated(document.dates[index].expression, reference: document.reference)
  }

  /// A date's days, with the reason in words.
  static func dated(_ expression: DateExpression, reference: CalendarDay?) -> DatedInterval {
    let words = "“\(expression.text)”"
    guard expression.isRelative else { return DatedInterval(interval: expression.interval, basis: words) }
    if let reference {
      return DatedInterval(interval: expression.interval, basis: "\(words), counted from publication on \(reference)")
    }
    return DatedInterval(interval: expression.interval, basis: "\(words), but the article's own date is unknown")
  }

  /// The basis of a date taken over from the statement before.
  static func shared(_ basis: String) -> String {
    let note = ", of the statement before it"
    return basis.hasSuffix(note) ? basis : basis + note
  }

  /// Whether a statement without a date of its own was made on the occasion of the one before it: the same speaker goes on
  /// in the same paragraph, or says so ("he added", "further noted") in the next.
  func sharesOccasion(
    _ draft: StatementDraft, _ statement: Statement, _ earlier: StatementDraft, _ before: Statement
  ) -> Bool {
    guard statement.speaker != nil, statement.speaker == before.speaker, statement.speakerIndex == before.speakerIndex,
      draft.kind != .listed, earlier.kind != .listed
    else { return false }
    let distance = paragraph(draft) - paragraph(earlier)
    return distance == 0 || distance == 1 && draft.continuesOccasion
  }

  private func paragraph(_ draft: StatementDraft) -> Int {
    document.paragraph(ofToken: draft.content.lowerBound)
  }
}
