import NewsLanguage
import NewsModel

/// Whose words they are, as the text names them.
struct Speaker {
  /// The words that name the speaker.
  var tokens: Range<Int>
  /// The index of a name mention that is the speaker, not merely part of the phrase.
  var mention: Int?

  /// Reads a noun phrase: is it a name, or words with a name among them?
  init(_ words: Range<Int>, _ document: Document, _ resolver: PeopleResolver) {
    var phrase = words
    // "Ada Pym |KC|"
    if let last = phrase.last, phrase.count > 1, NameFinder.isPostnominal(document.tokens[last]),
      resolver.mention(atToken: last) == nil, let name = resolver.mention(atToken: last - 1),
      // "a Labour |MP|" is no party.
      resolver.mentions[name].kind == .person || !RecognizedNames.isSeat(document.tokens[last])
    {
      phrase.removeLast()
    }
    tokens = phrase
    let tokens = document.tokens
    // The mention that ends the phrase is the speaker, unless it hangs on "of", "for", "in": "a spokesman for Kolm".
    guard let index = resolver.mention(atToken: phrase.upperBound - 1) else {
      // "Ada Pym of the Harbour Board": a name that opens the phrase before a preposition.
      if let first = Self.opening(phrase, document, resolver),
        resolver.mentions[first].tokens.upperBound < phrase.upperBound,
        tokens[resolver.mentions[first].tokens.upperBound].isAny(.preposition)
          || Self.isDescribed(behind: resolver.mentions[first].tokens.upperBound, phrase, document)
      {
        mention = first
      }
      return
    }
    let name = resolver.mentions[index].tokens
    var before = name.lowerBound - 1
    while before > phrase.lowerBound {
      if tokens[before].isAny(.preposition) {
        // In a title before a person's name "of" belongs to the title: "Secretary of State Ada Pym".
        let isInTitle = resolver.mentions[index].role.map { $0.contains(before) } ?? false
        if !isInTitle {
          if let first = Self.opening(phrase, document, resolver), first != index { mention = first }
          return
        }
      }
      // Two speakers together are not one of them.
      if document.isToken(before, "and"),
        !NounPhrase(document: document, resolver: resolver).joinsTitles(from: phrase.lowerBound, and: before)
      {
        return
      }
      before -= 1
    }
    mention = index
  }

  /// "Ada Pym |(Kolm), one of the few doctors there|", "Ada Pym|, a doctor|": what describes the one whose name it follows.
  private static func isDescribed(behind end: Int, _ phrase: Range<Int>, _ document: Document) -> Bool {
    var next = end
    if document.isToken(next, "("),
      let close = (next..<min(next + 8, phrase.upperBound)).first(where: { document.isToken($0, ")") })
    {
      next = close + 1
    }
    guard next + 1 < phrase.upperBound, document.isToken(next, ",") else { return next == phrase.upperBound }
    return document.isAny(next + 1, .determiner) || document.isToken(next + 1, "one")
  }

  /// The person whose name opens a phrase, behind titles: "|Sen. Ada Pym| of Kolm".
  private static func opening(_ phrase: Range<Int>, _ document: Document, _ resolver: PeopleResolver) -> Int? {
    for token in phrase {
      if let mention = resolver.mention(atToken: token) {
        return resolver.mentions[mention].kind == .person ? mention : nil
      }
      guard document.tokens[token].isAny([.honorific, .role, .demonym]) else { return nil }
    }
    return nil
  }
}
