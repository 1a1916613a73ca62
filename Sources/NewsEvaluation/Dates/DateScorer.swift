import NewsIngest

/// Scores temporal expressions as TempEval-3 does (UzZaman et al. 2013): what `score_time.py` counts.
package struct DateScorer {
  /// What is counted.
  package struct Options: Sendable {
    /// Gold DATE and TIME only.
    package var datesOnly = false
    /// How many errors to list.
    package var errors = 0
    /// The documents to score; nil for all.
    package var identifiers: Set<String>?

    package init() {}
  }

  private struct Timex {
    var start: Int
    var end: Int
    var type: String?
    var value: String?
    var text: String?

    var isDateOrTime: Bool { type == "DATE" || type == "TIME" }

    /// The full calendar day a value begins with.
    var day: Scalars? {
      guard let scalars = value?.scalars.prefix(10), scalars.count == 10 else { return nil }
      let matches = scalars.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == "-" : $1.isPythonDigit }
      return matches ? Scalars(scalars) : nil
    }

    var comparable: Scalars {
      let scalars = value?.scalars ?? []
      return Scalars(scalars[scalars.stripped])
    }

    func overlap(_ other: Timex) -> Int { min(end, other.end) - max(start, other.start) }
  }

  private struct Counts {
    var gold = 0, system = 0, strict = 0, goldTouched = 0, systemTouching = 0, value = 0, type = 0
    var day = 0, dayRight = 0, daysShared = 0, daysOfGold = 0, daysOfSystem = 0
  }

  private let options: Options
  private var counts = Counts()
  private var errors: [String] = []
  private var absent = 0

  /// Counts over all documents of the gold.
  package init(gold: Records, predicted: Records, options: Options) throws(EvaluationFailure) {
    self.options = options
    let gold = options.identifiers.map(gold.filtered) ?? gold
    for record in gold.all {
      let prediction = predicted[record.identifier]
      if prediction == nil { absent += 1 }
      guard record.fields["timexes"] != nil else {
        throw EvaluationFailure(.shape, "\(record.identifier) has no timexes", hint: "give a gold file of that shape")
      }
      count(
        record, try Self.timexes(record.fields, of: record.identifier),
        try Self.timexes(prediction ?? [:], of: record.identifier))
    }
  }

  private static func timexes(
    _ fields: [String: JSONValue], of identifier: String
  ) throws(EvaluationFailure) -> [Timex] {
    var timexes: [Timex] = []
    for item in fields["timexes"]?.items ?? [] {
      guard let fields = item.members, let start = fields["start"]?.integer, let end = fields["end"]?.integer else {
        throw EvaluationFailure(.shape, "bad prediction in \(identifier)", hint: "a timex needs start and end")
      }
      timexes.append(
        Timex(
          start: start, end: end, type: fields["type"]?.string, value: fields["value"]?.string,
          text: fields["text"]?.string))
    }
    return timexes
  }

  private mutating func count(_ record: Records.Record, _ allGold: [Timex], _ system: [Timex]) {
    let gold = options.datesOnly ? allGold.filter(\.isDateOrTime) : allGold
    counts.gold += gold.count
    counts.system += system.count
    for timex in gold {
      let day = timex.isDateOrTime || timex.type == "" ? timex.day : nil
      if day != nil { counts.day += 1 }
      guard let (found, isExact) = Self.best(timex, system) else {
        note([record.identifier, "MISS", timex.text ?? "None", timex.value ?? "None", ""])
        continue
      }
      counts.goldTouched += 1
      if isExact { counts.strict += 1 }
      let isRight = timex.comparable == found.comparable
      if isRight { counts.value += 1 }
      if timex.type == found.type { counts.type += 1 }
      if let day, let value = found.value, Scalars(value.scalars.prefix(10)) == day { counts.dayRight += 1 }
      if !isRight {
        note([record.identifier, "VAL", timex.text ?? "None", timex.value ?? "None", found.value ?? "None"])
      }
    }
    let text = record.fields["text"]?.string?.scalars ?? []
    for timex in system {
      if allGold.contains(where: { timex.overlap($0) > 0 }) {
        counts.systemTouching += 1
      } else {
        let (start, end) = (min(max(0, timex.start), text.count), min(max(0, timex.end), text.count))
        note([record.identifier, "SPUR", text[start..<max(start, end)].string, "", timex.value ?? "None"])
      }
    }
    let (goldDays, systemDays) = (Set(allGold.compactMap(\.day)), Set(system.compactMap(\.day)))
    counts.daysShared += goldDays.intersection(systemDays).count
    counts.daysOfGold += goldDays.count
    counts.daysOfSystem += systemDays.count
  }

  /// The expression with the same extent, else the one with the largest overlap, of equals the earlier.
  private static func best(_ gold: Timex, _ system: [Timex]) -> (Timex, isExact: Bool)? {
    var best: Timex?
    var most = 0
    for timex in system {
      let overlap = gold.overlap(timex)
      guard overlap > 0 else { continue }
      if timex.start == gold.start, timex.end == gold.end { return (timex, true) }
      if overlap > most { (best, most) = (timex, overlap) }
    }
    return best.map { ($0, false) }
  }

  private mutating func note(_ columns: [String]) {
    guard options.errors > 0, errors.count < options.errors else { return }
    errors.append(columns.joined(separator: "\t"))
  }

  /// The figures under the names the scorer prints: counts, and shares of one.
  package var figures: [(name: String, value: Double, isCount: Bool)] {
    func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    func f1(_ p: Double, _ r: Double) -> Double { p + r != 0 ? 2 * p * r / (p + r) : 0 }
    let strict = (share(counts.strict, counts.system), share(counts.strict, counts.gold))
    let relaxed = (share(counts.systemTouching, counts.system), share(counts.goldTouched, counts.gold))
    let value = share(counts.value, counts.goldTouched)
    let type = share(counts.type, counts.goldTouched)
    let days = (share(counts.daysShared, counts.daysOfSystem), share(counts.daysShared, counts.daysOfGold))
    return [
      ("gold", Double(counts.gold), true), ("system", Double(counts.system), true),
      ("strict_P", strict.0, false), ("strict_R", strict.1, false), ("strict_F1", f1(strict.0, strict.1), false),
      ("relaxed_P", relaxed.0, false), ("relaxed_R", relaxed.1, false),
      ("relaxed_F1", f1(relaxed.0, relaxed.1), false), ("value_acc", value, false),
      ("value_F1", value * f1(relaxed.0, relaxed.1), false), ("type_acc", type, false),
      ("type_F1", type * f1(relaxed.0, relaxed.1), false), ("day_gold", Double(counts.day), true),
      ("day_recall", share(counts.dayRight, counts.day), false), ("dayset_P", days.0, false),
      ("dayset_R", days.1, false), ("dayset_F1", f1(days.0, days.1), false),
    ]
  }

  /// What `score_time.py` prints.
  package var report: Report {
    var report = Report()
    if absent > 0 {
      report.notes = ["warning: \(absent) gold documents absent from predictions (counted as empty)"]
    }
    report.lines = figures.map { name, value, isCount in
      let number = isCount ? Format.right("\(Int(value))", 6) : Format.fixed(value * 100, width: 6, digits: 2)
      return "\(Format.left(name, 12)) \(number)"
    }
    report.lines += errors
    return report
  }
}
