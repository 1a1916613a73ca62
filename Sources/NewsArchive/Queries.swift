public import NewsModel

/// How a row's interval of days has to lie to the days that are asked for.
public enum DayMatch: Sendable {
  /// All its days are among them: it was surely then.
  case within
  /// One of its days is among them: it may have been then.
  case overlapping
}

/// Which statements to read. Every criterion that is given must hold.
public struct StatementQuery: Sendable {
  /// Speakers among the people of the archive; empty for anybody.
  public var speakerIDs: [Int64]
  /// Words of the speaker's name, or of the words that stand for a speaker without one.
  public var speakerMatching: FullTextQuery?
  /// When it was said.
  public var said: DayInterval?
  /// How ``said`` is meant.
  public var saidMatch: DayMatch
  /// Whether ``said`` lets those pass of which it is not known when they were said.
  public var includeUndated: Bool
  /// When the article was published.
  public var published: DayInterval?
  /// Words of the statement or its speaker.
  public var matching: FullTextQuery?
  /// Articles; empty for all.
  public var articleIDs: [Int64]
  /// Statements by id; nil for all.
  public var ids: [Int64]?
  /// Kinds; empty for all.
  public var kinds: [Statement.Kind]
  /// Stances; empty for all.
  public var stances: [Statement.Stance]
  /// Of these speakers only what was published in their days: those of an office, for one. The others are free.
  public var periods: [Int64: DayInterval] = [:]
  /// For each of these, words of the statement itself, whoever said it.
  public var inText: [FullTextQuery] = []
  /// For each of these, words of the statement itself or of its article's headline.
  public var inTextOrHeadline: [FullTextQuery] = []
  /// For each of these, words of its article, wherever they stand there.
  public var inArticle: [FullTextQuery] = []
  /// Publishers of which one has it, also in a copy; empty for all.
  public var publishers: [String] = []
  /// To whom it was said.
  public var hearer: Hearer?
  /// Words of which one stands right behind the word of attribution: "in Kolm".
  public var behindCue: [String] = []
  /// Beginnings of the word of attribution, in small letters; empty for any.
  public var cueBeginnings: [String] = []
  /// In which order.
  public var order = Order.said
  /// How many at most.
  public var limit: Int?

  /// The order of statements.
  public enum Order: Sendable {
    /// As they were said, those without a day last.
    case said
    /// As they were said, else published: a statement without a day at the day of its article.
    case saidElsePublished
    /// The same from the latest back.
    case latestFirst
  }

  /// Somebody spoken to: the addressee, or who is named right behind a word of telling.
  public struct Hearer: Hashable, Sendable {
    /// Words of the name, in small letters, all of which are to stand there.
    public var words: [String]
    /// Words of attribution after which the hearer stands at once: "told".
    public var cues: [String]

    /// Makes a hearer.
    public init(words: [String], cues: [String]) {
      self.words = words
      self.cues = cues
    }
  }

  /// Makes a query; without arguments it is for all statements.
  public init(
    speakerIDs: [Int64] = [], speakerMatching: FullTextQuery? = nil, said: DayInterval? = nil,
    saidMatch: DayMatch = .within, includeUndated: Bool = false, published: DayInterval? = nil,
    matching: FullTextQuery? = nil, articleIDs: [Int64] = [], kinds: [Statement.Kind] = [],
    stances: [Statement.Stance] = [], limit: Int? = nil
  ) {
    self.speakerIDs = speakerIDs
    self.speakerMatching = speakerMatching
    self.said = said
    self.saidMatch = saidMatch
    self.includeUndated = includeUndated
    self.published = published
    self.matching = matching
    self.articleIDs = articleIDs
    self.kinds = kinds
    self.stances = stances
    self.limit = limit
  }
}

