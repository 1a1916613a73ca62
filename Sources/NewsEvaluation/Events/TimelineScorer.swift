package import NewsIngest
import NewsModel

/// Scores "what did X do on day D", after the timelines of SemEval-2015 task 4.
///
/// A prediction is an event that has the entity among its participants, or a statement whose speaker it is, with a day: the one stated, or,
/// where none is stated and it is reported as having happened, the article's own. It is right when an entry of the entity's timeline with the same day has a
/// mention in the same article that the trigger or cue overlaps. Entries whose day the gold leaves open are not counted.
/// Precision is over predictions, recall over entries.
package struct TimelineScorer {
  private var predictions = 0
  private var right = 0
  private var entries = 0
  private var found = 0

  /// Counts over the timelines of `gold`; `predicted` has the articles.
  package init(gold: [JSONValue], predicted: Records) throws(EvaluationFailure) {
    for value in gold {
      guard let timeline = value.members, let entity = timeline["entity"]?.string,
        let corpus = timeline["corpus"]?.string, let items = timeline["entries"]?.items
      else { throw EvaluationFailure(.shape, "a timeline without corpus, entity or entries") }
      count(entity, corpus, items, predicted)
    }
  }

  private struct Deed {
    var article: String
    var day: String
    var span: Range<Int>
  }

  private mutating func count(_ entity: String, _ corpus: String, _ items: [JSONValue], _ predicted: Records) {
    let deeds = predicted.all.filter { $0.fields["corpus"]?.string == corpus }.flatMap { Self.deeds(of: entity, $0) }
    var isRight = [Bool](repeating: false, count: deeds.count)
    for item in items {
      guard let day = item.members?["date"]?.string, CalendarDay(day) != nil else { continue }
      entries += 1
      let mentions = (item.members?["mentions"]?.items ?? []).compactMap { mention in
        mention.members.flatMap { members in
          PredictedEvent.span(members, "start", "end").map { (members["doc"]?.string ?? "", $0) }
        }
      }
      let hits = deeds.indices.filter { index in
        deeds[index].day == day
          && mentions.contains { $0.0 == deeds[index].article && $0.1.overlaps(deeds[index].span) }
      }
      if !hits.isEmpty { found += 1 }
      for hit in hits { isRight[hit] = true }
    }
    predictions += deeds.count
    right += isRight.count { $0 }
  }

  private static func deeds(of entity: String, _ record: Records.Record) -> [Deed] {
    let published = record.fields["published"]?.string
    let events = PredictedEvent.all(record.fields).filter { event in
      event.participants.contains { isSame($0.name, entity) }
    }
    var deeds = events.compactMap { event in
      day(event.from, event.to, published).map { Deed(article: record.identifier, day: $0, span: event.trigger) }
    }
    for item in record.fields["statements"]?.items ?? [] {
      guard let members = item.members, let speaker = members["speaker"]?.string, isSame(speaker, entity),
        let cue = PredictedEvent.span(members, "cue_start", "cue_end"),
        let day = day(members["said_from"]?.string, members["said_to"]?.string, published)
      else { continue }
      deeds.append(Deed(article: record.identifier, day: day, span: cue))
    }
    return deeds
  }

  private static func day(_ from: String?, _ to: String?, _ published: String?) -> String? {
    guard let from else { return published }
    return from == to ? from : nil
  }

  /// Whether a name is the entity's: the same words, or the last of them.
  private static func isSame(_ name: String, _ entity: String) -> Bool {
    let (name, entity) = (name.lowercased(), entity.lowercased())
    return name == entity || entity.hasSuffix(" " + name) || name.hasSuffix(" " + entity)
  }

  /// Precision, recall and F1.
  package var figures: (precision: Double, recall: Double, f1: Double) {
    let p = predictions == 0 ? 0 : Double(right) / Double(predictions)
    let r = entries == 0 ? 0 : Double(found) / Double(entries)
    return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r))
  }

  /// What is printed.
  package var report: Report {
    func percent(_ value: Double) -> String { Format.fixed(100 * value, digits: 1) }
    let (p, r, f1) = figures
    var report = Report()
    report.lines = [
      "deeds \(predictions), entries with a day \(entries)", "P \(percent(p)) R \(percent(r)) F1 \(percent(f1))",
    ]
    return report
  }
}
