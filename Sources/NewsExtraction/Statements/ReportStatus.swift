import NewsLanguage
import NewsModel

/// Whether a verb reports something as said: what stands around it in the syntax of its sentence.
struct ReportStatus {
  /// The words of the cue: "has said", "declined to say".
  private(set) var cue: Range<Int>
  /// Whether the verb is passive: "was told".
  private(set) var isPassive = false
  /// The head of who speaks in a passive: "was told by |officials|".
  private(set) var agent: Int?
  /// Whether it is reported as not said.
  private(set) var isNegated = false

  /// Nil for a verb that reports nothing: "if Pym says", "Pym may say", "to say". A passive may lack its agent.
  init?(of verb: Int, in tree: DependencyTree, _ document: Document) {
    var first = verb
    var hasTo = false
    var isModal = false
    for child in tree.children(of: verb) {
      switch tree.relation(of: child) {
      case .aux:
        if child < verb { first = min(first, child) }
        if document.tokens[child].isAny(.modal), !document.isToken(child, "would") { isModal = true }
      case .auxPass:
        isPassive = true
        if child < verb { first = min(first, child) }
      case .oblAgent: agent = child
      case .advmod:
        if document.tokens[child].isAny(.negation) {
          isNegated = true
          first = min(first, child)
        }
      case .mark:
        if Self.conditions.contains(document.tokens[child]) { return nil }
        if document.isToken(child, "to") { hasTo = true }
      default: break
      }
    }
    // "could not say when"
    if isModal, !isNegated { return nil }
    if !isPassive { agent = nil }
    cue = first..<(verb + 1)
    // "would neither confirm nor deny"
    if verb > tree.tokens.lowerBound, document.isToken(verb - 1, "nor") { isNegated = true }
    if UnsaidWords(document: document).isUnsaid(first, verb, in: tree.tokens) { return nil }
    if let start = Self.evasion(before: first, in: tree.tokens, document) {
      isNegated = true
      cue = start..<(verb + 1)
      return
    }
    guard hasTo else { return }
    // An infinitive reports only what its governor lets it.
    guard let governor = tree.head(of: verb), tree.relation(of: verb) == .xcomp, governor < verb else { return nil }
    if Self.refusals.contains(document.tokens[governor]) {
      isNegated = true
    } else if !Self.beginnings.contains(document.tokens[governor]) {
      return nil
    }
    cue = governor..<(verb + 1)
  }

  /// "stopped |short of| saying", "has |yet to| say", "|without| saying": where the words begin that say it was not said.
  private static func evasion(before verb: Int, in sentence: Range<Int>, _ document: Document) -> Int? {
    func stands(_ words: [StaticString]) -> Int? {
      let start = verb - words.count
      guard start >= sentence.lowerBound else { return nil }
      for (offset, word) in words.enumerated() where !document.isToken(start + offset, word) { return nil }
      return start
    }
    return stands(["short", "of"]) ?? stands(["yet", "to"]) ?? stands(["without"])
  }

  private static let conditions: WordSet = ["if", "unless", "whether"]
  private static let refusals: WordSet = [
    "declined", "declines", "declining", "refused", "refuses", "refusing", "failed", "fails", "neglected",
  ]
  private static let beginnings: WordSet = [
    "went", "goes", "going", "continued", "continues", "began", "begins", "started", "used",
  ]

  /// How the source stands to the content.
  func stance(_ verb: CommunicationVerb, _ token: Token) -> Statement.Stance {
    if verb.contains(.belief) { return .believed }
    if verb.contains(.hope) { return .hoped }
    if verb.contains(.plan) { return .planned }
    if isNegated { return .unsaid }
    if token.isAny(.denyVerb) { return .denied }
    return verb.contains(.request) ? .asked : .said
  }
}