/// Which events to read. Every criterion that is given must hold.
public struct EventQuery: Sendable {
  /// Kinds; empty for all.
  public var kinds: [Event.Kind]
  /// Sorts of happening; empty for all.
  public var happenings: [Event.Happening]
  /// Statuses; empty for all.
  public var statuses: [Event.Status]
  /// People of the archive who all took part.
  public var participantIDs: [Int64]
  /// For each of these, somebody who took part.
  public var participants: [Participants]
  /// When it takes or took place.
  public var date: DayInterval?
  /// How ``date`` is meant.
  public var dateMatch: DayMatch
  /// Whether ``date`` lets those pass of which it is not known when they take place.
  public var includeUndated: Bool
  /// When the article was published.
  public var published: DayInterval?
  /// Words of the place.
  public var place: FullTextQuery?
  /// The key of the place (``Event/placeKey``): under another name it is found too, beside ``place``.
  public var placeKey: String?
  /// Words of the sentence, the participants or the place.
  public var matching: FullTextQuery?
  /// Articles; empty for all.
  public var articleIDs: [Int64]
  /// For each of these, words of the sentence, the participants, the place, or the article's headline.
  public var inReportOrHeadline: [FullTextQuery] = []
  /// Publishers of which one has it, also in a copy; empty for all.
  public var publishers: [String] = []
  /// Only reports that tell no place, and in whose sentence one of these stands: "in Kolm".
  public var placePhrases: [String] = []
  /// Words with one of which the sentence tells a site ("at the refinery"), whatever town is told as the place.
  public var sitePhrases: [String] = []
  /// Only reports that count dead, or hurt.
  public var counting: Casualties?
  /// What else is asked for, in the query language.
  public var expression: QueryExpression?
  /// How many at most.
  public var limit: Int?

  /// One of some people, in one of some parts.
  public struct Participants: Hashable, Sendable {
    /// Any of these people.
    public var people: [Int64]
    /// The parts they may have played; empty for any.
    public var parts: [Event.Participant.Part]

    /// Makes a condition.
    public init(anyOf people: [Int64], parts: [Event.Participant.Part] = []) {
      self.people = people
      self.parts = parts
    }
  }

  /// Who is counted.
  public enum Casualties: String, Sendable {
    case dead, injured
  }

  /// Makes a query; without arguments it is for all events.
  public init(
    kinds: [Event.Kind] = [], happenings: [Event.Happening] = [], statuses: [Event.Status] = [],
    participantIDs: [Int64] = [], participants: [Participants] = [], date: DayInterval? = nil,
    dateMatch: DayMatch = .within, includeUndated: Bool = false, published: DayInterval? = nil,
    place: FullTextQuery? = nil, placeKey: String? = nil, matching: FullTextQuery? = nil, articleIDs: [Int64] = [],
    counting: Casualties? = nil, expression: QueryExpression? = nil, limit: Int? = nil
  ) {
    self.kinds = kinds
    self.happenings = happenings
    self.statuses = statuses
    self.participantIDs = participantIDs
    self.participants = participants
    self.date = date
    self.dateMatch = dateMatch
    self.includeUndated = includeUndated
    self.published = published
    self.place = place
    self.placeKey = placeKey
    self.counting = counting
    self.expression = expression
    self.matching = matching
    self.articleIDs = articleIDs
    self.limit = limit
  }
}

/// Which people to read. Every criterion that is given must hold.
public struct PeopleQuery: Sendable {
  /// Who could be meant by a name: the family keys agree, and the given keys do, or one is unknown or the other's initial.
  public var identity: NameIdentity?
  /// Whom a decision of the user's gives exactly this name.
  public var alias: NameIdentity?
  /// One of the names, in full; A and a are the same.
  public var name: String?
  /// Words of the names or roles.
  public var matching: FullTextQuery?
  /// Kinds; empty for all.
  public var kinds: [Person.Kind]
  /// What else is asked for, in the query language.
  public var expression: QueryExpression?
  /// How many at most.
  public var limit: Int?

  /// Makes a query; without arguments it is for everybody.
  public init(
    identity: NameIdentity? = nil, alias: NameIdentity? = nil, name: String? = nil, matching: FullTextQuery? = nil,
    kinds: [Person.Kind] = [], expression: QueryExpression? = nil, limit: Int? = nil
  ) {
    self.identity = identity
    self.alias = alias
    self.name = name
    self.matching = matching
    self.kinds = kinds
    self.expression = expression
    self.limit = limit
  }
}

/// Which articles to read. Every criterion that is given must hold.
public struct ArticleQuery: Sendable {
  /// When it was published.
  public var published: DayInterval?
  /// Words of the headline or the body.
  public var matching: FullTextQuery?
  /// The publisher; A and a are the same.
  public var publisher: String?
  /// Publishers of which it is by one; empty for all.
  public var publishers: [String] = []
  /// Whether an article that has the text of another is found by the words of that text.
  public var includesCopies = false
  /// How many at most.
  public var limit: Int?

  /// Makes a query; without arguments it is for all articles.
  public init(
    published: DayInterval? = nil, matching: FullTextQuery? = nil, publisher: String? = nil, limit: Int? = nil
  ) {
    self.published = published
    self.matching = matching
    self.publisher = publisher
    self.limit = limit
  }
}
