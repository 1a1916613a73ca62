import NewsArchive
import NewsModel
import NewsQuestions

/// What the archive answers to a question: stored statements, events or people, and how the question was read.
struct Answer {
  var question: Question
  /// How it was understood, as sentences.
  var understood: [String] = []
  /// What answers it.
  var statements: [StoredStatement] = []
  /// By the same speaker right behind what answers it, in quotation marks: said of the same, in other words.
  var beside: [StoredStatement] = []
  /// What was published, where that is asked for.
  var articles: [StoredArticle] = []
  /// Those whom the name in the question may mean, where it does not tell which.
  var ambiguous: [(name: String, candidates: [StoredPerson])] = []
  /// Names in the question that are nobody's in the archive.
  var unknown: [String] = []
  /// Whether the days asked for are a week or more.
  var asksForLongTime = false
  /// How the question was read, part by part, for `--explain`.
  var parse: [(part: String, reading: String)] = []
  /// The SQL that finds what answers it.
  var sql: String?
  /// What may answer it: said at a time that overlaps the one asked for.
  var possibly: [StoredStatement] = []
  /// By the same speaker, in articles of the days asked for, without a day of saying.
  var undated: [StoredStatement] = []
  /// Of each of these statements, with what articles carry it.
  private(set) var carried: [Int64: CarriedStatement] = [:]
  private var shown: Set<Int64> = []
  var events: [StoredHappening] = []
  var undatedEvents: [StoredHappening] = []
  /// The counts, days or places asked for, each with the reports that give it: "9 dead: e5 BBC".
  var found: (heading: String, lines: [String])?
  var people: [(person: StoredPerson, roles: [PersonRole])] = []
  var hits: [SearchHit] = []
  /// Sentences that have the words, where no statement or event answers.
  var passages: [Passage] = []
  /// What is near, where nothing answers.
  var notes: [String] = []
  /// The words that were looked for in what answers, to be marked there.
  var looked: FullTextQuery?

  init(question: Question) { self.question = question }

  /// Whether nothing answers the question.
  var isEmpty: Bool {
    holdsNoStatement && events.isEmpty && (undatedEvents.isEmpty || !asksForLongTime) && people.isEmpty && hits.isEmpty
      && articles.isEmpty && passages.isEmpty
  }

  /// Whether no statement answers it. Of a week or more, what was published then was most likely said then.
  var holdsNoStatement: Bool { statements.isEmpty && possibly.isEmpty && (undated.isEmpty || !asksForLongTime) }

  /// Leaves the first statement and what was said with it, in the order of the list.
  mutating func keepFirst() {
    guard let first = statements.first else { return }
    statements = statements.filter { statement in
      statement.source.articleID == first.source.articleID
        && (statement.said?.interval ?? first.said?.interval) == (first.said?.interval ?? statement.said?.interval)
    }.sorted { $0.span.start < $1.span.start }
    let kept = Set(statements.map(\.source.articleID))
    beside = beside.filter { kept.contains($0.source.articleID) }
    undated = []
  }

  /// Leaves each statement once in all lists, as that of its articles has it which was published first, and takes note
  /// of the articles that carry it.
  mutating func countOnce(in archive: Archive) throws(ArchiveError) {
    for list in [\Answer.statements, \.beside, \.possibly, \.undated] {
      var kept: [StoredStatement] = []
      for one in try archive.carried(self[keyPath: list].filter { !shown.contains($0.id) }) {
        kept.append(one.statement)
        carried[one.statement.id] = one
        shown.formUnion(one.carriers.map(\.statementID))
      }
      self[keyPath: list] = kept
    }
  }

  /// Whether it is among the statements of the answer, in this article or in another that carries it.
  func shows(_ statement: StoredStatement) -> Bool { shown.contains(statement.id) }
}
