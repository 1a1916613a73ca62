import NewsLanguage

/// Complements that are no clause: objects, and what prepositions govern.
extension ComplementRule {
  /// "called for |calm|", "warned against |panic|", "called on |the board to resign|".
  func prepositional(of verb: Int, _ frames: CommunicationVerb, _ tree: DependencyTree) -> Range<Int>? {
    for child in tree.children(of: verb) where child > verb {
      switch tree.relation(of: child) {
      case .obl, .advcl: break
      default: continue
      }
      guard
        let marker = tree.children(of: child).first(where: {
          tree.relation(of: $0) == .case || tree.relation(of: $0) == .mark
        }), frames.takes(document.analyzed.string(marker)), document.dateOfToken[child] < 0
      else { continue }
      var end = tree.span(of: child).upperBound
      // "called for the board to resign", "a ban on cars in Kolm": what follows without a comma goes on.
      for next in tree.children(of: verb) where next > child && tree.span(of: next).lowerBound == end {
        let isMore =
          switch tree.relation(of: next) {
          case .xcomp, .advcl: !tree.children(of: next, .mark).isEmpty && document.isToken(end, "to")
          case .obl: Self.continuations.contains(document.tokens[end]) && document.dateOfToken[next] < 0
          default: false
          }
        if isMore { end = tree.span(of: next).upperBound }
      }
      if let infinitive = infinitive(of: verb, child, tree) ?? askedDeed(of: verb, behind: child, tree),
        infinitive > child
      {
        end = max(end, tree.span(of: infinitive).upperBound)
      }
      // "referred to the talks" says nothing of them; "referred to them as “a farce”" does.
      let isTopic = frames.contains(.topic) && document.isToken(marker, "about")
      if frames.needsPreposition, !isTopic, !(marker + 1..<max(end, marker + 1)).contains(where: isInQuotation) {
        continue
      }
      return marker + 1 < end ? (marker + 1)..<end : nil
    }
    return nil
  }

  /// "called on the minister, Ada Pym, |to order| a halt": what she is called on to do, behind her name between commas.
  private func askedDeed(of verb: Int, behind asked: Int, _ tree: DependencyTree) -> Int? {
    tree.children(of: verb, .advcl).first { deed in
      var start = tree.span(of: deed).lowerBound
      if document.isToken(start, ",") { start += 1 }
      guard deed > asked, document.isToken(start, "to"), document.isToken(start - 1, ","),
        let open = (asked + 1..<start - 1).first(where: { document.isToken($0, ",") }), start - 1 - open < 10
      else { return false }
      return !(open + 1..<start - 1).contains(where: tree.isVerbal)
    }
  }

  /// An object with what goes with it: "criticized |them for the delay|", "described |the talks as useful|".
  func thing(_ object: Int, of verb: Int, _ tree: DependencyTree) -> Range<Int> {
    let span = tree.span(of: object)
    // "what Pym called “the long bridge,” a project …": the quotation alone.
    if let quotation = document.quotation(atToken: verb + 1)?.tokens, quotation.lowerBound == verb + 1,
      document.isToken(quotation.upperBound - 2, ","),
      !tree.children(of: verb, .obj).contains(where: { $0 < verb }) || span.contains(verb + 1)
    {
      return quotation
    }
    var end = span.upperBound
    for child in tree.children(of: verb) where child > object {
      let below = tree.span(of: child)
      guard below.lowerBound == end else { continue }
      switch tree.relation(of: child) {
      case .xcomp, .obj: end = below.upperBound
      case .obl, .advcl:
        let isMore =
          Self.continuations.contains(document.tokens[below.lowerBound])
          // "credited him with “saving the pier”"
          || document.isToken(below.lowerBound, "with") && below.contains(where: isInQuotation)
            && !(verb + 1..<end).contains(where: isInQuotation)
          // "called it “a mistake” because so few came"
          || document.isToken(below.lowerBound, "because") && !document.isToken(below.lowerBound + 1, "of")
        if isMore, document.dateOfToken[child] < 0 {
          end = below.upperBound
        }
      default: break
      }
    }
    // "criticized |Tarn and his friends|": the parser may hang the second elsewhere.
    if document.isToken(end, "and"), tree.tokens.contains(end + 1), !tree.isVerbal(end + 1) {
      let rest = phraseEnd(end + 1, in: tree)
      if rest > end + 1, !(end + 1..<rest).contains(where: { tree.isVerbal($0) && !document.isQuoted($0) }) {
        end = rest
      }
    }
    // "called him a “nice guy”": of two objects the first is what is named.
    let start = tree.children(of: verb, .iobj).first { $0 > verb && $0 < object } ?? object
    return max(verb + 1, tree.span(of: start).lowerBound)..<max(end, verb + 1)
  }

  /// Whether a noun names what somebody does: "a withdrawal", "an inquiry"; not "a barn".
  func isAct(_ noun: Int) -> Bool {
    if EventVocabulary.isNoun(document.tokens[noun]) || Self.acts.contains(document.tokens[noun]) { return true }
    let word = document.analyzed.string(noun)
    return ["tion", "tions", "sion", "sions", "ment", "ments", "ing", "ure", "ures", "al", "als", "down", "downs"]
      .contains(where: word.hasSuffix)
  }

  static let dismissing: WordSet = ["dismiss", "dismisses", "dismissed", "dismissing"]
  static let ordering: WordSet = ["order", "orders", "ordered", "ordering"]
  private static let acts: WordSet = [
    "inquiry", "inquiries", "enquiry", "probe", "probes", "review", "reviews", "halt", "stop", "end", "ban", "bans",
    "freeze", "cut", "cuts", "curfew", "search", "audit", "study", "report", "return", "release", "recall", "pause",
    "delay", "break", "attack", "use", "transfer", "recount", "sale", "change", "changes", "reforms", "pullout",
    "pullback", "retreat", "quarantine", "test", "tests", "repairs", "autopsy", "analysis", "move",
  ]

  private static let continuations: WordSet = [
    "of", "for", "as", "over", "to", "about", "against", "on", "between", "from", "into", "toward", "towards", "among",
  ]
}
