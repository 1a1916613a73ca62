import NewsArchive
import NewsModel

extension Page {
  /// Two lines: who it is, and how much the archive has.
  mutating func person(_ person: StoredPerson) {
    line(Self.identified(person), style: .bold)
    let seen = person.firstSeen.map { ", seen \($0)\(person.lastSeen == $0 ? "" : " to \(person.lastSeen!)")" } ?? ""
    line(
      "\(Self.count(person.statementCount, "statement")), \(Self.count(person.articleCount, "article"))\(seen)",
      indent: 4, style: .dim)
  }

  /// "p7 Mara Velden · person, mayor of Ostrand".
  static func identified(_ person: StoredPerson) -> String {
    "p\(person.id) \(person.name) · \(person.kind.rawValue)\(person.role.map { ", \($0)" } ?? "")"
  }

  /// All that is known of somebody.
  mutating func history(_ history: PersonHistory, of person: StoredPerson) {
    self.person(person)
    names(history)
    roles(history)
    years(history)
    if !history.decisions.isEmpty {
      heading("Decided by you")
      for decision in history.decisions { self.decision(decision, indent: 2) }
    }
    if !history.latestStatements.isEmpty {
      heading("Latest statements")
      for statement in history.latestStatements {
        line("s\(statement.id) \(statement.text)", indent: 2, hanging: 4)
        line(Self.said(statement), indent: 4, style: .dim)
      }
    }
    if !history.latestEvents.isEmpty {
      heading("Latest events")
      for event in history.latestEvents {
        line("e\(event.id) \(event.summary)", indent: 2, hanging: 4)
        line(Self.circumstances(event), indent: 4, style: .dim)
      }
    }
    articles(history)
  }

  private mutating func articles(_ history: PersonHistory) {
    if history.latestArticles.isEmpty { return }
    heading("Latest articles")
    for naming in history.latestArticles {
      line("\(naming.name)  \(Self.provenance(naming.source, spans: []))", indent: 2, hanging: 4)
    }
  }

  private mutating func heading(_ text: String) {
    line()
    line(text, style: .bold)
  }

  private mutating func names(_ history: PersonHistory) {
    heading("Names")
    for name in history.names {
      let articles = name.articles > 0 ? Self.count(name.articles, "article") : "in no article"
      line("\(name.name)  \(articles)\(name.decision.map { ", by decision \($0)" } ?? "")", indent: 2, hanging: 4)
    }
  }

  private mutating func roles(_ history: PersonHistory) {
    if history.roles.isEmpty { return }
    heading("Roles")
    // The most frequent ones, in the order of time.
    let frequent = Set(history.roles.sorted { $0.articles > $1.articles }.prefix(12).map(\.role))
    for role in history.roles where frequent.contains(role.role) {
      let seen = role.seen.map { $0.day.map(\.description) ?? "\($0.from) to \($0.to)" } ?? "undated"
      let changes = [role.began.map { "began \($0)" }, role.ended.map { "ended \($0)" }].compactMap(\.self)
      let told = changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))"
      line(
        "\(seen)  \(role.role)\(told)  \(Self.count(role.articles, "article")), a\(role.latestArticle)", indent: 2,
        hanging: 4)
    }
    if history.roles.count > frequent.count {
      line("and \(history.roles.count - frequent.count) more, all of them with --json", indent: 2, style: .dim)
    }
  }

  /// A bar for each year, of eighths of a block (Unicode, Block Elements).
  private mutating func years(_ history: PersonHistory) {
    guard !history.years.isEmpty || history.statementsWithoutYear > 0 else { return }
    heading("Statements by year")
    let most = max(history.years.map(\.statements).max() ?? 0, 1)
    let width = max(8, min(40, (Console.width ?? 80) - 20))
    // Years in between without a statement are left out where there are many.
    let years = history.years.count <= 20 ? history.years : history.years.filter { $0.statements > 0 }
    for year in years {
      let bar = Self.bar(year.statements, of: most, width: width)
      line("\(year.year)  \(bar)\(bar.isEmpty ? "" : " ")\(year.statements)", indent: 2)
    }
    if history.statementsWithoutYear > 0 { line("year unknown: \(history.statementsWithoutYear)", indent: 2) }
  }

  /// A bar as long as a part of `most`; never invisible unless nothing is there.
  static func bar(_ part: Int, of most: Int, width: Int) -> String {
    guard part > 0 else { return "" }
    let eighths = max(1, part * width * 8 / most)
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  /// "3 · 2026-03-12T10:00:00Z  “M. Velden” is “Mara Velden”: same ministry".
  mutating func decision(_ decision: PersonDecision, indent: Int = 0) {
    line(
      "\(decision.id) · \(decision.decidedAt) \(decision.deed.rawValue): \(decision.summary)", indent: indent,
      hanging: indent + 4)
    if let reason = decision.reason { line("because \(reason)", indent: indent + 4, style: .dim) }
    if let undone = decision.undoneAt {
      line("undone \(undone)\(decision.undoneReason.map { " because \($0)" } ?? "")", indent: indent + 4, style: .dim)
    }
  }
}

extension Page {
  /// Two people who may be one, and how to say that they are.
  mutating func candidate(_ candidate: PersonCandidate) {
    let (person, other) = (candidate.person, candidate.other)
    line("p\(person.id) \(person.name) = p\(other.id) \(other.name)?", style: .bold)
    for evidence in candidate.evidence.sorted(by: { $0.weight > $1.weight }) {
      line("\(evidence.weight > 0 ? "for" : "against"): \(evidence.text)", indent: 4, hanging: 6)
    }
    let counts = [person, other].map { "p\($0.id) in \(Self.count($0.articleCount, "article"))" }.joined(
      separator: ", ")
    line("\(counts) · newsdb people merge p\(person.id) p\(other.id)", indent: 4, style: .dim)
  }
}
