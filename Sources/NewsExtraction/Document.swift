import NewsLanguage
import NewsModel

/// An article's body with all that the rules of extraction look at: tokens, sentences, quotations and dates.
///
/// A class, for every rule holds it: handing it on is counting one reference.
final class Document {
  let analyzed: AnalyzedText
  /// The article's day of publication.
  let reference: CalendarDay?
  let dates: [DateMention]
  let quotations: [Quotation]
  /// For each token, the index of the quotation that holds it, or -1. The marks belong to their quotation.
  let quotationOfToken: [Int32]
  /// For each token, the index of the date that holds it, or -1.
  let dateOfToken: [Int32]
  /// For each sentence, whether it is set like a headline, where capitals tell nothing of names.
  let isTitleCase: [Bool]
  /// For each sentence that may attribute something, its syntax.
  let trees: SentenceTrees

  init(body: String, reference: CalendarDay?) {
    analyzed = AnalyzedText(body)
    self.reference = reference
    dates = DateTagger().dates(in: analyzed, reference: reference)
    quotations = Quotation.all(in: analyzed)
    quotationOfToken = Self.owners(of: quotations.map(\.tokens), count: analyzed.tokens.count)
    dateOfToken = Self.owners(of: dates.map(\.tokens), count: analyzed.tokens.count)
    let analyzed = analyzed
    isTitleCase = analyzed.sentences.map { analyzed.isTitleCase($0) }
    trees = SentenceTrees(of: analyzed, quotationOfToken: quotationOfToken)
  }

  private static func owners(of ranges: [Range<Int>], count: Int) -> [Int32] {
    var owners = [Int32](repeating: -1, count: count)
    for (index, range) in ranges.enumerated() {
      for token in range { owners[token] = Int32(index) }
    }
    return owners
  }

  var tokens: [Token] { analyzed.tokens }
  var sentences: [SentenceSplitter.Sentence] { analyzed.sentences }

  /// Whether a token lies in a quotation.
  func isQuoted(_ token: Int) -> Bool { quotationOfToken[token] >= 0 }

  /// The quotation that holds a token.
  func quotation(atToken token: Int) -> Quotation? {
    let quotation = quotationOfToken[token]
    return quotation >= 0 ? quotations[Int(quotation)] : nil
  }

  /// A stretch that would cut a quotation in two, with the whole of it.
  func withWholeQuotations(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return range }
    let start = quotation(atToken: first)?.tokens.lowerBound ?? first
    let end = quotation(atToken: last)?.tokens.upperBound ?? last + 1
    return min(start, first)..<max(end, last + 1)
  }

  /// Whether a token is the mark or word `literal`, ASCII case folded.
  func isToken(_ index: Int, _ literal: StaticString) -> Bool { analyzed.isToken(index, literal) }

  /// Whether a word ends as the participles and gerunds of verbs do: "adding".
  func endsInIng(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start >= 3
      && analyzed.text.bytes[(tokens[index].end - 3)..<tokens[index].end].elementsEqual("ing".utf8)
  }

  /// Whether a token is the clitic "'s" with either apostrophe: the mark of a possessor, or short for "is" and "has".
  func isClitic(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].shape == .lower else { return false }
    return isToken(index, "'s") || isToken(index, "\u{2019}s")
  }

  /// Whether the token has any of the lexical classes; false outside the text.
  func isAny(_ index: Int, _ classes: LexicalClass) -> Bool {
    tokens.indices.contains(index) && tokens[index].isAny(classes)
  }

  /// Whether a token belongs to a title in front of a name: "Sen", "." and "British" are such.
  func isTitleWord(_ index: Int) -> Bool { isAny(index, [.honorific, .role, .demonym]) || isToken(index, ".") }

  /// The sentence that holds a token, as a range of tokens.
  func sentence(ofToken token: Int) -> Range<Int> { sentences[analyzed.sentence(ofToken: token)].tokens }

  /// Whether a token is a mark that opens the items of a list.
  func isBullet(_ index: Int) -> Bool {
    switch tokens[index].shape {
    case .symbol: true
    case .punctuation: Self.bullets.contains(tokens[index])
    default: false
    }
  }

  /// Whether a token is a dash of whatever length, or a hyphen that stands for one.
  func isDash(_ index: Int) -> Bool { Self.dashes.contains(tokens[index]) }

  private static let dashes: WordSet = ["-", "–", "—", "--"]
  private static let bullets: WordSet = ["-", "–", "—", "•", "*", "·", "‣", "--"]

  /// The indices of the dates whose first token lies in a range, in order.
  func dates(openingIn range: Range<Int>) -> [Int] {
    range.compactMap { token in
      let date = Int(dateOfToken[token])
      return date >= 0 && dates[date].tokens.lowerBound == token ? date : nil
    }
  }

  /// The number of the paragraph that holds a token.
  func paragraph(ofToken token: Int) -> Int { sentences[analyzed.sentence(ofToken: token)].paragraph }

  /// Whether a token is punctuation that parts clauses: a comma, semicolon, colon, dash, bracket, quotation mark.
  func isBreak(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    guard tokens[index].shape == .punctuation else { return tokens[index].shape == .symbol && !isToken(index, "$") }
    return !isToken(index, "-") && !isToken(index, "'")
  }
}
