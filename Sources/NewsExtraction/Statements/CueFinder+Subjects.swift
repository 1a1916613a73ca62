import NewsLanguage
import NewsModel

/// Who is the subject of a verb of saying, by what stands before it.
extension CueFinder {
  /// "Ada Pym, an adviser to the board, who said": the person right before the pronoun, or before a description there;
  /// else those whose noun stands there: "harbour officials who say".
  func antecedent(ofRelative who: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = who
    if end > sentence.lowerBound, document.isToken(end - 1, ",") { end -= 1 }
    let person = resolver.mentions(inSentence: sentence).last { mention in
      mention.kind == .person && mention.tokens.lowerBound >= sentence.lowerBound && mention.tokens.upperBound <= end
        && (mention.tokens.upperBound == end || mention.role?.upperBound == end)
    }
    if let person { return person.tokens }
    guard end > sentence.lowerBound, tokens[end - 1].isAny([.groupNoun, .role]),
      let whole = phrases.ending(before: end, from: sentence.lowerBound)
    else { return nil }
    // "met resistance from |harbour officials|"
    let start = whole.dropLast().last { tokens[$0].isAny(.preposition) && !document.isToken($0, "of") }.map { $0 + 1 }
    let phrase = (start ?? whole.lowerBound)..<whole.upperBound
    // "Officials who say that are wrong": only where the main clause is over the relative one runs to its end.
    let followsVerb = (sentence.lowerBound..<phrase.lowerBound).contains { index in
      tokens[index].isAny([.auxiliary, .modal]) && !document.isClitic(index)
        || tokens[index].shape == .lower && document.analyzed.string(index).hasSuffix("ed")
    }
    return followsVerb ? phrase : nil
  }

  /// The subject that ends before a verb group, with the first token that belongs to it.
  func subject(endingAt end: Int, in sentence: Range<Int>) -> (speaker: Range<Int>, start: Int)? {
    guard end > sentence.lowerBound else { return nil }
    // "Ada Pym (Harbour Party) said": what stands in brackets is passed over.
    if document.isToken(end - 1, ")"),
      let open = (sentence.lowerBound..<end).last(where: { document.isToken($0, "(") }),
      open > sentence.lowerBound, end - open <= 8
    {
      return subject(endingAt: open, in: sentence)
    }
    // "Ada Pym, citing “the cold,” said": so is what a participle quotes.
    if let quotation = document.quotation(atToken: end - 1)?.tokens, quotation.upperBound == end,
      quotation.lowerBound - 2 > sentence.lowerBound, document.endsInIng(quotation.lowerBound - 1),
      document.isToken(quotation.lowerBound - 2, ","), document.isToken(end - 2, ",")
    {
      return subject(endingAt: quotation.lowerBound - 2, in: sentence)
    }
    guard document.isToken(end - 1, ",") else {
      guard let phrase = phrases.ending(before: end, from: sentence.lowerBound) else { return nil }
      return withRoleInFront(phrase, sentence)
    }
    // ", Ada Pym, said" and "Ada Pym, the secretary, said": between the commas stands an apposition.
    var comma = end - 2
    while comma > sentence.lowerBound, !document.isToken(comma, ",") || document.isQuoted(comma) {
      if document.isQuoted(comma) || end - comma > 30 { return nil }
      comma -= 1
    }
    guard comma > sentence.lowerBound, document.isToken(comma, ",") else { return nil }
    guard let head = phrases.ending(before: comma, from: sentence.lowerBound) else { return nil }
    // "Gunmen, who |belong to the Front|, came at dawn, said Pym": what stands there belongs to the relative clause.
    if head.lowerBound > sentence.lowerBound, document.isToken(head.lowerBound - 1, "who") { return nil }
    let inner = (comma + 1)..<(end - 1)
    if let first = inner.first, let mention = resolver.mention(atToken: inner.upperBound - 1),
      resolver.mentions[mention].kind == .person, resolver.mentions[mention].tokens.upperBound == inner.upperBound,
      !tokens[first].isAny([.pronoun, .preposition, .conjunction, .determiner]),
      // "the secretary, Ada Pym,": between the comma and the name stands a title or nothing.
      (inner.lowerBound..<resolver.mentions[mention].tokens.lowerBound).allSatisfy({
        tokens[$0].isCapitalized || tokens[$0].isAny([.role, .honorific])
      }),
      Speaker(head, document, resolver).mention == nil || tokens[head.upperBound - 1].isAny(.role)
    {
      return (resolver.mentions[mention].tokens, head.lowerBound)
    }
    // "the port's operator, Kolm Rail, said": the body that the words describe.
    if let mention = resolver.mention(atToken: inner.upperBound - 1), resolver.mentions[mention].kind == .organization,
      resolver.mentions[mention].tokens == inner,
      tokens[head.lowerBound].shape == .lower || tokens[head.lowerBound].isAny(.determiner),
      Speaker(head, document, resolver).mention == nil
    {
      return (inner, head.lowerBound)
    }
    // "Ada Pym, head of the board, and chair of the port, said": the person whose descriptions these are.
    let bearer = resolver.mentions(inSentence: sentence).last { mention in
      mention.kind == .person
        && mention.role.map { $0.contains(head.lowerBound) && $0.lowerBound > mention.tokens.lowerBound } ?? false
        && mention.tokens.lowerBound >= sentence.lowerBound && mention.tokens.upperBound <= head.lowerBound
    }
    if let bearer { return (bearer.tokens, bearer.tokens.lowerBound) }
    return (head, head.lowerBound)
  }

