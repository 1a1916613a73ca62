import NewsLanguage
import NewsModel

/// Whether a verb reports something as said: what stands around it in the syntax of its sentence.
struct ReportStatus {
  /// The words of the cue: "has said", "declined to say".
  var cue: Range<Int>
  private var isNegated = false

  /// Nil for a verb that reports nothing: "if Pym says", "Pym may say", "to say".
  init?(of verb: Int, in tree: DependencyTree, _ document: Document) {
    var first = verb
    var hasTo = false
    for child in tree.children(of: verb) {
      switch tree.relation(of: child) {
      case .aux:
        if child < verb { first = min(first, child) }
        if document.tokens[child].isAny(.modal), !document.isToken(child, "would") { return nil }
      case .auxPass: return nil
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
    cue = first..<(verb + 1)
    guard hasTo else { return }
    // An infinitive reports only what its governor lets it.
    guard let governor = tree.head(of: verb) else { return nil }
    switch tree.relation(of: verb) {
    case .xcomp where Self.refusals.contains(document.tokens[governor]):
      isNegated = true
      cue = governor..<(verb + 1)
    case .xcomp where Self.beginnings.contains(document.tokens[governor]):
      cue = governor..<(verb + 1)
    default: return nil
    }
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
    return token.isAny(.askVerb) && !token.isAny(.clauseVerb) ? .asked : .said
  }
}
