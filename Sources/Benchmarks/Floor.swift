import ArgumentParser
@preconcurrency import Glibc
import NewsIngest
import NewsModel
import SQLite

/// The floor: the same articles in one table with one external-content full-text index, with the settings found to be fastest.
struct Floor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Store articles in a table with a full-text index and nothing else; print the seconds it took, by the clock and of processor time."
  )

  @Argument(help: "JSON Lines.") var articles: String
  @Argument(help: "The new file.") var database: String

  /// Rows of one transaction.
  private static let batch = 10_000

  func run() throws {
    unlink(database)
    let connection = try Connection(path: database, mode: .create)
    try connection.execute("PRAGMA page_size = 16384")
    try connection.enableWriteAheadLog()
    try connection.setCacheSize(kibibytes: 8 * 1_024)
    try connection.execute(
      """
      CREATE TABLE articles (id INTEGER PRIMARY KEY, headline TEXT, body TEXT);
      CREATE VIRTUAL TABLE articles_fts USING fts5 (
        headline, body, content='articles', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
      INSERT INTO articles_fts (articles_fts, rank) VALUES ('pgsz', 16000);
      INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 33554432);
      """)
    var reader = ArticleReader(paths: [articles])
    var (taken, processor) = (0.0, 0.0)
    var batch: [(headline: String, body: String)] = []
    var id: Int64 = 0
    func store() throws {
      let start = (Child.now(), Child.processorTime())
      try connection.transaction {
        let row = try connection.prepare("INSERT INTO articles VALUES (?, ?, ?)")
        let words = try connection.prepare("INSERT INTO articles_fts (rowid, headline, body) VALUES (?, ?, ?)")
        for article in batch {
          id += 1
          try row.run(id, article.headline, article.body)
          try words.run(id, article.headline, article.body)
        }
      }
      taken += Child.now() - start.0
      processor += Child.processorTime() - start.1
      batch.removeAll(keepingCapacity: true)
    }
    // Reading the lines is not the floor's work.
    while let item = reader.next() {
      guard case .article(let found) = item else { continue }
      batch.append((found.article.headline ?? "", found.article.body))
      if batch.count == Self.batch { try store() }
    }
    try store()
    let start = (Child.now(), Child.processorTime())
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(taken + Child.now() - start.0, processor + Child.processorTime() - start.1)
  }
}

struct Grow: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write articles, with more put together of their paragraphs where the file has fewer.")

  @Argument(help: "JSON Lines.") var articles: String
  @Argument(help: "How many.") var count: Int
  @Argument(help: "The new file.") var output: String

  func run() throws { print(try Corpus(path: articles).write(count, to: output), "bytes of text") }
}
