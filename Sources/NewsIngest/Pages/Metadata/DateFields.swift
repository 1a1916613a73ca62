/// The `meta` elements that hold the date of an article's publication or change, by the names that content systems give them.
enum DateFields {
  private static let publishedNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished",
    "date.published", "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article.published", "published_time", "published",
    "publication_date", "publication-date", "citation_publication_date", "citation_date", "article_date_original",
    "originalpublicationdate", "rnews:datepublished", "article:post_date", "search_date", "ptime", "date", "created",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:modified_time", "og:updated_time", "article:modified", "article:updated",
    "article:updated_time", "datemodified", "date.modified", "dcterms.modified", "dc.date.modified", "dc.modified",
    "article.updated", "article.modified", "rnews:datemodified", "modified_time", "updated_time", "lastmod",
    "last-modified", "last_modified", "last-updated", "revised", "moddate", "utime",
  ]
  /// With what names end that are prefixed with those of a system: `w-published-date`, `page.publishDate`.
  private static let publishedEnds = [
    "publisheddate", "publishdate", "publicationdate", "datepublished", "publishedtime", "publishtime", "publishedat",
    "firstpublished", "pubdate",
  ]
  private static let modifiedEnds = [
    "modifieddate", "datemodified", "modifiedtime", "modifiedat", "updateddate", "dateupdated", "updatedtime",
    "updatedat", "lastmodified", "lastupdated",
  ]

  /// Names and contents in which the date of publication may stand, the best first.
  static func published(in meta: MetaElements) -> [(name: String, content: String)] {
    named(publishedNames, in: meta)
  }

  /// Further ones, known by how their names end.
  static func published(byEndingIn meta: MetaElements) -> [(name: String, content: String)] {
    ending(publishedEnds, in: meta)
  }

  /// Names and contents in which the date of the last change may stand, the best first.
  static func modified(in meta: MetaElements) -> [(name: String, content: String)] {
    named(modifiedNames, in: meta)
  }

  /// Further ones, known by how their names end.
  static func modified(byEndingIn meta: MetaElements) -> [(name: String, content: String)] {
    ending(modifiedEnds, in: meta)
  }

  private static func named(_ names: [String], in meta: MetaElements) -> [(name: String, content: String)] {
    names.compactMap { name in meta[name].map { (name: name, content: $0) } }
  }

  private static func ending(_ ends: [String], in meta: MetaElements) -> [(name: String, content: String)] {
    meta.all.filter { element in
      let letters = String(decoding: element.name.utf8.filter(\.isASCIILetter), as: UTF8.self)
      return ends.contains(where: letters.hasSuffix)
    }
  }
}
