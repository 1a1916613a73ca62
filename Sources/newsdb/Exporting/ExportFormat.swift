import ArgumentParser
import NewsArchive
import NewsModel

/// A form in which the archive is written for other programs.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case jsonl, csv
  /// schema.org in JSON-LD 1.1.
  case jsonLD = "json-ld"
  /// The W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
  case webAnnotation = "web-annotation"
  /// News in JSON of the IPTC, version 1.3 (https://iptc.org/std/ninjs/).
  case ninjs

  /// Whether it has a form for rows of a scope.
  func isKnown(for scope: SearchScope) -> Bool {
    switch self {
    case .jsonl, .csv, .jsonLD: true
    case .webAnnotation: scope == .statements || scope == .events
    case .ninjs: scope == .articles
    }
  }

  /// The scopes it has a form for, in words.
  var scopes: String { SearchScope.allCases.filter(isKnown).map(\.rawValue).joined(separator: " and ") }
}

/// Makes the text of an export, item by item.
struct ExportWriter {
  private let format: ExportFormat
  private let scope: SearchScope
  private let archive: Archive
  private var isFirst = true
  /// The article of the last statement or event: those of one article follow each other.
  private var article: StoredArticle?

  init(_ format: ExportFormat, _ scope: SearchScope, _ archive: Archive) {
    self.format = format
    self.scope = scope
    self.archive = archive
  }

  /// The text of an item, with what stands before the first one.
  mutating func text(of item: SearchHit.Item) throws -> String {
    let start = beginning
    isFirst = false
    switch format {
    case .jsonl: return try start + object(item).line + "\n"
    case .csv: return try start + CSV.row(ExportTable.cells(of: item, in: archive))
    case .jsonLD: return try start + LinkedDataExport(archive: archive).object(item).line
    case .webAnnotation:
      let body = try body(of: item)
      return start + WebAnnotation.object(item, body: body).line
    case .ninjs:
      guard case .article(let article) = item else { return "" }
      return try start + NinjsExport.object(article, people: archive.people(inArticle: article.id)).line + "\n"
    }
  }

  /// What stands before the first item, and between two.
  private var beginning: String {
    switch format {
    case .jsonl, .ninjs: return ""
    case .csv: return isFirst ? CSV.row(ExportTable.header(of: scope)) : ""
    case .jsonLD, .webAnnotation: return isFirst ? opening : ",\n"
    }
  }

  /// What stands after the last item.
  var end: String {
    switch format {
    case .jsonl, .ninjs: ""
    case .csv: isFirst ? CSV.row(ExportTable.header(of: scope)) : ""
    case .jsonLD, .webAnnotation: (isFirst ? opening : "\n") + "]}\n"
    }
  }

  private var opening: String {
    switch format {
    case .jsonLD: "{\"@context\":[\"https://schema.org\",{\"newsdb\":\"urn:x-newsdb:\"}],\"@graph\":[\n"
    case .webAnnotation:
      "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"newsdb\":\"urn:x-newsdb:\"}],\"type\":\"AnnotationPage\",\"items\":[\n"
    case .jsonl, .csv, .ninjs: ""
    }
  }

  private func object(_ item: SearchHit.Item) throws -> JSON {
    switch item {
    case .statement(let statement): return JSON.stored(statement).named(.statement)
    case .event(let event): return JSON.stored(event).named(.event)
    case .person(let person):
      guard case .object(let members) = JSON.stored(person) else { return .null }
      let roles = try archive.roles(ofPerson: person.id).map { role in
        JSON.object([
          ("role", .string(role.role)), ("article", .string(RowID.article(role.articleID).description)),
          ("seen_on", .optional(role.seenOn?.description)),
        ])
      }
      return JSON.object(
        members + [("names", .strings(try archive.names(ofPerson: person.id))), ("roles", .array(roles))]
      ).named(.person)
    case .article(let article):
      guard case .object(let members) = JSON.stored(article) else { return .null }
      return JSON.object(
        members + [("content_sha256", .string(article.contentSHA256)), ("body", .string(article.article.body))]
      ).named(.article)
    }
  }

  /// The text that an item stands in.
  private mutating func body(of item: SearchHit.Item) throws -> String {
    let id: Int64
    switch item {
    case .statement(let statement): id = statement.source.articleID
    case .event(let event): id = event.source.articleID
    case .article, .person: return ""
    }
    if article?.id != id { article = try archive.article(id) }
    return article?.article.body ?? ""
  }
}
