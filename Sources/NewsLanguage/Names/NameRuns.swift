/// Finds the runs of words that can hold names: capitalized words and what may stand between them.
///
/// Nothing outside of runs is ever classified, so that most words cost nothing.
package struct NameRuns {
  private let tokens: [Token]
  private let text: AnalyzedText

  package init(_ text: AnalyzedText) {
    self.text = text
    tokens = text.tokens
  }

  /// Calls `body` with each run, and the sentence it stands in, in order.
  package func forEach(_ body: (_ run: Range<Int>, _ sentence: Int) -> Void) {
    for (number, sentence) in text.sentences.enumerated() {
      let limit = sentence.tokens.upperBound
      var position = opening(of: sentence.tokens)
      while position < limit {
        guard isNameWord(position) || isArticle(position, limit) else {
          position += 1
          continue
        }
        let end = end(of: position, limit)
        if end > position + 1 || !isSettled(position) { body(position..<end, number) }
        position = end
      }
    }
  }

  /// Where the words of a sentence begin that can be names: a word of grammar at its front has its capital from there.
  private func opening(of sentence: Range<Int>) -> Int {
    var first = sentence.lowerBound
    while first < sentence.upperBound, !tokens[first].isWord { first += 1 }
    guard first < sentence.upperBound, tokens[first].isCapitalized, !tokens[first].isAny(Self.known) else {
      return sentence.lowerBound
    }
    let isAlone = first + 1 >= sentence.upperBound || !tokens[first + 1].isCapitalized
    let opens: LexicalClass = isAlone ? [.grammatical, .adverb, .ordinary] : [.grammatical, .adverb]
    return tokens[first].isAny(opens) ? first + 1 : sentence.lowerBound
  }

  private static let known: LexicalClass = [.givenName, .country, .city, .organizationName, .demonym]

  /// A country, a day, a body that the lexicon knows: nothing is left to tell where it stands alone.
  private func isSettled(_ index: Int) -> Bool {
    tokens[index].isAny(Self.settled) && !tokens[index].isAny([.givenName, .familyName])
  }

  private static let settled: LexicalClass = [
    .country, .demonym, .city, .region, .organizationName, .metonym, .weekday, .month,
  ]

  /// A word with a capital; "I" and a pronoun that opens direct speech are none.
  private func isNameWord(_ index: Int) -> Bool {
    tokens[index].isCapitalized && !(tokens[index].isAny(.personalPronoun) && tokens[index].shape == .capitalized)
  }

  private func end(of start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit, end - start < NameRecognizer.longestRun - 3 {
      if isNameWord(end) {
        end += 1
      } else if isHyphen(end, limit) {
        end += 2
      } else if isJoint(end) {
        if end + 1 < limit, isNameWord(end + 1) || isArticle(end + 1, limit) {
          end += 2
        } else if end + 2 < limit, isJoint(end + 1), isNameWord(end + 2) {
          end += 3
        } else {
          return end
        }
      } else if isArticle(end, limit) {
        end += 1
      } else {
        return end
      }
    }
    return end
  }

  /// "al" of "al-Amri".
  private func isArticle(_ index: Int, _ limit: Int) -> Bool {
    index + 2 < limit && tokens[index].shape == .lower && Self.articles.contains(tokens[index])
      && text.isToken(index + 1, "-") && !tokens[index + 1].followsSpace && !tokens[index + 2].followsSpace
      && tokens[index + 2].isCapitalized
  }

  /// "-" in "Jean-Luc" and "Mei-ling".
  private func isHyphen(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && text.isToken(index, "-") && !tokens[index].followsSpace && !tokens[index + 1].followsSpace
      && tokens[index + 1].isWord
  }

  /// "de" in "Maria de Souza", "of" in "Ministry of Health".
  private func isJoint(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start <= 3 && Self.joints.contains(tokens[index])
  }

  private static let articles: WordSet = ["al", "el", "as", "ash", "ar", "an", "ad", "ul"]
  private static let joints: WordSet = [
    "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du", "la", "le", "dos", "das", "del",
    "ben",
    "ul", "of", "the", "and", "&", "for", "y", "e", "ter", "ten", "af", "av", "zu", "bint", "abu",
  ]
}
