import NewsArchive
import NewsModel
import NewsQuestions

/// What the archive answers to a question: stored statements, events or people, and how the question was read.
struct Answer {
  let question: Question
  /// How it was understood, as sentences.
  var understood: [String] = []
  /// What answers it.
  var statements: [StoredStatement] = []
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
  /// What is near, where nothing answers.
  var notes: [String] = []
  /// The words that were looked for in what answers, to be marked there.
  var looked: FullTextQuery?

  init(question: Question) { self.question = question }

  /// Whether nothing answers the question.
  var isEmpty: Bool { statements.isEmpty && events.isEmpty && people.isEmpty && hits.isEmpty && possibly.isEmpty }

  /// Leaves each statement once in all three lists, as that of its articles has it which was published first, and takes note
  /// of the articles that carry it.
  mutating func countOnce(in archive: Archive) throws(ArchiveError) {
    for list in [\Answer.statements, \.possibly, \.undated] {
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
