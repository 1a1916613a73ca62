import NewsModel

/// The names of the fields of a query.
public enum QueryFieldName: String, Sendable, CaseIterable {
  case speaker, person, about, headline, publisher, place, cue, kind, stance, event, status
  case said, published, ingested, date, before, after
  case lang, tag, uri

  /// What a field asks for, in a line, for the documentation.
  public var summary: String {
    switch self {
    case .speaker: "who said it, under any name or spelling, by role, or as worded: speaker:\"two officials\""
    case .person: "who is named, as speaker, participant or in the words"
    case .about: "words of what is said or reported; of articles, words of headline and text"
    case .headline: "words of the article's headline"
    case .publisher: "words of the publisher's name, also of those who printed the same text"
    case .place: "where it happened, under any name of the place; of statements and articles, its name in the words"
    case .cue: "a word of the attribution: cue:warned"
    case .kind: "direct, indirect, mixed, listed; person, organization, group, office, country"
    case .stance: "said, denied, asked, unsaid, believed, hoped, planned"
    case .event: "a sort of happening (meeting, visit, attack, …) or a PLOVER category (CONSULT, FIGHT, …)"
    case .status: "happened, planned, cancelled, postponed, denied, alleged"
    case .said: "the day it was said"
    case .published: "the day the article was published"
    case .ingested: "the day the article came into the archive"
    case .date: "the day it was said or took place, else the day that was published"
    case .before: "date: earlier than a day"
    case .after: "date: later than a day"
    case .lang: "the language of the article: en, de"
    case .tag: "a tag of yours"
    case .uri: "characters of the address or the file's path"
    }
  }

  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The name that was probably meant: one letter added, left out, changed, or two swapped.
  static func nearest(to written: String) -> QueryFieldName? {
    allCases.first { EditDistance.between(written, $0.rawValue, atMost: 1) == 1 }
  }
}
