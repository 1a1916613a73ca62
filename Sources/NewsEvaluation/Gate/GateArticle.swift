package import NewsModel

/// A short article of the regression gate whose text carries the marks of what a careful reader finds in it.
///
/// ```text
/// published: 2031-05-08
///
/// ⟨Maria Velk⟩{a: Maria Velk} said on ‹Tuesday›{DATE 2031-05-06} ⟦that the pier was rotten⟧{a, indirect}.
/// ```
///
/// - `⟦…⟧{a, indirect, denied}` is a statement: the label of its speaker, its kind, its stance. Without a label it has no
///   speaker; without a stance it is said. The stance `thought` marks a belief, a hope or a plan: no speech, to be found as
///   such or not at all. Where the marks of a span stand follows PolNeAR: "that" and quotation marks are inside.
/// - `⟨…⟩{a: Maria Velk}` is the mention of a speaker with a label of its own and the name the article gives, if it gives
///   one; `?` instead of the name says that it must stay open.
/// - `‹…›{DATE 2031-05-06}` is a temporal expression with TIMEX3 type and value.
package struct GateArticle: Sendable {
  /// A marked statement.
  package struct Claim: Hashable, Sendable {
    package var span: TextSpan
    package var kind: String
    package var stance: String
    package var speaker: Speaker?

    /// Whether it is a belief, a hope or a plan, and no speech.
    package var isThought: Bool { stance == GateArticle.thought }
  }

  /// A marked mention of a speaker.
  package struct Speaker: Hashable, Sendable {
    package var span: TextSpan
    package var name: String?
    package var staysOpen: Bool
  }

  /// A marked temporal expression.
  package struct Date: Hashable, Sendable {
    package var span: TextSpan
    package var type: String
    package var value: String
  }

  /// The stance that marks what is no speech.
  static let thought = "thought"

  package var name: String
  package var published: CalendarDay
  package var text: String
  package var claims: [Claim] = []
  package var dates: [Date] = []

  /// Reads a file's text.
  package init(name: String, contents: String) throws(EvaluationFailure) {
    self.name = name
    let scalars = contents.unicodeScalars
    let line = scalars.prefix { $0 != "\n" }
    let body = Scalars(scalars.dropFirst(line.count).drop { $0 == "\n" })
    guard line.starts(with: "published: ".unicodeScalars),
      let day = CalendarDay(String(line.dropFirst(11)))
    else {
      throw EvaluationFailure(.shape, "\(name): the first line is not “published: YYYY-MM-DD”")
    }
    published = day
    var reader = MarkReader(name: name)
    try reader.read(body[body.stripped])
    text = reader.text.string
    dates = reader.dates.sorted { $0.span.start < $1.span.start }
    claims = try reader.claims()
  }
}

/// Takes the marks out of a text.
private struct MarkReader {
  private struct Open {
    var mark: Unicode.Scalar
    var start: Int
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["⟦": "⟧", "⟨": "⟩", "‹": "›"]

  let name: String
  var text = Scalars()
  var dates: [GateArticle.Date] = []
  private var drafts: [(span: TextSpan, attributes: [String])] = []
  private var speakers: [String: GateArticle.Speaker] = [:]

  init(name: String) { self.name = name }

  private func fail(_ reason: String) -> EvaluationFailure { EvaluationFailure(.shape, "\(name): \(reason)") }

  mutating func read(_ marked: ArraySlice<Unicode.Scalar>) throws(EvaluationFailure) {
    var open: [Open] = []
    var index = marked.startIndex
    while index < marked.endIndex {
      let scalar = marked[index]
      index += 1
      if Self.closing[scalar] != nil {
        open.append(Open(mark: scalar, start: text.count))
      } else if Self.closing.values.contains(scalar) {
        guard let last = open.popLast(), Self.closing[last.mark] == scalar else {
          throw fail("a closing \(scalar) that closes nothing, after “\(text.suffix(30).string)”")
        }
        guard index < marked.endIndex, marked[index] == "{", let end = marked[index...].firstIndex(of: "}") else {
          throw fail("no {…} behind “\(text.suffix(30).string)\(scalar)”")
        }
        try close(last, attributes: marked[index + 1..<end].string)
        index = end + 1
      } else {
        text.append(scalar)
      }
    }
    if let left = open.first { throw fail("a \(left.mark) that is never closed") }
  }

  private mutating func close(_ open: Open, attributes: String) throws(EvaluationFailure) {
    let span = TextSpan(start: open.start, end: text.count)
    switch open.mark {
    case "⟦": drafts.append((span, attributes.split(separator: ",").map(Self.trimmed)))
    case "⟨":
      let parts = attributes.split(separator: ":", maxSplits: 1).map(Self.trimmed)
      guard let label = parts.first else { throw fail("a speaker without a label") }
      guard speakers[label] == nil else { throw fail("the label \(label) is given twice") }
      let given = parts.count > 1 ? parts[1] : nil
      speakers[label] = GateArticle.Speaker(span: span, name: given == "?" ? nil : given, staysOpen: given == "?")
    default:
      let parts = attributes.split(separator: " ").map(String.init)
      guard parts.count == 2, DateExpression.Kind(rawValue: parts[0]) != nil else {
        throw fail("“{\(attributes)}” is not a TIMEX3 type and a value")
      }
      dates.append(GateArticle.Date(span: span, type: parts[0], value: parts[1]))
    }
  }

  private static func trimmed(_ part: Substring) -> String {
    let scalars = Scalars(part.unicodeScalars)
    return scalars[scalars.stripped].string
  }

  /// The statements with their speakers, in the order of the text.
  func claims() throws(EvaluationFailure) -> [GateArticle.Claim] {
    var unused = Set(speakers.keys)
    var claims: [GateArticle.Claim] = []
    for draft in drafts {
      var claim = GateArticle.Claim(span: draft.span, kind: "", stance: "said", speaker: nil)
      for attribute in draft.attributes {
        if Statement.Kind(rawValue: attribute) != nil {
          claim.kind = attribute
        } else if Statement.Stance(rawValue: attribute) != nil || attribute == GateArticle.thought {
          claim.stance = attribute
        } else if let speaker = speakers[attribute] {
          claim.speaker = speaker
          unused.remove(attribute)
        } else {
          throw fail("“\(attribute)” is no kind, no stance and no label of a speaker")
        }
      }
      guard !claim.kind.isEmpty else { throw fail("a statement without a kind") }
      claims.append(claim)
    }
    if let label = unused.min() { throw fail("nobody refers to the speaker \(label)") }
    return claims.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
  }
}
