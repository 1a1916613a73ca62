import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsIngest
import NewsModel

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the quotations of a draft against the archive; without a file, the archive itself.",
    discussion: """
      Of each quotation in a text of yours it says whether an article has the words: exact, with the source; altered, with the
      difference word by word; by somebody else than the draft says; told by the article in its own words, not in quotation marks; or
      not found, with what is nearest. Checked is what the draft attributes to somebody, and anything else of four words or more in
      quotation marks. Quotation marks, dashes, capitals, white space, "…" and "[...]" for words left out and brackets around words put
      in alter nothing; they are named as house style.

      Exit codes with a file: 0 where every quotation is exact, 1 where one is not, 2 an error.

      Without a file every stored span is compared with its article, and every index with its table. Decisions about people of whom no
      article is left are named too, and so are tags and notes on what is not there any more; they are no error.

      EXAMPLES
        newsdb verify draft.md
        newsdb verify --json - < draft.txt
        newsdb verify
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Flag(help: "Print JSON: one object for each quotation, or one for the archive.") var json = false
  @Argument(help: ArgumentHelp("Drafts: text, Markdown, HTML, mail; - for standard input.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    if files.isEmpty { try checkArchive() } else { try checkDrafts() }
  }

  // MARK: - Drafts

  private func checkDrafts() throws {
    let archive = try archive.open(.readOnly)
    var options = IngestOptions()
    options.keepsAllText = true
    var reader = ArticleReader(paths: files, options: options)
    let extractor = Extractor(references: false)
    var report = QuotationReport()
    var failed = false
    while let item = reader.next() {
      switch item {
      case .article(let draft):
        var quotations: [QuotationReport.Entry] = []
        for quotation in Self.quotations(in: draft.article, extractor) {
          let check = try archive.check(quotation.text, by: quotation.name)
          quotations.append(QuotationReport.Entry(quotation: quotation, check: check))
          if json { QuotationReport.json(quotations[quotations.count - 1], file: draft.path).print(as: .quotation) }
        }
        report.drafts.append((draft.path, quotations))
      case .failure(let failure):
        Console.problem("newsdb: \(failure)")
        failed = true
      case .skipped(let files): Console.warn("newsdb: \(files)")
      }
    }
    if !json { report.page(ofSeveral: files.count > 1 || report.drafts.count > 1).write(pager) }
    if failed { throw ExitCode.error }
    if report.entries.isEmpty { Console.warn("newsdb: no quotation to check; four words in quotation marks are one") }
    if !report.entries.allSatisfy({ $0.check.verdict == .exact }) { throw ExitCode.nothingFound }
  }

  /// The headline's quotations, then the body's.
  private static func quotations(in draft: Article, _ extractor: Extractor) -> [DraftQuotation] {
    var headline = draft
    headline.body = draft.headline ?? ""
    let body = extractor.quotations(in: draft)
    // A headline that stands in the text too is checked once.
    return extractor.quotations(in: headline).filter { one in !body.contains { $0.text == one.text } } + body
  }

  // MARK: - The archive

  private func checkArchive() throws {
    let path = archive.path
    let archive = try archive.open(.readWrite)
    let spans = try archive.verifySpans()
    let problems = try archive.checkIntegrity()
    let dangling = try archive.danglingDecisions()
    let annotations = try archive.danglingAnnotations()
    for span in spans {
      Console.problem(
        "newsdb: \(path): \(span.column) of row \(span.id): “\(span.stored)” is not what article a\(span.articleID) has there"
      )
    }
    for problem in problems { Console.problem("newsdb: \(path): \(problem)") }
    for decision in dangling {
      Console.warn(
        "newsdb: \(path): decision \(decision.id), \(decision.summary), is about nobody in the articles there are; it waits for such, newsdb people undo \(decision.id) takes it back"
      )
    }
    for annotation in annotations {
      Console.warn("newsdb: \(path): \(annotation.summary) is on what the archive does not hold now; it waits for it")
    }
    if json {
      JSON.object([
        ("spans", .array(spans.map(JSON.mismatch))), ("problems", .strings(problems)),
        ("waiting_decisions", .array(dangling.map(JSON.decision))),
        ("waiting_annotations", .array(annotations.map(\.json))),
      ]).print(as: .verification)
    }
    guard spans.isEmpty, problems.isEmpty else { throw ExitCode.error }
    if !json { print("every span is in its article, every index agrees with its table") }
  }
}
