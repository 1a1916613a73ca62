import ArgumentParser
import NewsArchive
import NewsCitation

/// In what form results are printed.
enum OutputFormat {
  case page, json, csv, markdown, cite
}

/// The flags for forms other than text for the terminal, of which one may be given.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON, as Schema/newsdb.schema.json describes it.") var json = false
  @Flag(help: "Print a table (CSV), a row for each statement, event, person and article.") var csv = false
  @Flag(help: "Print Markdown with footnotes, ready for a story.") var markdown = false
  @Flag(
    help: "Print where it is found, a line each: author, headline, publisher, date, address that leads to the words.")
  var cite = false
  @OptionGroup var pager: PagerOptions

  func validate() throws {
    let given = [("--json", json), ("--csv", csv), ("--markdown", markdown), ("--cite", cite)].filter(\.1).map(\.0)
    guard given.count < 2 else {
      throw ValidationError("\(given.joined(separator: " and ")) exclude each other; give one")
    }
  }

  var format: OutputFormat {
    if json { return .json }
    if csv { return .csv }
    if markdown { return .markdown }
    return cite ? .cite : .page
  }

  /// Prints evidence in a form that is made for it; the others are the command's own.
  func print(_ evidence: [Evidence], from archive: Archive) throws(ArchiveError) {
    var citer = Citer(archive: archive)
    switch format {
    case .page, .json: break
    case .csv: Console.write(try EvidenceTable.text(evidence, &citer))
    case .markdown: Console.write(try Story.text(evidence, &citer))
    case .cite:
      // Where an address cannot lead to the words, several of an article have the same line.
      var written: Set<String> = []
      for one in evidence where one.section != .undated {
        guard let line = try citer.citation(of: one)?.line, written.insert(line).inserted else { continue }
        Console.write(Console.safe(line) + "\n")
      }
    }
  }
}
