import NewsArchive
import NewsModel

/// The versions of an article, each with what changed since the one before.
struct HistoryReport {
  let versions: [ArticleVersion]

  func page() -> Page {
    var page = Page()
    for (number, version) in versions.enumerated() {
      if number > 0 { page.line() }
      let standing = number == versions.count - 1 && number > 0 ? ", the newest" : ""
      page.line(
        "version \(number + 1) of \(versions.count)\(standing): \(Page.count(version.statements.count, "statement"))",
        style: .bold)
      page.line(Page.provenance(version.article.source, spans: []), indent: 2, style: .dim)
      page.line("first seen \(version.article.ingestedAt)", indent: 2, style: .dim)
      if number > 0 { Self.add(VersionChange(from: versions[number - 1], to: version), to: &page) }
    }
    return page
  }

  private static func add(_ change: VersionChange, to page: inout Page) {
    for field in change.fields {
      page.line("\(field.name): \(field.old ?? "unknown") → \(field.new ?? "unknown")", indent: 2)
    }
    for statement in change.statements.added { page.line("added " + line(statement), indent: 2, hanging: 4) }
    for pair in change.statements.altered {
      page.line("altered " + line(pair.old), indent: 2, hanging: 4)
      page.line("→ " + line(pair.new), indent: 6, hanging: 8)
    }
    for statement in change.statements.removed { page.line("removed " + line(statement), indent: 2, hanging: 4) }
    if change.statements.isEmpty { page.line("what was said is unchanged", indent: 2) }
  }

  private static func line(_ statement: StoredStatement) -> String {
    let stance = statement.stance == .said ? "" : ", \(statement.stance.rawValue)"
    return
      "s\(statement.id) \(statement.speaker ?? statement.speakerMention?.text ?? "speaker open")\(stance): \(statement.text)"
  }

  func json() -> JSON {
    .object([
      (
        "versions",
        .array(
          versions.enumerated().map { number, version in
            guard case .object(let members) = JSON.stored(version.article) else { return .null }
            let change = number == 0 ? nil : VersionChange(from: versions[number - 1], to: version)
            return .object(
              members + [
                ("is_newest", .bool(number == versions.count - 1)),
                ("statement_count", .number(version.statements.count)), ("changes", change.map(Self.json) ?? .null),
              ])
          })
      )
    ])
  }

  private static func json(_ change: VersionChange) -> JSON {
    let fields = change.fields.map { field in
      (field.key, JSON.object([("old", .optional(field.old)), ("new", .optional(field.new))]))
    }
    return .object(
      fields + [
        ("added", .array(change.statements.added.map(JSON.stored))),
        (
          "altered",
          .array(
            change.statements.altered.map { .object([("old", .stored($0.old)), ("new", .stored($0.new))]) })
        ),
        ("removed", .array(change.statements.removed.map(JSON.stored))),
      ])
  }
}

/// What changed from one version of an article to the next.
private struct VersionChange {
  /// What is said of the article itself, where it changed: name in words, name in JSON, before and after.
  var fields: [(name: String, key: String, old: String?, new: String?)] = []
  var statements: StatementDifference

  init(from old: ArticleVersion, to new: ArticleVersion) {
    statements = StatementDifference(from: old.statements, to: new.statements)
    let (before, after) = (old.article.article, new.article.article)
    let all = [
      ("headline", "headline", before.headline, after.headline),
      ("author", "author", Self.names(before), Self.names(after)),
      ("publisher", "publisher", before.publisher, after.publisher),
      ("published", "date_published", before.published?.iso8601, after.published?.iso8601),
      ("changed", "date_modified", before.modified?.iso8601, after.modified?.iso8601),
      ("section", "section", before.section, after.section),
      ("address", "uri", before.uri, after.uri),
    ]
    for (name, key, old, new) in all where old != new { fields.append((name: name, key: key, old: old, new: new)) }
  }

  private static func names(_ article: Article) -> String? {
    article.authors.isEmpty ? nil : article.authors.joined(separator: "; ")
  }
}
