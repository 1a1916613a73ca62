import NewsIngest

/// Scores PLOVER categories and actors, sentence by sentence.
///
/// Of a sentence's events the one counts whose trigger overlaps a word that the gold marks as the event's (`EVT`), else
/// the first. Its category is right when it is the gold's. A gold source is found when a participant of the part source or participant
/// overlaps it, a gold target when one of the part target, participant or casualty does; those marked both ways count as
/// sources.
package struct CategoryScorer {
  private var sentences = 0
  private var right = 0
  private var silent = 0
  private var actors = 0
  private var found = 0
  private var complete = 0
  private var named = 0
  private var meant = 0
  private var rightOf: [String: (right: Int, all: Int)] = [:]
  private var errors: [String] = []

  /// Counts over all sentences of the gold.
  package init(gold: Records, predicted: Records, errors limit: Int = 0) throws(EvaluationFailure) {
    for record in gold.all {
      guard let category = record.fields["event"]?.string, let spans = record.fields["spans"]?.items else {
        throw EvaluationFailure(.shape, "\(record.identifier) has no event with spans")
      }
      count(record, category, spans, PredictedEvent.all(predicted[record.identifier]))
    }
    errors = Array(errors.prefix(limit))
  }

  private mutating func count(
    _ record: Records.Record, _ category: String, _ spans: [JSONValue], _ events: [PredictedEvent]
  ) {
    func marked(_ tags: Set<String>) -> [Range<Int>] {
      spans.compactMap { item in
        item.members.flatMap { members in
          tags.contains(members["tag"]?.string ?? "") ? PredictedEvent.span(members, "start", "end") : nil
        }
      }
    }
    let words = marked(["EVT"])
    let event = events.first { event in words.contains { $0.overlaps(event.trigger) } } ?? events.first
    let isRight = event?.kind == category
    sentences += 1
    if isRight { right += 1 }
    if event == nil { silent += 1 }
    rightOf[category, default: (0, 0)].all += 1
    if isRight { rightOf[category]!.right += 1 }

    func find(_ gold: [Range<Int>], _ parts: Set<String>) -> Int {
      gold.count { span in
        event?.participants.contains { parts.contains($0.part) && $0.span.overlaps(span) } ?? false
      }
    }
    let sources = marked(["SRC", "SRC/TAR"])
    let targets = marked(["TAR"])
    let here = find(sources, ["source", "participant"]) + find(targets, ["target", "participant", "casualty"])
    actors += sources.count + targets.count
    found += here
    if event != nil, here == sources.count + targets.count { complete += 1 }
    named += event?.participants.count ?? 0
    meant += event?.participants.count { one in (sources + targets).contains { $0.overlaps(one.span) } } ?? 0
    if !isRight || here < sources.count + targets.count {
      let text = record.fields["text"]?.string ?? ""
      errors.append(
        "\(record.identifier)\t\(category)\t\(event?.kind ?? "-")\t\(here)/\(sources.count + targets.count)\t\(text)")
    }
  }

  /// The share of sentences with the right category.
  package var categoryAccuracy: Double { Self.share(right, sentences) }

  /// The share of gold sources and targets that are found.
  package var actorRecall: Double { Self.share(found, actors) }

  private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// What is printed.
  package var report: Report {
    func percent(_ part: Int, _ whole: Int) -> String { Format.fixed(100 * Self.share(part, whole), digits: 1) }
    var report = Report()
    report.lines = [
      "sentences \(sentences), without an event \(silent)",
      "category right \(percent(right, sentences)) %",
      "actors found \(percent(found, actors)) % of \(actors), \(percent(meant, named)) % of \(named) named are of the gold",
      "all actors of the sentence found \(percent(complete, sentences)) %",
    ]
    report.lines += rightOf.sorted { $0.key < $1.key }.map {
      "\(Format.left($0.key, 12)) \($0.value.right)/\($0.value.all)"
    }
    report.lines += errors
    return report
  }
}
