public import NewsModel

/// Where a stored statement or event comes from: its article, in brief.
public struct Source: Hashable, Sendable {
  /// The article's id.
  public var articleID: Int64
  /// Its headline.
  public var headline: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published: ISO 8601, as precise as is known.
  public var datePublished: String?
  /// Where it is found.
  public var uri: String?

  /// The day it was published, if known.
  public var publishedDay: CalendarDay? { datePublished.flatMap { CalendarDay($0) } }
}

/// An article of the archive.
public struct StoredArticle: Hashable, Sendable {
  /// Its id.
  public var id: Int64
  /// The article; its identifier is its URI, or `article ID` where it has none.
  public var article: Article
  /// SHA-256 of the text it was ingested with.
  public var contentSHA256: String
  /// When it was ingested: ISO 8601, UTC.
  public var ingestedAt: String
  /// The article with the same address and an earlier text.
  public var versionOf: Int64?
  /// The article with the same text that was there first.
  public var duplicateOf: Int64?

  /// The article in brief.
  public var source: Source {
    Source(
      articleID: id, headline: article.headline, publisher: article.publisher,
      datePublished: article.published?.iso8601, uri: article.uri)
  }
}

/// A statement of the archive.
public struct StoredStatement: Hashable, Sendable {
  /// Its id.
  public var id: Int64
  /// Its article.
  public var source: Source
  /// Where it stands in the article's body.
  public var span: TextSpan
  /// The words.
  public var text: String
  /// How the words are reported.
  public var kind: Statement.Kind
  /// The speaker's name in the archive, or the article's words; nil when open.
  public var speaker: String?
  /// The speaker among the people of the archive.
  public var speakerID: Int64?
  /// The words that stand for the speaker here.
  public var speakerMention: Mention?
  /// The words of attribution.
  public var cue: Mention?
  /// How the source stands to the content.
  public var stance: Statement.Stance
  /// To whom it was said.
  public var addressee: String?
  /// Through whom it came to the article.
  public var reportedBy: String?
  /// When it was said.
  public var said: DatedInterval?
  /// What the parts of one interrupted utterance share.
  public var group: Int?
}

/// An event of the archive.
public struct StoredEvent: Hashable, Sendable {
  /// Its id.
  public var id: Int64
  /// What it shares with the other reports of the same happening; its own id where there is none.
  public var happeningID: Int64
  /// Its article.
  public var source: Source
  /// Where its sentence stands in the article's body.
  public var span: TextSpan
  /// The sentence.
  public var summary: String
  /// PLOVER category.
  public var kind: Event.Kind
  /// What sort of happening it is; nil for one that was put in by hand under another name.
  public var happening: Event.Happening?
  /// Whether it took place.
  public var status: Event.Status
  /// The word that names it.
  public var trigger: Mention
  /// When it takes or took place.
  public var date: DatedInterval?
  /// Where.
  public var place: String?
  /// Who claims or denies it, where the article leaves it to them.
  public var allegedBy: String?
  /// How many it counts as killed.
  public var dead: Int?
  /// How many it counts as hurt.
  public var injured: Int?
  /// Who took part, in the order of the text.
  public var participants: [StoredParticipant]
}

/// One who took part in a stored event.
public struct StoredParticipant: Hashable, Sendable {
  /// Who it is among the people of the archive.
  public var personID: Int64?
  /// The name in the archive, or the article's words.
  public var name: String
  /// The part played.
  public var part: Event.Participant.Part
  /// Where the mention stands.
  public var span: TextSpan
}

/// Somebody the archive knows.
public struct StoredPerson: Hashable, Sendable {
  /// Its id.
  public var id: Int64
  /// The fullest, most frequent name.
  public var name: String
  /// What sort of agent it is.
  public var kind: Person.Kind
  /// What is the same under all spellings.
  public var identity: NameIdentity
  /// The latest role, in an article's words.
  public var role: String?
  /// Statements it is the speaker of.
  public var statementCount: Int
  /// Articles that name it.
  public var articleCount: Int
  /// The day of the first dated article that names it.
  public var firstSeen: CalendarDay?
  /// The day of the last dated article that names it.
  public var lastSeen: CalendarDay?
  /// 0, or the number of the decision that told this one apart from a namesake.
  public var apart: Int64
}

/// A role in which an article names somebody.
public struct PersonRole: Hashable, Sendable {
  /// The role, in the article's words.
  public var role: String
  /// The article.
  public var articleID: Int64
  /// The article's day, if known.
  public var seenOn: CalendarDay?
}
