import NewsArchive
import NewsModel

/// Statements as a terminal shows them: under their speaker and day, those of one article together with its provenance below
/// them.
struct StatementSection {
  var statements: [StoredStatement]
  /// Of each statement by id, with what articles carry it.
  var carried: [Int64: CarriedStatement] = [:]
  /// Of some statements by id, the words with marks around those that were looked for.
  var marked: [Int64: String] = [:]

  func add(to page: inout Page) {
    var heading: String?
    for run in StatementGroups(statements).runs {
      let first = run[0]
      let next = "\(Page.speaker(of: first)) · \(first.said?.interval.map(Page.days) ?? "day unknown")"
      if next != heading {
        if !page.text.isEmpty { page.line() }
        page.line(next, style: .bold)
        heading = next
      }
      for statement in run {
        page.line("s\(statement.id) \(marked[statement.id] ?? statement.text)", indent: 2, hanging: 6)
        if let others = carried[statement.id].flatMap(Page.otherOutlets) { page.line(others, indent: 6, style: .dim) }
      }
      let reason = first.said.map(Page.reason) ?? "day not stated"
      page.line("\(Page.manner(first)) · \(reason)", indent: 6, style: .dim)
      page.line(Page.provenance(first.source, spans: run.map(\.span)), indent: 6, style: .dim)
    }
  }
}

/// Statements in the order of speaker and day, those that share article, manner and day together.
struct StatementGroups {
  let runs: [[StoredStatement]]

  init(_ statements: [StoredStatement]) {
    var order: [String] = []
    var bySpeaker: [String: [StoredStatement]] = [:]
    for statement in statements {
      let key = "\(Page.speaker(of: statement)) \(statement.said?.interval.map { "\($0.from)\($0.to)" } ?? "")"
      if bySpeaker[key] == nil { order.append(key) }
      bySpeaker[key, default: []].append(statement)
    }
    var runs: [[StoredStatement]] = []
    for statement in order.flatMap({ bySpeaker[$0]! }) {
      if let last = runs.last?.last, last.source.articleID == statement.source.articleID,
        Page.speaker(of: last) == Page.speaker(of: statement), last.said == statement.said,
        Page.manner(last) == Page.manner(statement)
      {
        runs[runs.count - 1].append(statement)
      } else {
        runs.append([statement])
      }
    }
    self.runs = runs
  }
}
