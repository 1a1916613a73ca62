import NewsIngest
import NewsModel

/// Holds what newsdb reads of feeds against gofeed's pairs of a feed and what is expected of it.
package struct FeedScorer: Sendable {
  /// How often a field was there, expected or read, and how often it was the same.
  package struct Count: Hashable, Sendable {
    package var compared = 0
    package var same = 0
  }

  /// By place (`feed`, `entry`) and field.
  package private(set) var counts: [String: Count] = [:]
  /// Pairs that are the same in every field and in the number of entries.
  package private(set) var pairs = Count()
  package private(set) var differences: [String] = []

  /// Scores the pairs of a folder's `manifest.jsonl`; inputs and expectations are in its `testdata`.
  package init(folder: String) throws(EvaluationFailure) {
    for (number, line) in try Records.lines(path: folder + "/manifest.jsonl") {
      guard let input = line.members?["input"]?.string, let expected = line.members?["expected"]?.string else {
        throw EvaluationFailure(.shape, "\(folder)/manifest.jsonl:\(number): no object with input and expected")
      }
      var parser = JSONParser(try TextFile.bytes("\(folder)/testdata/\(expected)"))
      guard let fields = (try? parser.next())?.members else {
        throw EvaluationFailure(.shape, "\(folder)/testdata/\(expected) is no JSON object")
      }
      let isUniversal = line.members?["layer"]?.string != "parser"
      score(
        input,
        read: Feed(try TextFile.bytes("\(folder)/testdata/\(input)")).map {
          FeedExpectation($0, universal: isUniversal)
        },
        expected: FeedExpectation(fields, universal: isUniversal))
    }
  }

  package init() {}

  /// Scores one pair.
  package mutating func score(_ name: String, read: FeedExpectation?, expected: FeedExpectation) {
    pairs.compared += 1
    guard let read else {
      differences.append("\(name): not read as a feed")
      return
    }
    var isSame = compare(name, "feed", read.feed, expected.feed)
    if read.entries.count != expected.entries.count {
      isSame = false
      differences.append("\(name): \(read.entries.count) entries, expected \(expected.entries.count)")
    }
    for (own, other) in zip(read.entries, expected.entries) where !compare(name, "entry", own, other) { isSame = false }
    if isSame { pairs.same += 1 }
  }

  private mutating func compare(_ name: String, _ place: String, _ read: FeedRecord, _ expected: FeedRecord) -> Bool {
    var isSame = true
    for field in FeedRecord.Field.allCases where !read[field].isEmpty || !expected[field].isEmpty {
      let key = "\(place) \(field.rawValue)"
      counts[key, default: Count()].compared += 1
      if Self.isSame(field, read[field], expected[field]) {
        counts[key]!.same += 1
      } else {
        isSame = false
        differences.append("\(name): \(key): \(read[field]), expected \(expected[field])")
      }
    }
    return isSame
  }

  private static func isSame(_ field: FeedRecord.Field, _ left: [String], _ right: [String]) -> Bool {
    switch field {
    case .published, .updated: left.map(moment) == right.map(moment)
    case .author: left.map(words) == right.map(words)
    case .link: left == right
    case .language: left.map { $0.lowercased() } == right.map { $0.lowercased() }
    case .title, .content: left.map(folded) == right.map(folded) || left.map(text) == right.map(text)
    }
  }

  private static func folded(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// What a reader sees of HTML.
  private static func text(_ text: String) -> String { folded(FeedText.markup(text).line) }

  /// The words of a name and an address, in whatever order and marks.
  private static func words(_ text: String) -> [String] {
    let marks: Set<Unicode.Scalar> = ["(", ")", "<", ">"]
    let isMarkup = text.contains("</") || text.contains("&lt;")
    return (isMarkup ? Self.text(text) : text).unicodeScalars.split { $0.properties.isWhitespace || marks.contains($0) }
      .map { String($0) }.sorted()
  }

  /// A moment in minutes of UTC where its offset is known; else as it stands.
  private static func moment(_ text: String) -> String {
    guard let moment = FetchMoment(text), let minute = moment.minuteOfDay else { return text }
    let offset = moment.utcOffset.map(Self.minutes) ?? 0
    return "\(moment.day.dayNumber * 1440 + minute - offset)"
  }

  private static func minutes(_ offset: String) -> Int {
    let digits = offset.utf8.compactMap { 0x30...0x39 ~= $0 ? Int($0) - 0x30 : nil }
    guard digits.count == 4 else { return 0 }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return offset.utf8.first == UInt8(ascii: "-") ? -minutes : minutes
  }

  /// What is printed.
  package func report(errors: Int) -> Report {
    var report = Report()
    func line(_ name: String, _ count: Count) -> String {
      let share = count.compared == 0 ? 0 : Double(count.same) / Double(count.compared)
      return
        "\(Format.left(name, 16)) \(Format.right("\(count.same)", 4)) of \(Format.right("\(count.compared)", 4))  \(Format.fixed(share, digits: 3))"
    }
    for place in ["feed", "entry"] {
      for field in FeedRecord.Field.allCases {
        if let count = counts["\(place) \(field.rawValue)"] {
          report.lines.append(line("\(place) \(field.rawValue)", count))
        }
      }
    }
    report.lines.append(line("whole pairs", pairs))
    report.lines += differences.prefix(errors)
    return report
  }
}
