import NewsExtraction
import NewsIngest
import NewsLanguage

/// Scores the words that name events, in the sentences that the gold has annotated.
///
/// Precision: the share of triggers that overlap an event (`actions`) of the gold, of any class. Recall: of the gold's occurrences that have
/// a word some frame knows, the share that a trigger overlaps; those of other kinds of happening are not looked for.
package struct TriggerScorer {
  private var triggers = 0
  private var right = 0
  private var gold = 0
  private var found = 0
  private var errors: [String] = []

  /// Counts over all annotated sentences of the gold.
  package init(gold: Records, predicted: Records, errors limit: Int = 0) throws(EvaluationFailure) {
    for record in gold.all {
      guard let sentences = record.fields["sentences"]?.items else {
        throw EvaluationFailure(.shape, "\(record.identifier) has no sentences")
      }
      let events = PredictedEvent.all(predicted[record.identifier])
      for sentence in sentences {
        guard let members = sentence.members, members["annotated"]?.isTrue == true,
          let span = PredictedEvent.span(members, "start", "end")
        else { continue }
        count(record, members["actions"]?.items ?? [], events.map(\.trigger).filter { span.contains($0.lowerBound) })
      }
    }
    errors = Array(errors.prefix(limit))
  }

  private mutating func count(_ record: Records.Record, _ actions: [JSONValue], _ found: [Range<Int>]) {
    let marked = actions.compactMap { item in
      item.members.flatMap { members in
        PredictedEvent.span(members, "start", "end").map {
          (span: $0, text: members["text"]?.string ?? "", kind: members["kind"]?.string ?? "")
        }
      }
    }
    triggers += found.count
    for trigger in found {
      if marked.contains(where: { $0.span.overlaps(trigger) }) {
        right += 1
      } else {
        errors.append("\(record.identifier)\tSPUR\t\(trigger.lowerBound)–\(trigger.upperBound)")
      }
    }
    for action in marked where action.kind.hasSuffix("OCCURRENCE") && Self.isKnown(action.text) {
      gold += 1
      if found.contains(where: { $0.overlaps(action.span) }) {
        self.found += 1
      } else {
        errors.append("\(record.identifier)\tMISS\t\(action.text)")
      }
    }
  }

  private static func isKnown(_ words: String) -> Bool {
    AnalyzedText(words).tokens.contains { !EventVocabulary.happenings(of: $0).isEmpty }
  }

  private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// The share of triggers that are events of the gold.
  package var precision: Double { Self.share(right, triggers) }

  /// The share of the gold's events of known kinds that are found.
  package var recall: Double { Self.share(found, gold) }

  /// What is printed.
  package var report: Report {
    var report = Report()
    report.lines = [
      "triggers \(triggers), gold of these kinds \(gold)",
      "P \(Format.fixed(100 * precision, digits: 1)) R \(Format.fixed(100 * recall, digits: 1))",
    ]
    report.lines += errors
    return report
  }
}
