import NewsArchive
import NewsExtraction
import NewsModel

/// How the quotations of some drafts fare.
struct QuotationReport {
  /// A quotation with what the archive has of it.
  struct Entry {
    var quotation: DraftQuotation
    var check: QuotationCheck
  }

  /// Each draft by its path, its quotations in order.
  var drafts: [(path: String, entries: [Entry])] = []

  var entries: [Entry] { drafts.flatMap(\.entries) }

  // MARK: - Text

  func page(ofSeveral: Bool) -> Page {
    var page = Page()
    for draft in drafts {
      if ofSeveral { page.line(draft.path, style: .bold) }
      for entry in draft.entries {
        Self.add(entry, to: &page)
        page.line()
      }
    }
    guard !entries.isEmpty else { return page }
    let counts = QuotationCheck.Verdict.allCases.compactMap { verdict in
      let count = entries.count { $0.check.verdict == verdict }
      return count > 0 ? "\(count) \(Self.words(verdict))" : nil
    }
    page.line("\(Page.count(entries.count, "quotation")): \(counts.joined(separator: ", "))")
    return page
  }

  private static func add(_ entry: Entry, to page: inout Page) {
    let (quotation, check) = (entry.quotation, entry.check)
    let speaker = quotation.speaker.map { " (\($0))" } ?? ""
    page.line("\(words(check.verdict)): “\(quotation.text)”\(speaker)", hanging: 4, style: .bold)
    if !check.changes.isEmpty {
      page.line(difference(check.changes), indent: 4)
      page.line("[-the article's words-] {+the draft's+}", indent: 4, style: .dim)
    }
    if let note = note(entry) { page.line(note, indent: 4) }
    if let passage = check.passage { add(passage, to: &page) }
    let outlets = Set(check.others.map { $0.source.publisher ?? "a\($0.source.articleID)" })
    if !check.others.isEmpty {
      page.line(
        "the same words also in \(Page.count(check.others.count, "article")) (\(outlets.sorted().prefix(8).joined(separator: ", ")))",
        indent: 4, style: .dim)
    }
    if !check.houseStyle.isEmpty {
      let names = HouseStyle.allCases.filter(check.houseStyle.contains).map {
        $0.rawValue.replacing("_", with: " ")
      }
      page.line("house style: \(names.joined(separator: ", "))", indent: 4, style: .dim)
    }
  }

  private static func add(_ passage: QuotationCheck.Passage, to page: inout Page) {
    if let statement = passage.statement {
      page.line(
        "s\(statement.id) \(Page.speaker(of: statement)) · \(Page.said(statement)) · \(Page.manner(statement))",
        indent: 4)
    }
    page.line(Page.provenance(passage.source, spans: [passage.span]), indent: 4, style: .dim)
    if passage.isEarlierVersion {
      page.line("the article was changed since (newsdb history a\(passage.source.articleID))", indent: 4)
    }
  }

  private static func note(_ entry: Entry) -> String? {
    let check = entry.check
    guard let passage = check.passage else { return "nothing in the archive is near" }
    var notes: [String] = []
    if check.verdict == .notFound { notes.append("nearest, with \(Int(check.likeness * 100)) % of the words:") }
    let stored = passage.statement.map(Page.speaker)
    switch passage.attribution {
    case .other:
      notes.append(
        "the draft has it from \(entry.quotation.speaker ?? "nobody"), the article from \(stored ?? "nobody")")
    case .open:
      notes.append(
        stored.map { "the article has it from “\($0)”" } ?? "the article names no speaker that newsdb could find")
    case .same, .unattributed: break
    }
    if check.verdict == .paraphrase { notes.append("the article tells it in its own words, not in quotation marks") }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// "The bridge will [-close-] {+be shut+} in June", as wdiff writes it.
  static func difference(_ changes: [WordChange]) -> String {
    changes.map { change in
      switch change {
      case .same(let words): words
      case .missing(let words): "[-\(words)-]"
      case .added(let words): "{+\(words)+}"
      case .omitted(let words): words.utf8.count > 40 ? "[…]" : "[\(words)]"
      }
    }.joined(separator: " ")
  }

  private static func words(_ verdict: QuotationCheck.Verdict) -> String {
    switch verdict {
    case .exact: "exact"
    case .altered: "altered"
    case .misattributed: "attributed to another"
    case .paraphrase: "not quoted in the source"
    case .notFound: "not found"
    }
  }

  // MARK: - JSON

  static func json(_ entry: Entry, file: String) -> JSON {
    let (quotation, check) = (entry.quotation, entry.check)
    return .object([
      ("file", .string(file)), ("start", .number(quotation.span.start)), ("end", .number(quotation.span.end)),
      ("text", .string(quotation.text)), ("speaker", .optional(quotation.speaker)),
      ("verdict", .string(check.verdict.rawValue)), ("likeness", .real(check.likeness)),
      ("passage", check.passage.map(json) ?? .null), ("also_in", .array(check.others.map(json))),
      ("changes", .array(check.changes.map(json))),
      ("house_style", .strings(HouseStyle.allCases.filter(check.houseStyle.contains).map(\.rawValue))),
    ])
  }

  private static func json(_ passage: QuotationCheck.Passage) -> JSON {
    .object([
      ("text", .string(passage.text)), ("start", .number(passage.span.start)), ("end", .number(passage.span.end)),
      ("attribution", .string(passage.attribution.rawValue)),
      ("is_earlier_version", .bool(passage.isEarlierVersion)), ("article", JSON.source(passage.source)),
      ("statement", passage.statement.map(JSON.stored) ?? .null),
    ])
  }

  private static func json(_ change: WordChange) -> JSON {
    let (kind, words): (String, String) =
      switch change {
      case .same(let words): ("same", words)
      case .missing(let words): ("missing", words)
      case .added(let words): ("added", words)
      case .omitted(let words): ("omitted", words)
      }
    return .object([("change", .string(kind)), ("text", .string(words))])
  }
}

extension JSON {
  static func mismatch(_ span: SpanMismatch) -> JSON {
    .object([
      ("column", .string(span.column)), ("row", .integer(span.id)),
      ("article", .string(RowID.article(span.articleID).description)), ("stored", .string(span.stored)),
      ("found", .string(span.found)),
    ])
  }
}
