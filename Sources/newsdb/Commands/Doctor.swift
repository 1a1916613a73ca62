import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsIngest
import SQLite

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the whole archive; repair what can be made anew, or save what can be read of a damaged one.",
    discussion: """
      Checked are the file and its schema, every page and index, references between rows, every text (that it is UTF-8, and the one
      that was ingested, by its SHA-256), every full-text index, and every place of a text in its article. Nothing is changed, and an
      archive of an older newsdb stays one.

      With --repair all that is not content is made anew from the articles: indexes, statements, people, events. Articles, your
      decisions, tags, notes, searches and feeds stay as they are.

      A file whose pages are damaged is not written to. With --salvage every article that can be read, and all that you put in, is
      saved into a new archive, past the damage; what could not be read is told.

      Exit codes: 0 nothing is wrong (any more), 2 something is.

      EXAMPLES
        newsdb doctor
        newsdb doctor --repair
        newsdb doctor --salvage saved.db --db damaged.db
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Make anew what is not content.") var repair = false
  @Option(
    help: ArgumentHelp("Save what can be read into a new archive.", valueName: "file"), completion: .file())
  var salvage: String?
  @Flag(help: "With --salvage: replace the file if there is one.") var overwrite = false
  @Flag(help: "Print the result as JSON.") var json = false

  func validate() throws {
    if repair, salvage != nil { throw ValidationError("give one of --repair and --salvage") }
    if overwrite, salvage == nil { throw ValidationError("--overwrite goes with --salvage") }
  }

  func run() throws {
    let interruptHandle = InterruptHandle()
    Interruption.watch(interruptHandle)
    if let salvage { return try save(to: salvage, interruptHandle) }
    var diagnosis = try diagnose(interruptHandle)
    if repair, !diagnosis.isHealthy, diagnosis.remedy != .salvage {
      try makeAnew(interruptHandle)
      diagnosis = try diagnose(interruptHandle)
    }
    report(diagnosis)
    if !diagnosis.isHealthy { throw ExitCode.error }
  }

  private func diagnose(_ interruptHandle: InterruptHandle) throws -> Diagnosis {
    try Archive.diagnose(
      path: archive.path, busyTimeoutMilliseconds: archive.busyTimeoutMilliseconds, interruptHandle: interruptHandle,
      digest: ContentDigest.sha256(ofBody:))
  }

  private func makeAnew(_ interruptHandle: InterruptHandle) throws {
    let opened = try Archive(
      path: archive.path, mode: .readWrite, busyTimeoutMilliseconds: archive.busyTimeoutMilliseconds,
      interruptHandle: interruptHandle)
    let extractor = Extractor(references: false)
    var progress = Progress(unit: "articles")
    defer { progress.clear() }
    try opened.repair(extractorVersion: Extractor.version, extract: { extractor.extract($0) }) {
      progress.advance(to: $0, of: $1)
    }
  }

  // MARK: - What was found

  private func report(_ diagnosis: Diagnosis) {
    if json {
      JSON.object([
        ("path", .string(archive.path)), ("healthy", .bool(diagnosis.isHealthy)),
        ("schema_version", .optional(diagnosis.schemaVersion)), ("articles", .optional(diagnosis.articles)),
        ("remedy", diagnosis.remedy == .none ? .null : .string(diagnosis.remedy.rawValue)),
        ("checked", .strings(diagnosis.checked.map(\.rawValue))),
        (
          "findings",
          .array(
            diagnosis.findings.map { finding in
              .object([
                ("check", .string(finding.check.rawValue)), ("message", .string(finding.message)),
                ("is_notice", .bool(finding.isNotice)),
              ])
            })
        ),
      ]).print(as: .diagnosis)
    } else {
      var page = Page()
      for check in Diagnosis.Check.allCases {
        let found = diagnosis.findings.filter { $0.check == check }
        guard diagnosis.checked.contains(check) || !found.isEmpty else { continue }
        let isWell = found.allSatisfy(\.isNotice)
        page.line("\(isWell ? "ok     " : "WRONG  ") \(Self.title(of: check))", hanging: 8)
        for finding in found.prefix(20) { page.line(finding.message, indent: 8) }
        if found.count > 20 { page.line("… and \(found.count - 20) more", indent: 8) }
      }
      page.write()
    }
    guard !diagnosis.isHealthy else { return }
    let wrong = Page.count(diagnosis.findings.count { !$0.isNotice }, "problem")
    let help =
      switch diagnosis.remedy {
      case .repair: "newsdb doctor --repair makes anew what is not content"
      case .salvage: "restore a backup, or save what can be read: newsdb doctor --salvage NEW"
      case .none: "see above"
      }
    Console.problem("newsdb: \(archive.path): \(wrong) (\(help))")
  }

  private static func title(of check: Diagnosis.Check) -> String {
    switch check {
    case .file: "the file is an archive"
    case .schema: "tables, indexes, views and triggers are as newsdb makes them"
    case .integrity: "pages and indexes"
    case .references: "no row refers to one that is missing"
    case .texts: "articles, and all that you put in, can be read"
    case .fullText: "every full-text index has the words of its rows"
    case .spans: "every statement and event stands in its article"
    case .offsets: "every other place is within its article"
    case .counts: "what is counted of people"
    }
  }

  // MARK: - Salvage

  private func save(to file: String, _ interruptHandle: InterruptHandle) throws {
    let extractor = Extractor(references: false)
    var progress = Progress(unit: "articles")
    let report: SalvageReport
    do {
      defer { progress.clear() }
      report = try Archive.salvage(
        path: archive.path, to: file, overwriting: overwrite, extractorVersion: Extractor.version,
        extract: { extractor.extract($0) }, digest: ContentDigest.sha256(ofBody:), interruptHandle: interruptHandle
      ) { progress.advance(to: $0, of: $1) }
    }
    for loss in report.losses { Console.warn("newsdb: \(archive.path): \(loss)") }
    if json {
      JSON.object([
        ("path", .string(file)), ("articles", .number(report.articles)),
        ("saved", .object(report.saved.map { ($0.table, .number($0.rows)) })), ("losses", .strings(report.losses)),
      ]).print(as: .salvage)
    } else {
      let saved = report.saved.map { "\($0.rows) \($0.table.replacing("_", with: " "))" }.joined(separator: ", ")
      print(Console.safe("\(file): \(saved)"))
    }
  }
}