  /// "Starmer's spokesman, Dave Pym said": the role stands in front, with one comma.
  private func withRoleInFront(_ phrase: Range<Int>, _ sentence: Range<Int>) -> (speaker: Range<Int>, start: Int) {
    guard let mention = resolver.mention(atToken: phrase.upperBound - 1), let role = resolver.mentions[mention].role,
      role.upperBound < phrase.lowerBound
    else { return (phrase, phrase.lowerBound) }
    return (phrase, role.lowerBound)
  }

  /// The subject that opens a sentence: what stands before its first verb.
  func openingSubject(of sentence: Range<Int>, before limit: Int) -> Range<Int>? {
    var start = sentence.lowerBound
    // "On Tuesday evening, Pym held": an opening phrase ends with its comma.
    // "But Pym hit back"
    if document.isToken(start, "but") || document.isToken(start, "and"), start + 1 < limit { start += 1 }
    if tokens[start].isAny([.preposition, .adverb]) || document.dateOfToken[start] >= 0
      || tokens[start].isAny(.conjunction)
    {
      guard let comma = (start..<min(limit, start + 10)).first(where: { document.isToken($0, ",") }) else { return nil }
      start = comma + 1
    }
    // ", with the two sides noting": a new subject stands in between.
    if (start..<limit).contains(where: { document.isToken($0, ",") && document.isAny($0 + 1, .preposition) }) {
      return nil
    }
    guard start < limit,
      let mention = (start..<min(limit, start + 10)).compactMap({ resolver.mention(atToken: $0) }).first
    else {
      let isPronoun = start < limit && tokens[start].isAny(.personalPronoun) && !document.isToken(start, "it")
      return isPronoun ? start..<(start + 1) : nil
    }
    // Before the name stands nothing but its title: "This includes a strike in Kolm" is not about Kolm.
    let lead = start..<max(start, resolver.mentions[mention].tokens.lowerBound)
    let isTitle = lead.allSatisfy { index in
      tokens[index].isCapitalized && !tokens[index].isAny(.determiner) || tokens[index].isAny([.role, .demonym])
        || document.isToken(index, "the") || document.isToken(index, "of") || document.isToken(index, "former")
    }
    guard isTitle else { return nil }
    var name = resolver.mentions[mention]
    // "Ukrainian President Ada Pym": a country before a title is not the subject.
    var end = name.tokens.upperBound
    while let next = resolver.mention(atToken: end), end < limit {
      name = resolver.mentions[next]
      end = name.tokens.upperBound
    }
    if end < limit, document.isClitic(end) { return nil }
    // "|A Labour MP| has left": a member of it, and not the party.
    if end < limit, RecognizedNames.isSeat(tokens[end]) || name.kind != .person && document.isAny(end, .role) {
      end += 1
    }
    return start..<end
  }
}
