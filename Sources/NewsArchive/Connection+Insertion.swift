import NewsModel
import SQLite

extension Connection {
  /// Inserts a statement; a speaker who is known in the archive is called by the archive's name.
  func insert(
    _ statement: Statement, _ id: Int64, _ articleID: Int64, _ speaker: ResolvedPerson?, _ version: String
  ) throws {
    let interval = statement.said?.interval
    try run(
      """
      INSERT INTO statement_rows (
        id, article_id, text, kind, speaker, speaker_id, speaker_mention, cue, stance, addressee, reported_by,
        said_from, said_to, said_basis, "start", "end", utterance, extractor_version,
        speaker_start, speaker_end, cue_start, cue_end, article_person_id, words_key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      id, articleID, statement.text, statement.kind.rawValue, speaker?.name ?? statement.speaker, speaker?.person,
      statement.speakerMention?.text, statement.cue?.text, statement.stance.rawValue, statement.addressee,
      statement.reportedBy, interval?.from.description, interval?.to.description, statement.said?.basis,
      statement.span.start, statement.span.end, statement.group, version,
      statement.speakerMention?.span.start, statement.speakerMention?.span.end,
      statement.cue?.span.start, statement.cue?.span.end, speaker?.mention,
      StatementWords.key(of: statement.text))
  }

  /// Inserts an event with its participants, of whom `people` holds those known in the archive.
  func insert(
    _ event: Event, _ id: Int64, _ articleID: Int64, _ published: CalendarDay?, _ people: [ResolvedPerson?],
    _ version: String
  ) throws {
    let names = zip(event.participants, people).map { $1?.name ?? $0.name }
    let interval = event.date?.interval
    let near = event.nearness(publishedOn: published)
    try run(
      """
      INSERT INTO events (
        id, article_id, kind, happening, summary, status, starts_on, ends_on, date_basis, place, alleged_by, dead,
        injured, place_key, near_from, near_to, "start", "end", participants,
        trigger, trigger_start, trigger_end, extractor_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      id, articleID, event.kind.rawValue, event.happening.rawValue, event.summary, event.status.rawValue,
      interval?.from.description,
      interval?.to.description, event.date?.basis, event.place, event.allegedBy, event.dead, event.injured,
      event.placeKey, near?.from.description, near?.to.description, event.span.start, event.span.end,
      names.joined(separator: "; "), event.trigger.text, event.trigger.span.start, event.trigger.span.end, version)
    for (index, participant) in event.participants.enumerated() {
      try run(
        """
        INSERT INTO event_participants (
          event_id, person_id, name, part, "start", "end", article_person_id, happening, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id, people[index]?.person, names[index], participant.part.rawValue, participant.span.start,
        participant.span.end, people[index]?.mention, event.happening.rawValue, (interval ?? near)?.from.description)
    }
  }
}
