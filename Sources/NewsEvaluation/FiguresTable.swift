/// The figures of the README: newsdb's own extraction on the annotated texts of the workspace's shared folder, and the
/// command that prints each of them in full.
package struct FiguresTable: Sendable {
  /// One line of the table.
  package struct Row: Hashable, Sendable {
    package var what: String
    package var measure: String
    package var figure: String
    package var command: String
  }

  /// The lines in order.
  package private(set) var rows: [Row] = []
  private let shared: String

  /// Measures everything; takes some ten seconds.
  package init(shared: String) throws(EvaluationFailure) {
    self.shared = shared
    try addQuotes("polnear_train", "attributed speech, 840 US political articles")
    try addQuotes("gum_news_dev", "attributed speech, 15 Wikinews articles")
    try addDates(["gum_news_dev", "meantime_dev", "eventstoryline_dev"])
    try addPeople(["gum_news_coref_dev", "meantime_coref_dev"])
    try addEvents()
    try addPages("wcxb", "245 articles of all kinds")
    try addPages("fundus-parser", "180 news articles from 37 countries")
    try addFeeds()
  }

  /// The table as Markdown.
  package var markdown: [String] {
    ["| what | measure | figure | `Scripts/evaluate …` |", "| --- | --- | --- | --- |"]
      + rows.map { "| \($0.what) | \($0.measure) | \($0.figure) | \($0.command.isEmpty ? "″" : "`\($0.command)`") |" }
  }

  private mutating func add(_ what: String, _ measure: String, _ values: [Double], _ command: String = "") {
    let figure = values.map { value in
      let digits = Format.fixed(value, digits: 3)
      return digits.hasPrefix("0.") ? String(digits.dropFirst()) : digits
    }
    rows.append(Row(what: what, measure: measure, figure: figure.joined(separator: " / "), command: command))
  }

  private func path(_ name: String) -> String { "\(shared)/corpora/\(name)" }

  private mutating func addQuotes(_ name: String, _ title: String) throws(EvaluationFailure) {
    let path = path("quotes/\(name).jsonl")
    let gold = try Records(path: path)
    var options = QuoteScorer.Options()
    options.speechOnly = true
    let counts = try QuoteScorer(gold: gold, predicted: Predictions.quotes(gold, speechOnly: true), options: options)
      .total
    let names = counts.speakers[0]["~name"]
    add(
      "\(title) (`\(name)`)", "span F1, IoU ≥ .8", [counts.figures("iou>=0.8").f1], "quotes \(path) --speech-only")
    add("… direct / indirect / mixed", "span F1", KindCounts.kinds.map { counts.figures("iou>=0.8", $0).f1 })
    add("… with the right speaker (IoU ≥ .5)", "F1", [counts.endToEndFigures.f1])
    add(
      "… right name for the speaker of those found (IoU ≥ .8)", "accuracy",
      [names.matched == 0 ? 0 : Double(names.right) / Double(names.matched)])
    add(
      "… gender-gap-tracker match at .3 / .8", "F1",
      [counts.figures("ggt@0.3").f1, counts.figures("ggt@0.8").f1])
  }

  private mutating func addDates(_ names: [String]) throws(EvaluationFailure) {
    for name in names {
      let path = path("time/\(name).jsonl")
      let gold = try Records(path: path)
      let figures = try DateScorer(
        gold: gold, predicted: Predictions.timexes(gold), options: DateScorer.Options()
      ).figures
      add(
        "dates (`\(name)`)", "strict / relaxed / value F1, full days set F1",
        ["strict_F1", "relaxed_F1", "value_F1", "dayset_F1"].map { key in figures.first { $0.name == key }!.value },
        "time \(path)")
    }
  }

  private mutating func addPeople(_ names: [String]) throws(EvaluationFailure) {
    for name in names {
      let path = path("people/\(name).jsonl")
      let gold = try Records(path: path)
      var options = PeopleScorer.Options()
      options.kinds = ["NAM"]
      let scorer = try PeopleScorer(gold: gold, predicted: Predictions.persons(gold), options: options)
      add("names of people (`\(name)`)", "overlap F1", [scorer.overlap.f1], "people \(path) --kind NAM")
      if name == "gum_news_coref_dev" {
        let all = try PeopleScorer(
          gold: gold, predicted: Predictions.persons(gold, references: true), options: PeopleScorer.Options())
        add(
          "… who is meant by names, nouns and pronouns", "mentions found, overlap P / R; B³ over all gold mentions",
          [all.overlap.precision, all.overlap.recall, all.clusters.f1], "people \(path) --clusters")
      }
    }
  }

  private mutating func addEvents() throws(EvaluationFailure) {
    let plover = path("events/plover_dev.jsonl")
    let sentences = try Records(path: plover)
    let categories = try CategoryScorer(gold: sentences, predicted: Predictions.events(sentences))
    add(
      "events (`plover_dev`)", "category right / actors found", [categories.categoryAccuracy, categories.actorRecall],
      "events \(plover)")
    let storyline = path("events/eventstoryline_dev.jsonl")
    let articles = try Records(path: storyline)
    let triggers = try TriggerScorer(gold: articles, predicted: Predictions.events(articles))
    add(
      "… words that name them (`eventstoryline_dev`)", "precision / recall", [triggers.precision, triggers.recall],
      "events \(storyline)")
    let documents = path("events/timelines_docs_dev.jsonl")
    let gold = path("events/timelines_gold_dev.jsonl")
    let timelines = try TimelineScorer(
      gold: try Records.lines(path: gold).map(\.value), predicted: Predictions.deeds(try Records(path: documents)))
    let figures = timelines.figures
    add(
      "what somebody did on which day (`timelines_dev`)", "precision / recall / F1",
      [figures.precision, figures.recall, figures.f1], "timelines \(documents) \(gold)")
  }

  private mutating func addPages(_ name: String, _ title: String) throws(EvaluationFailure) {
    let path = path("html/\(name)")
    let gold = try Records(path: path + "/gold.jsonl")
    func figures(_ predictions: PagePredictions) -> [String: [Double]] {
      var scorer = PageScorer(gold: gold, options: PageScorer.Options())
      return Dictionary(
        uniqueKeysWithValues: scorer.score(predictions).map { measure in
          let shares = measure.figures.compactMap { figure -> (String, Double)? in
            if case .share(let share) = figure.value { (figure.name, share) } else { nil }
          }
          return (
            measure.name,
            Self.headlines[measure.name, default: []].compactMap { Dictionary(shares) { first, _ in first }[$0] }
          )
        })
    }
    let pages = figures(try Predictions.pages(gold, folder: path + "/html"))
    for (measure, label) in [
      ("shingle", "body, shingle F1"), ("title", "exact headline"), ("date", "date, right of all"),
      ("authors", "authors F1"),
    ] {
      if let shares = pages[measure] { add("web pages, \(title) (`\(name)`)", label, shares, "pages \(path)") }
    }
    let scrapes = figures(Predictions.scrapes(try Records(path: path + "/plain.jsonl")))
    if let f1 = scrapes["shingle"] {
      add("their plain-text scrapes (`\(name)`)", "body, shingle F1", f1, "pages \(path) --plain")
    }
  }

  private mutating func addFeeds() throws(EvaluationFailure) {
    let folder = path("feeds/gofeed")
    let pairs = try FeedScorer(folder: folder).pairs
    add(
      "feeds, \(pairs.compared) pairs of gofeed", "all fields the same",
      [Double(pairs.same) / Double(max(pairs.compared, 1))], "feeds \(folder)")
  }

  /// Of each measure the figure that stands for it.
  private static let headlines = ["shingle": ["f1"], "title": ["exact"], "date": ["acc"], "authors": ["f1"]]
}
