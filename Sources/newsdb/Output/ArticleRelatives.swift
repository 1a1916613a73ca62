import NewsArchive
import NewsModel

/// What else the archive has of an article: versions, the same text elsewhere, texts that share much with it.
struct ArticleRelatives {
  private let article: StoredArticle
  private let versions: [ArticleVersion]
  private let publications: [Source]
  private let copies: [ArticleCopy]

  init(of article: StoredArticle, in archive: Archive) throws(ArchiveError) {
    self.article = article
    versions = try archive.versions(ofArticle: article.id)
    publications = try archive.publications(ofArticle: article.id)
    let ids = Set(versions.map(\.article.id))
    copies = try archive.copies(ofArticle: article.id).filter { !ids.contains($0.source.articleID) }
  }

  func add(to page: inout Page) {
    if versions.count > 1, let position = versions.firstIndex(where: { $0.article.id == article.id }) {
      let newest = versions[versions.count - 1].article
      page.line("version \(position + 1) of \(versions.count)", style: .dim)
      page.line(
        newest.id == article.id
          ? "the newest version, by which questions are answered (newsdb history a\(article.id) tells what changed)"
          : Page.earlierVersion(article.id, newest.source), style: .dim)
    }
    let others = publications.filter { $0.articleID != article.id }
    if !others.isEmpty {
      page.line("the same text, kept and counted once, is also in", style: .dim)
      for other in others { page.line(Page.provenance(other, spans: []), indent: 2, style: .dim) }
    }
    for copy in copies {
      let words =
        switch copy.relation {
        case .copy: "nearly the same text"
        case .trimmed: "cut from this"
        case .extended: "has all of this and more"
        case .partial: "shares parts of this"
        }
      page.line(
        "\(words) (\(Self.percent(copy.share)) of this, \(Self.percent(copy.otherShare)) of it): "
          + Page.provenance(copy.source, spans: []), style: .dim)
    }
  }

  var json: [(String, JSON)] {
    [
      ("versions", .strings(versions.map { RowID.article($0.article.id).description })),
      ("publications", .array(publications.map(JSON.source))),
      (
        "copies",
        .array(
          copies.map {
            .object([
              ("relation", .string($0.relation.rawValue)), ("share", .real($0.share)),
              ("other_share", .real($0.otherShare)), ("article", JSON.source($0.source)),
            ])
          })
      ),
    ]
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
