import NewsArchive
import NewsModel
import NewsQuestions

/// What an answer tells about statements beside them: how many, when, how they changed, and what is near.
extension Answerer {
  /// Counts, days and changes, where they are asked for.
  func tell(_ query: StatementQuery, _ days: DayInterval?, _ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    if let counted = question.counted {
      var query = query
      query.said = days
      let count = try archive.count(of: query)
      let whole =
        "\(Page.count(count.statements, "statement")) by \(Page.count(count.speakers, "speaker")) in \(Page.count(count.articles, "article"))"
      answer.found = (
        "HOW MANY", [counted == .speakers ? "\(Page.count(count.speakers, "speaker")): \(whole)" : whole]
      )
    } else if question.asks == .when || question.order != nil {
      answer.found = ("DAYS", Self.grouped(answer.statements, told: Self.sources) { Self.when($0) })
    } else if question.asks == .change {
      answer.found = ("BY MONTH", Self.grouped(answer.statements, told: Self.sources) { Self.month($0) })
    }
  }

  /// The day on which something was said; where that is unknown, the day of the article, named as such.
  private static func when(_ statement: StoredStatement) -> String {
    if let interval = statement.said?.interval { return Page.days(interval) }
    guard let day = statement.source.publishedDay else { return "day unknown" }
    return "day not stated, published \(Page.days(DayInterval(day)))"
  }

  private static func month(_ statement: StoredStatement) -> String {
    guard let day = statement.said?.interval?.from ?? statement.source.publishedDay else { return "undated" }
    return "\(day.description.prefix(7))"
  }

  private static func sources(_ statements: [StoredStatement]) -> String {
    statements.map { "s\($0.id)\($0.source.publisher.map { " " + $0 } ?? "")" }.joined(separator: "; ")
  }

  // MARK: - What is near

  /// Other days with statements by the same speaker, where nothing answers, and how many have no day at all.
  func noteOtherDays(
    _ query: StatementQuery, _ days: DayInterval, _ answer: inout Answer
  ) throws(ArchiveError) {
    guard !query.speakerIDs.isEmpty || !query.inText.isEmpty else { return }
    var open = query
    open.said = nil
    if answer.isEmpty {
      let others = try archive.days(of: open).map(\.day)
      let near = Self.nearest(others, to: days).map { Page.days(DayInterval($0)) }
      if !near.isEmpty { answer.notes.append("Nearest days with statements: \(near.joined(separator: "; ")).") }
    }
    let undated = try archive.undatedCount(of: open) - answer.undated.count
    if undated > 0 {
      answer.notes.append(
        "\(undated) more without a known day \(undated == 1 ? "is" : "are") not listed; ask without a day to see \(undated == 1 ? "it" : "them")."
      )
    }
  }

  /// The newest that the same speaker said of other things, where any word of this was asked for.
  func noteOtherWords(_ query: StatementQuery, _ answer: inout Answer) throws(ArchiveError) {
    guard !query.speakerIDs.isEmpty else { return }
    var newest = StatementQuery(speakerIDs: query.speakerIDs)
    newest.stances = Statement.Stance.allCases.filter(\.isSpeech)
    newest.order = .latestFirst
    newest.limit = 3
    for statement in try archive.statements(newest) {
      let day = Self.when(statement)
      answer.notes.append(
        "Otherwise: \(statement.speaker ?? "this speaker"), \(day): \(statement.text) (s\(statement.id))")
    }
  }

  /// What the same speaker said of other things, and others of this, where nothing answers.
  func noteOtherTopics(_ query: StatementQuery, _ answer: inout Answer) throws(ArchiveError) {
    guard !query.inText.isEmpty || !query.inTextOrHeadline.isEmpty || query.hearer != nil else { return }
    var anything = query
    anything.inText = []
    anything.inTextOrHeadline = []
    anything.inArticle = []
    anything.hearer = nil
    anything.cueBeginnings = []
    anything.behindCue = []
    if !query.speakerIDs.isEmpty {
      let others = try archive.count(of: anything).statements
      if others > 0 {
        answer.notes.append("On other topics the archive has \(Page.count(others, "statement")) of this speaker.")
      }
    }
    var anybody = query
    anybody.speakerIDs = []
    anybody.periods = [:]
    anybody.speakerMatching = nil
    anybody.limit = 8
    guard !query.speakerIDs.isEmpty || query.speakerMatching != nil else { return }
    let speakers = try archive.speakers(of: anybody).map(\.name)
    if !speakers.isEmpty {
      answer.notes.append("On this topic it has statements of \(speakers.joined(separator: ", ")).")
    }
  }
}
