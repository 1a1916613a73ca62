import NewsIngest

/// Scores what was extracted from saved pages: what `score_html.py` counts.
package struct PageScorer {
  /// Which pages are scored, and what is printed.
  package struct Options: Sendable {
    /// The part of the set; nil for all.
    package var split: String?
    /// Pages of that type only.
    package var type: String?
    /// Pages of that subset only.
    package var subset: String?
    /// How many of the worst pages to list.
    package var worst = 0
    /// How many bootstrap samples to draw.
    package var boot = 0

    package init() {}
  }

  /// A figure: a share, or a number of pages.
  package enum Figure: Hashable, Sendable {
    case share(Double)
    case count(Int)
  }

  /// One measure with its figures in the order of printing.
  package struct Measure: Sendable {
    package var name: String
    package var figures: [(name: String, value: Figure)]
  }

  private let options: Options
  private let gold: [Records.Record]
  private var notes: [String] = []
  private var results: [(name: String, measures: [Measure])] = []

  /// Takes the pages of a gold set.
  package init(gold: Records, options: Options) {
    self.options = options
    self.gold = gold.all.filter { record in
      (options.split == nil || record.fields["split"]?.string == options.split)
        && (options.type == nil || record.fields["page_type"]?.string == options.type)
        && (options.subset == nil || record.fields["subset"]?.string == options.subset)
    }
  }

  /// Scores one system's answers.
  @discardableResult
  package mutating func score(_ predictions: PagePredictions) -> [Measure] {
    var measures: [Measure] = []
    let hasText = predictions.has("body") || predictions.hasTexts
    let withBody = gold.filter { $0.fields["body"]?.isTrue == true }
    if !withBody.isEmpty, hasText || predictions.has("articleBody") {
      measures += bodyMeasures(withBody, predictions)
    }
    let withSegments = gold.filter { $0.fields["with"]?.isTrue == true }
    if !withSegments.isEmpty, hasText { measures.append(Self.segments(withSegments, predictions)) }
    let dated = gold.filter { $0.fields["date"]?.string != nil }
    if !dated.isEmpty, predictions.has("date") { measures.append(Self.dates(dated, predictions)) }
    let titled = gold.filter { $0.fields["title"]?.isTrue == true }
    if !titled.isEmpty, predictions.has("title") { measures.append(Self.titles(titled, predictions)) }
    let signed = gold.filter { $0.fields["authors"]?.isTrue == true }
    if !signed.isEmpty, predictions.has("authors") { measures.append(Self.authors(signed, predictions)) }
    results.append((predictions.name, measures))
    return measures
  }

  private mutating func bodyMeasures(_ pages: [Records.Record], _ predictions: PagePredictions) -> [Measure] {
    func body(_ record: Records.Record) -> String { record.fields["body"]?.string ?? "" }
    let shingles = pages.map {
      PageMeasures.Shingles(gold: body($0), predicted: predictions.text($0.identifier, "body"))
    }
    let means = PageMeasures.Shingles.means(shingles)
    var shingle: [(String, Figure)] = [
      ("f1", .share(means.f1)), ("p", .share(means.precision)), ("r", .share(means.recall)),
      ("exact", .share(means.exact)), ("n", .count(pages.count)),
    ]
    if options.boot > 1 {
      var random = PythonRandom(seed: 1)
      let samples = (0..<options.boot).map { _ in
        PageMeasures.Shingles.means(shingles.map { _ in shingles[random.below(shingles.count)] }).f1
      }
      shingle.append(("f1_sd", .share(Statistics.deviation(samples))))
    }
    let bags = pages.map { PageMeasures.bag(gold: body($0), predicted: predictions.text($0.identifier, "body")) }
    var measures = [
      Measure(name: "shingle", figures: shingle),
      Measure(name: "bag", figures: PageFigures.means(bags).map { ($0.0, .share($0.1)) }),
    ]
    let withParagraphs = pages.filter { $0.fields["paragraphs"]?.isTrue == true }
    if !withParagraphs.isEmpty {
      let figures = withParagraphs.map {
        PageMeasures.paragraphs(
          gold: $0.fields["paragraphs"]?.strings ?? [], predicted: predictions.text($0.identifier, "body"))
      }
      measures.append(Measure(name: "para", figures: PageFigures.means(figures).map { ($0.0, .share($0.1)) }))
    }
    let order = shingles.indices.sorted {
      (shingles[$0].figures.f1, $0) < (shingles[$1].figures.f1, $1)
    }
    for index in order.prefix(options.worst) {
      let figures = shingles[index].figures
      func short(_ value: Double) -> String { Format.fixed(value, digits: 2) }
      notes.append(
        "  worst \(pages[index].identifier) P \(short(figures.precision)) R \(short(figures.recall)) "
          + "F \(short(figures.f1)) \(pages[index].fields["url"]?.string ?? "")")
    }
    return measures
  }

  private static func segments(_ pages: [Records.Record], _ predictions: PagePredictions) -> Measure {
    var (tp, fp, fn, tn) = (0, 0, 0, 0)
    for record in pages {
      let text = PageMeasures.spaceFolded(predictions.text(record.identifier, "body"))
      func found(_ key: String) -> (hits: Int, count: Int) {
        let segments = record.fields[key]?.strings ?? []
        return (segments.count { text.containsRun(PageMeasures.spaceFolded($0)) }, segments.count)
      }
      let (with, without) = (found("with"), found("without"))
      tp += with.hits
      fn += with.count - with.hits
      fp += without.hits
      tn += without.count - without.hits
    }
    let figures = PageFigures(shared: tp, predicted: tp + fp, gold: tp + fn)
    return Measure(
      name: "segment",
      figures: [
        ("f1", .share(figures.f1)), ("p", .share(figures.precision)), ("r", .share(figures.recall)),
        ("acc", .share(Double(tp + tn) / Double(tp + tn + fp + fn))), ("n", .count(pages.count)),
      ])
  }

  private static func dates(_ pages: [Records.Record], _ predictions: PagePredictions) -> Measure {
    var (tp, fp, fn) = (0, 0, 0)
    for record in pages {
      let value = predictions.text(record.identifier, "date").pythonPrefix(10)
      if value.isEmpty {
        fn += 1
      } else if value.scalars == record.fields["date"]?.string?.pythonPrefix(10).scalars {
        tp += 1
      } else {
        fp += 1
      }
    }
    let figures = PageFigures(shared: tp, predicted: tp + fp, gold: tp + fn)
    return Measure(
      name: "date",
      figures: [
        ("p", .share(figures.precision)), ("r", .share(figures.recall)),
        ("acc", .share(Double(tp) / Double(pages.count))), ("f1", .share(figures.f1)), ("n", .count(pages.count)),
      ])
  }

  private static func titles(_ pages: [Records.Record], _ predictions: PagePredictions) -> Measure {
    let pairs = pages.map { ($0.fields["title"]?.string ?? "", predictions.text($0.identifier, "title")) }
    let exact = pairs.map { PageMeasures.folded($0) == PageMeasures.folded($1) ? 1.0 : 0 }
    let words = pairs.map { PageMeasures.bag(gold: $0, predicted: $1).f1 }
    return Measure(
      name: "title",
      figures: [
        ("exact", .share(Statistics.mean(exact))), ("tokf1", .share(Statistics.mean(words))),
        ("n", .count(pages.count)),
      ])
  }

  private static func authors(_ pages: [Records.Record], _ predictions: PagePredictions) -> Measure {
    var (tp, fp, fn) = (0, 0, 0)
    for record in pages {
      let gold = PageMeasures.names(record.fields["authors"]?.strings ?? [])
      let predicted = PageMeasures.names(predictions.value(record.identifier, "authors")?.strings ?? [])
      let shared = gold.intersection(predicted).count
      tp += shared
      fp += predicted.count - shared
      fn += gold.count - shared
    }
    let figures = PageFigures(shared: tp, predicted: tp + fp, gold: tp + fn)
    return Measure(
      name: "authors",
      figures: [
        ("p", .share(figures.precision)), ("r", .share(figures.recall)), ("f1", .share(figures.f1)),
        ("n", .count(pages.count)),
      ])
  }

  /// What `score_html.py` prints of all that was scored.
  package var report: Report {
    var report = Report()
    report.notes = notes
    report.lines = results.map { name, measures in
      let columns = measures.map { measure in
        let figures = measure.figures.map { name, value in
          switch value {
          case .share(let share): "\(name)=\(Format.fixed(share, digits: 3))"
          case .count(let count): "\(name)=\(count)"
          }
        }
        return "\(measure.name) \(figures.joined(separator: " "))"
      }
      return "\(Format.left(name, 26)) \(columns.joined(separator: " | "))"
    }
    return report
  }

  /// The figures as `json.dump(…, indent=1)` writes them.
  package var json: String {
    func object(_ members: [(String, String)], _ depth: Int) -> String {
      guard !members.isEmpty else { return "{}" }
      let indent = String(repeating: " ", count: depth)
      let lines = members.map { "\(indent)\(Format.json($0)): \($1)" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent.dropLast())}"
    }
    return object(
      results.map { name, measures in
        let columns = measures.map { measure in
          let figures = measure.figures.map { name, value in
            switch value {
            case .share(let share): (name, Format.json(share))
            case .count(let count): (name, "\(count)")
            }
          }
          return (measure.name, object(figures, 3))
        }
        return (name, object(columns, 2))
      }, 1)
  }
}

extension [UInt8] {
  /// Whether these bytes occur in a row.
  fileprivate func containsRun(_ run: [UInt8]) -> Bool {
    guard let first = run.first else { return true }
    guard run.count <= count else { return false }
    return withUnsafeBufferPointer { text in
      (0...text.count - run.count).contains { start in
        guard text[start] == first else { return false }
        return (1..<run.count).allSatisfy { text[start + $0] == run[$0] }
      }
    }
  }
}
