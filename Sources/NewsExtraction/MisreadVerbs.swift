import NewsLanguage

/// Sets right the verbs of news that a tagger trained on little news takes for nouns, adjectives and participles: "An earthquake |hit|
/// the island", "Dozens were |injured|", "An explosion |ripped| through a bakery."
///
/// The treebanks have such words a few times only, and without its verb a sentence like these tells nothing. A noun before the
/// word and the beginning of an object behind it make it a verb: in the treebanks no noun stands so. And a sentence with a full stop has a
/// verb of its own.
enum MisreadVerbs {
  /// The sentence with the right tags.
  static func mended(_ sentence: TaggedSentence, in text: AnalyzedText, _ analyzer: SyntaxAnalyzer) -> TaggedSentence {
    var mended = sentence
    var participle: Int?
    var hasVerb = false
    for token in sentence.tokens {
      switch sentence.partOfSpeech(of: token) {
      // "gusts of up to |60mph|": figures with their unit are no verb.
      case .verb where 0x30...0x39 ~= text.text.bytes[text.tokens[token].start]:
        analyzer.retag(token, of: &mended, as: "NOUN NNS")
      case .noun where verbs.contains(text.tokens[token]) && isSubject(token - 1, sentence):
        analyzer.retag(token, of: &mended, as: "VERB VBZ")
        hasVerb = true
      case .noun where nouns.contains(text.tokens[token]) && token > sentence.tokens.lowerBound:
        guard let tag = verbTag(ofNoun: token, sentence, text) else { break }
        analyzer.retag(token, of: &mended, as: tag)
        hasVerb = true
      case .adjective where participles.contains(text.tokens[token]):
        if isUndergone(token, sentence, text) { analyzer.retag(token, of: &mended, as: "VERB VBN") }
      case .auxiliary: hasVerb = true
      case .verb where !hasVerb:
        switch analyzer.tag(of: token, in: sentence) {
        case "VERB VBN": participle = participle ?? (isSubject(token - 1, sentence) ? token : nil)
        case "VERB VBG": break
        default: hasVerb = true
        }
      default: break
      }
    }
    if !hasVerb, let participle, tellsPast(participle, sentence, text) {
      analyzer.retag(participle, of: &mended, as: "VERB VBD")
    }
    return mended
  }

  private static func verbTag(ofNoun token: Int, _ sentence: TaggedSentence, _ text: AnalyzedText) -> String? {
    if text.isToken(token, "struck") { return "VERB VBD" }
    let next = token + 1
    guard next < sentence.tokens.upperBound, text.tokens[next].isWord || text.tokens[next].shape == .number else {
      return nil
    }
    let isPresent = text.tokens[token].end - text.tokens[token].start > 4
    // "a teenager |shot| by police", "was |shot| dead"
    if !isPresent, text.isToken(next, "by") || text.isToken(next, "dead") { return "VERB VBN" }
    guard isSubject(token - 1, sentence) else { return nil }
    let isForce = forces.contains(text.tokens[token - 1])
    switch sentence.partOfSpeech(of: next) {
    case .determiner, .numeral, .pronoun, .properNoun, .adjective: break
    case .noun where isForce || text.tokens[next].isAny([.pluralNoun, .groupNoun]): break
    case .adposition where isForce: break
    case .coordinatingConjunction:
      // "officers |shot| and killed"
      guard !isPresent, next + 1 < sentence.tokens.upperBound, sentence.partOfSpeech(of: next + 1) == .verb else {
        return nil
      }
    default: return nil
    }
    return isPresent ? "VERB VBZ" : "VERB VBD"
  }

  /// Whether the one verb of a sentence, which seems a participle, is its past: an object stands behind it, or a way through
  /// something; a caption's "a man held in Kolm" is none.
  private static func tellsPast(_ token: Int, _ sentence: TaggedSentence, _ text: AnalyzedText) -> Bool {
    guard let end = sentence.tokens.last, text.isToken(end, "."), token + 1 < end else { return false }
    if text.isToken(token + 1, "through") || text.isToken(token + 1, "off") { return true }
    switch sentence.partOfSpeech(of: token + 1) {
    case .determiner, .properNoun, .pronoun, .numeral:
      return text.tokens[token + 1].isWord || !text.isToken(token + 1, "$")
    default: return false
    }
  }

  private static func isSubject(_ token: Int, _ sentence: TaggedSentence) -> Bool {
    guard sentence.tokens.contains(token) else { return false }
    return [.noun, .properNoun].contains(sentence.partOfSpeech(of: token))
  }

  /// "were |injured|", "have been badly |damaged|"
  private static func isUndergone(_ token: Int, _ sentence: TaggedSentence, _ text: AnalyzedText) -> Bool {
    var before = token - 1
    while before > sentence.tokens.lowerBound, sentence.partOfSpeech(of: before) == .adverb { before -= 1 }
    return sentence.tokens.contains(before) && sentence.partOfSpeech(of: before) == .auxiliary
      && text.tokens[before].isAny(.auxiliary)
  }

  /// Forms that are no nouns: "The Weather Service |warns| of gusts."
  private static let verbs: WordSet = ["warns", "insists", "denies", "alleges", "argues", "concedes", "urges"]
  private static let nouns: WordSet = [
    "hit", "shot", "hits", "strikes", "shakes", "rocks", "kills", "jolts", "slams", "struck",
  ]
  private static let participles: WordSet = [
    "injured", "wounded", "hurt", "killed", "damaged", "destroyed", "displaced", "arrested", "detained", "jailed",
    "evacuated", "flattened",
  ]
  /// What nature and arms do, whatever follows: "the quake |hit| at noon", "a missile |hit| near the port".
  private static let forces: WordSet = [
    "earthquake", "quake", "tremor", "aftershock", "tsunami", "hurricane", "cyclone", "typhoon", "tornado", "storm",
    "landslide", "flood", "blast", "explosion", "bomb", "missile", "rocket", "drone", "shell",
  ]
}
