import NewsLanguage
import NewsModel

/// Finds the pronouns and the noun phrases that mean people, by the words alone and by the tree where a sentence has been parsed anyway.
///
/// A title right before a name belongs to the name and is no reference: "Mayor Ada Pym". Set off by a comma it is one: "Ada Pym, the mayor".
struct ReferenceFinder {
  let document: Document
  let resolver: PeopleResolver

  var tokens: [Token] { document.tokens }

  /// All of them, in the order of their first token.
  func drafts() -> [ReferenceDraft] {
    var drafts: [ReferenceDraft] = []
    for (number, sentence) in document.sentences.enumerated() {
      let tree = document.trees[number]
      for index in sentence.tokens where tokens[index].isWord {
        if let form = PronounForm(tokens[index]) {
          if isPronoun(index, form, in: sentence.tokens) {
            drafts.append(draft(pronoun: form, at: index, in: sentence.tokens))
          }
        } else if let phrase = nominal(headedBy: index, in: sentence.tokens, tree) {
          drafts.append(phrase)
        } else if let phrase = thoseWho(index, in: sentence.tokens) ?? nobody(index) {
          drafts.append(phrase)
        }
      }
      drafts += counted(in: sentence.tokens)
    }
    drafts.sort { ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound) }
    return drafts
  }

  private func draft(pronoun form: PronounForm, at index: Int, in sentence: Range<Int>) -> ReferenceDraft {
    var form = form
    // "told her", "her lawyer": "her" has one form for both.
    if case .she = form.role, form.place == .possessive, !isFollowedByNoun(index, in: sentence) { form.place = .object }
    let gender: Gender? =
      switch form.role {
      case .he: .masculine
      case .she: .feminine
      default: nil
      }
    let isPlural = form.role == .they || form.role == .speakers
    return ReferenceDraft(tokens: index..<index + 1, form: .pronoun(form), isPlural: isPlural, gender: gender)
  }

  private func isPronoun(_ index: Int, _ form: PronounForm, in sentence: Range<Int>) -> Bool {
    guard resolver.mention(atToken: index) == nil else { return false }
    guard case .speaker = form.role, form.place == .subject else { return true }
    // "World War I", "I.": a numeral or an initial.
    if index > sentence.lowerBound, tokens[index - 1].isCapitalized,
      !tokens[index - 1].isAny([.grammatical, .speech, .adverb])
    {
      return false
    }
    return !document.isToken(index + 1, ".") || index + 2 == sentence.upperBound
  }

  private func isFollowedByNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound, tokens[next].isWord || tokens[next].shape == .number || document.isDash(next)
    else {
      return QuoteMark(tokens[min(next, sentence.upperBound - 1)], in: document.analyzed.text) != nil
    }
    return !tokens[next].isAny([
      .preposition, .conjunction, .modal, .auxiliary, .determiner, .pronoun, .personalPronoun, .negation, .adverb,
    ]) && document.dateOfToken[next] < 0
  }

  /// "those who stayed", "others".
  private func thoseWho(_ index: Int, in sentence: Range<Int>) -> ReferenceDraft? {
    guard tokens[index].isAny([.determiner, .pronoun, .ordinary]), Self.plurals.contains(tokens[index]) else {
      return nil
    }
    let next = index + 1
    let isPeople = next < sentence.upperBound && (document.isToken(next, "who") || document.isToken(next, "whose"))
    guard isPeople else { return nil }
    return ReferenceDraft(tokens: index..<next, form: .nominal(head: index), isPlural: true)
  }

  /// "no one"
  private func nobody(_ index: Int) -> ReferenceDraft? {
    guard document.isToken(index, "one"), document.isToken(index - 1, "no") else { return nil }
    return ReferenceDraft(tokens: index - 1..<index + 1, form: .pronoun(.anybody))
  }

  /// "107 killed", "wounding 12": numbers that count people.
  private func counted(in sentence: Range<Int>) -> [ReferenceDraft] {
    sentence.compactMap { index in
      guard
        tokens[index].shape == .number || tokens[index].isAny(.numberWord) || Self.multitudes.contains(tokens[index]),
        document.dateOfToken[index] < 0
      else { return nil }
      let next = index + 1
      let isSuffered = next < sentence.upperBound && Self.harmed.contains(tokens[next])
      let isDone =
        index > sentence.lowerBound && Self.harming.contains(tokens[index - 1])
        && (next >= sentence.upperBound || document.isBreak(next) || tokens[next].isAny([.conjunction, .preposition]))
      guard isSuffered || isDone else { return nil }
      return ReferenceDraft(tokens: index..<next, form: .nominal(head: index), isPlural: true)
    }
  }

  private static let multitudes: WordSet = ["hundreds", "thousands", "dozens", "scores"]
  private static let harmed: WordSet = [
    "killed", "dead", "injured", "wounded", "hurt", "missing", "arrested", "detained", "homeless",
  ]
  private static let harming: WordSet = ["killing", "injuring", "wounding", "killed", "injured", "wounded"]
  private static let plurals: WordSet = ["those", "others", "many", "some", "all", "anyone", "everyone"]
}
