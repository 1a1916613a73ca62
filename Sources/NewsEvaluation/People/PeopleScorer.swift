import NewsIngest

/// Scores mentions of people and who is whom: what `score_people.py` counts.
package struct PeopleScorer {
  /// What is counted.
  package struct Options: Sendable {
    /// Kinds of gold mentions to count, such as `NAM`; all of them where empty.
    package var kinds: Set<String> = []
    /// Whether B-cubed over all gold mentions is printed as well, which `score_people.py` does not.
    package var countsClusters = false
    /// How many errors to list.
    package var errors = 0

    package init() {}
  }

  private struct GoldMention {
    var span: Range<Int>
    var entity: Int
    var kind: String
  }

  private struct SystemMention {
    var span: Range<Int>
    var entity: JSONValue?
  }

  private let options: Options
  private var gold = 0
  private var system = 0
  private var strict = 0
  private var overlapping = 0
  /// B-cubed (Bagga and Baldwin 1998) over matched mentions.
  private var precisionSum = 0.0
  private var recallSum = 0.0
  private var matched = 0
  /// The same over clusters of all gold mentions, found or not.
  private var recallSumOfAll = 0.0
  private var errors: [String] = []

  /// Counts over all documents of the gold.
  package init(gold: Records, predicted: Records, options: Options) throws(EvaluationFailure) {
    self.options = options
    for record in gold.all { try count(record, predicted[record.identifier]) }
  }

  private static func span(_ item: JSONValue, of record: Records.Record) throws(EvaluationFailure) -> Range<Int> {
    guard let start = item.members?["start"]?.integer, let end = item.members?["end"]?.integer, start <= end else {
      throw EvaluationFailure(.shape, "\(record.identifier): a mention without start and end")
    }
    return start..<end
  }

  private static func goldMentions(_ record: Records.Record) throws(EvaluationFailure) -> [GoldMention] {
    var mentions: [GoldMention] = []
    if let entities = record.fields["entities"]?.items {
      for (index, entity) in entities.enumerated() {
        for item in entity.members?["mentions"]?.items ?? [] {
          mentions.append(
            GoldMention(
              span: try span(item, of: record), entity: index, kind: item.members?["kind"]?.string ?? ""))
        }
      }
    } else if let persons = record.fields["persons"]?.items {
      for item in persons { mentions.append(GoldMention(span: try span(item, of: record), entity: -1, kind: "")) }
    } else {
      throw EvaluationFailure(.shape, "\(record.identifier) has neither entities nor persons")
    }
    return mentions
  }

  private mutating func count(
    _ record: Records.Record, _ prediction: [String: JSONValue]?
  ) throws(EvaluationFailure) {
    var mentions = try Self.goldMentions(record)
    if !options.kinds.isEmpty { mentions.removeAll { !options.kinds.contains($0.kind) } }
    var found: [SystemMention] = []
    for item in prediction?["persons"]?.items ?? [] {
      let entity = item.members?["entity"]
      found.append(SystemMention(span: try Self.span(item, of: record), entity: entity == .null ? nil : entity))
    }
    gold += mentions.count
    system += found.count
    let goldSpans = Set(mentions.map(\.span))
    strict += goldSpans.intersection(Set(found.map(\.span))).count

    // Those that hit a gold span exactly choose first.
    let ordered = found.filter { goldSpans.contains($0.span) } + found.filter { !goldSpans.contains($0.span) }
    let text = record.fields["text"]?.string?.scalars ?? []
    var used = [Bool](repeating: false, count: mentions.count)
    var pairs: [(gold: GoldMention, system: SystemMention)] = []
    for mention in ordered {
      var best: (overlap: Int, index: Int)?
      for (index, candidate) in mentions.enumerated() where !used[index] {
        let overlap =
          min(mention.span.upperBound, candidate.span.upperBound)
          - max(mention.span.lowerBound, candidate.span.lowerBound)
        if overlap > 0, best.map({ overlap > $0.overlap }) ?? true { best = (overlap, index) }
      }
      if let best {
        used[best.index] = true
        pairs.append((mentions[best.index], mention))
      } else {
        note(record, "SPUR", text, mention.span)
      }
    }
    overlapping += pairs.count
    for (index, mention) in mentions.enumerated() where !used[index] { note(record, "MISS", text, mention.span) }
    if record.fields["entities"] != nil { countChains(pairs, mentions) }
  }

  private mutating func countChains(
    _ pairs: [(gold: GoldMention, system: SystemMention)], _ mentions: [GoldMention]
  ) {
    for (mention, found) in pairs {
      guard let entity = found.entity else { continue }
      let sameGold = pairs.count { $0.gold.entity == mention.entity }
      let sameSystem = pairs.count { $0.system.entity == entity }
      let both = pairs.count { $0.gold.entity == mention.entity && $0.system.entity == entity }
      precisionSum += Double(both) / Double(sameSystem)
      recallSum += Double(both) / Double(sameGold)
      recallSumOfAll += Double(both) / Double(mentions.count { $0.entity == mention.entity })
      matched += 1
    }
  }

  private mutating func note(_ record: Records.Record, _ label: String, _ text: Scalars, _ span: Range<Int>) {
    guard options.errors > 0 else { return }
    errors.append([record.identifier, label, text[span.clamped(to: text.indices)].string].joined(separator: "\t"))
  }

  private static func f1(_ p: Double, _ r: Double) -> Double { p + r != 0 ? 2 * p * r / (p + r) : 0 }

  /// Precision, recall and F1 of mentions that overlap.
  package var overlap: (precision: Double, recall: Double, f1: Double) { figures(overlapping) }

  /// B-cubed precision, recall and F1 of the clusters, recall over all gold mentions.
  package var clusters: (precision: Double, recall: Double, f1: Double) {
    let precision = matched == 0 ? 0 : precisionSum / Double(matched)
    let recall = gold == 0 ? 0 : recallSumOfAll / Double(gold)
    return (precision, recall, Self.f1(precision, recall))
  }

  private func figures(_ right: Int) -> (precision: Double, recall: Double, f1: Double) {
    let p = system == 0 ? 0 : Double(right) / Double(system)
    let r = gold == 0 ? 0 : Double(right) / Double(gold)
    return (p, r, Self.f1(p, r))
  }

  /// What `score_people.py` prints.
  package var report: Report {
    func line(_ name: String, _ right: Int) -> String {
      let (p, r, f) = figures(right)
      func percent(_ value: Double) -> String { Format.fixed(100 * value, width: 6, digits: 2) }
      return "\(Format.left(name, 8)) P \(percent(p)) R \(percent(r)) F1 \(percent(f))"
    }
    var report = Report()
    report.lines = ["gold \(gold) system \(system)", line("strict", strict), line("overlap", overlapping)]
    if matched > 0 {
      let count = Double(matched)
      func percent(_ value: Double) -> String { Format.fixed(value, digits: 2) }
      let f1 = percent(100 * Self.f1(precisionSum / count, recallSum / count))
      report.lines.append(
        "B3 over \(matched) matched mentions: P \(percent(100 * precisionSum / count)) "
          + "R \(percent(100 * recallSum / count)) F1 \(f1)")
    }
    if options.countsClusters {
      func percent(_ value: Double) -> String { Format.fixed(100 * value, digits: 2) }
      report.lines.append(
        "B3 over all \(gold) gold mentions: P \(percent(clusters.precision)) R \(percent(clusters.recall)) "
          + "F1 \(percent(clusters.f1))")
    }
    report.lines += errors.prefix(options.errors)
    return report
  }
}
