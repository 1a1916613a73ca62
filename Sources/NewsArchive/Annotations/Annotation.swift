/// Something in the archive by its id: a letter for its table and the number of its row, as newsdb prints it.
///
/// ```swift
/// ArchiveItem("s12") == .statement(12)
/// ArchiveItem.article(3).description   // "a3"
/// ```
public enum ArchiveItem: Hashable, Sendable {
  case article(Int64)
  case statement(Int64)
  case event(Int64)
  case person(Int64)

  /// What sort of thing it is, as in `anchors.subject`, with its id today.
  var row: (subject: String, id: Int64) {
    switch self {
    case .article(let id): ("article", id)
    case .statement(let id): ("statement", id)
    case .event(let id): ("event", id)
    case .person(let id): ("person", id)
    }
  }

  init?(subject: String, id: Int64) {
    switch subject {
    case "article": self = .article(id)
    case "statement": self = .statement(id)
    case "event": self = .event(id)
    case "person": self = .person(id)
    default: return nil
    }
  }
}

extension ArchiveItem: LosslessStringConvertible {
  /// Nil for what is no id.
  public init?(_ text: String) {
    guard let letter = text.first, let number = Int64(text.dropFirst()), number > 0 else { return nil }
    switch letter {
    case "a", "A": self = .article(number)
    case "s", "S": self = .statement(number)
    case "e", "E": self = .event(number)
    case "p", "P": self = .person(number)
    default: return nil
    }
  }

  /// The letter and the number: s12.
  public var description: String { "\(row.subject.prefix(1))\(row.id)" }
}

/// A tag or a note of the user's own: a row of the view `annotations`.
public struct Annotation: Hashable, Sendable {
  /// What it says.
  public enum Content: Hashable, Sendable {
    /// A tag, in lower case where newsdb wrote it.
    case tag(String)
    /// A note with its number.
    case note(String, number: Int64)
  }

  /// What it says.
  public var content: Content
  /// What it is on today; nil where the archive does not hold that now.
  public var item: ArchiveItem?
  /// What sort of thing it is on: article, statement, event or person.
  public var subject: String
  /// The statement's words, the event's sentence, the article's headline or the person's name, as they were when it was made.
  public var words: String?
  /// When it was made: ISO 8601, UTC.
  public var addedAt: String
}

/// A tag with the number of things that have it.
public struct TagCount: Hashable, Sendable {
  /// The tag.
  public var tag: String
  /// How many things have it.
  public var count: Int
}
