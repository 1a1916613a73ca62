import NewsModel
import SQLite

/// The columns of each kind of row, and how a row of them is read. Offsets are counted from the first column.
enum Columns {
  static let article = """
    a.id, a.uri, a.headline, a.author, a.publisher, a.date_published, a.date_published_basis, a.language,
    CASE WHEN a.body = '' AND a.duplicate_of IS NOT NULL
      THEN ifnull((SELECT o.body FROM articles AS o WHERE o.id = a.duplicate_of), '') ELSE a.body END,
    a.content_sha256, a.ingested_at, a.version_of, a.duplicate_of, a.date_modified, a.section
    """

  static let statement = """
    s.id, s.article_id, s.headline, s.publisher, s.date_published, s.uri, s."start", s."end", s.text, s.kind,
    s.speaker, s.speaker_id, s.speaker_mention, s.speaker_start, s.speaker_end, s.cue, s.cue_start, s.cue_end,
    s.stance, s.addressee, s.reported_by, s.said_from, s.said_to, s.said_basis, s.utterance
    """

  /// Of earlier_statements s joined with articles a.
  static let earlierStatement = """
    s.id, s.article_id, a.headline, a.publisher, a.date_published, a.uri, s."start", s."end", s.text, s.kind,
    s.speaker, NULL, s.speaker_mention, s.speaker_start, s.speaker_end, s.cue, s.cue_start, s.cue_end,
    s.stance, s.addressee, s.reported_by, s.said_from, s.said_to, s.said_basis, s.utterance
    """

  /// Of events e joined with articles a.
  static let event = """
    e.id, e.article_id, a.headline, a.publisher, a.date_published, a.uri, e."start", e."end", e.summary, e.kind,
    e.status, e.trigger, e.trigger_start, e.trigger_end, e.starts_on, e.ends_on, e.date_basis, e.place, e.happening,
    e.alleged_by, e.dead, e.injured, ifnull(e.happening_id, e.id)
    """

  static let person = """
    p.id, p.name, p.kind, p.family_key, p.given_key, p.role, p.statement_count, p.article_count, p.first_seen,
    p.last_seen, p.apart
    """
}

extension StoredArticle {
  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    let uri: String? = row.column(1)
    let author: String? = row.column(3)
    article = Article(
      identifier: uri ?? "article \(id)", uri: uri, headline: row.column(2),
      authors: author.map(Self.authors) ?? [], publisher: row.column(4),
      published: Publication(stored: row.column(5), basis: row.column(6)),
      modified: row.column(13, as: String?.self).flatMap(Modification.init), section: row.column(14),
      language: row.column(7), body: row.column(8))
    contentSHA256 = row.column(9)
    ingestedAt = row.column(10)
    versionOf = row.column(11)
    duplicateOf = row.column(12)
  }

  private static func authors(_ joined: String) -> [String] {
    joined.split(separator: ";").map { name in
      var name = name
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return String(name)
    }
    .filter { !$0.isEmpty }
  }
}

extension Publication {
  /// Reads the two columns back; nil where there is no day.
  init?(stored iso8601: String?, basis description: String?) {
    guard let stored = iso8601.flatMap(Modification.init) else { return nil }
    let basis = description.flatMap { Basis(rawValue: String($0.prefix { $0 != ":" })) }
    let evidence = basis.map { description?.dropFirst($0.rawValue.utf8.count + 2) ?? "" }.map(String.init)
    self.init(
      day: stored.day, time: stored.time, utcOffset: stored.utcOffset,
      // A date without a known basis was put in by hand.
      basis: basis ?? .given, evidence: evidence ?? description ?? "edited in the archive")
  }
}

extension StoredStatement {
  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    source = Source(row)
    span = TextSpan(start: row.column(6), end: row.column(7))
    text = row.column(8)
    // The table's CHECKs allow no other words.
    kind = Statement.Kind(rawValue: row.column(9)) ?? .indirect
    speaker = row.column(10)
    speakerID = row.column(11)
    speakerMention = row.mention(at: 12)
    cue = row.mention(at: 15)
    stance = Statement.Stance(rawValue: row.column(18)) ?? .said
    addressee = row.column(19)
    reportedBy = row.column(20)
    said = row.datedInterval(at: 21)
    group = row.column(24)
  }
}

extension StoredEvent {
  /// Reads all but the participants.
  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    source = Source(row)
    span = TextSpan(start: row.column(6), end: row.column(7))
    summary = row.column(8)
    kind = Event.Kind(rawValue: row.column(9)) ?? .other
    status = Event.Status(rawValue: row.column(10)) ?? .happened
    trigger = Mention(span: TextSpan(start: row.column(12), end: row.column(13)), text: row.column(11))
    date = row.datedInterval(at: 14)
    place = row.column(17)
    happening = Event.Happening(rawValue: row.column(18))
    allegedBy = row.column(19)
    dead = row.column(20)
    injured = row.column(21)
    happeningID = row.column(22)
    participants = []
  }
}

extension StoredPerson {
  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    name = row.column(1)
    kind = Person.Kind(rawValue: row.column(2)) ?? .person
    identity = NameIdentity(family: row.column(3), given: row.column(4))
    role = row.column(5)
    statementCount = row.column(6)
    articleCount = row.column(7)
    firstSeen = row.day(at: 8)
    lastSeen = row.day(at: 9)
    apart = row.column(10)
  }
}

extension Source {
  /// Reads columns 1 to 5.
  init(_ row: borrowing PreparedStatement) {
    articleID = row.column(1)
    headline = row.column(2)
    publisher = row.column(3)
    datePublished = row.column(4)
    uri = row.column(5)
  }
}

extension PreparedStatement {
  /// The day of a column, if any.
  func day(at index: Int) -> CalendarDay? {
    column(index, as: String?.self).flatMap { CalendarDay($0) }
  }

  /// Words, start and end of three columns.
  fileprivate func mention(at index: Int) -> Mention? {
    guard !isNull(at: index), !isNull(at: index + 1) else { return nil }
    return Mention(span: TextSpan(start: column(index + 1), end: column(index + 2)), text: column(index))
  }

  /// First day, last day and basis of three columns.
  fileprivate func datedInterval(at index: Int) -> DatedInterval? {
    let interval = day(at: index).flatMap { from in day(at: index + 1).map { DayInterval(from: from, to: $0) } }
    let basis: String? = column(index + 2)
    return interval == nil && basis == nil ? nil : DatedInterval(interval: interval, basis: basis ?? "")
  }
}
