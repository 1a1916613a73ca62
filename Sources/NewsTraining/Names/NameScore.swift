import NewsLanguage

/// How many names are found with the right words and the right kind.
struct NameScore {
  private var gold = [Int](repeating: 0, count: NameKind.allCases.count)
  private var found = [Int](repeating: 0, count: NameKind.allCases.count)
  private var right = [Int](repeating: 0, count: NameKind.allCases.count)

  /// Counts the names of a run.
  mutating func count(gold goldLabels: [UInt8], found foundLabels: [UInt8]) {
    let goldNames = Self.names(goldLabels)
    let foundNames = Self.names(foundLabels)
    for name in goldNames { gold[name.kind.rawValue] += 1 }
    for name in foundNames {
      found[name.kind.rawValue] += 1
      if goldNames.contains(where: { $0 == name }) { right[name.kind.rawValue] += 1 }
    }
  }

  private static func names(_ labels: [UInt8]) -> [(words: Range<Int>, kind: NameKind)] {
    var names: [(Range<Int>, NameKind)] = []
    labels.withUnsafeBufferPointer { labels in NameLabel.forEachName(labels) { names.append(($0, $1)) } }
    return names
  }

  /// A run with its labels, gold and found, where they differ: "told ⟨Ada:person Pym:person⟩ that".
  static func error(_ sequence: NameSequence, found: [UInt8]) -> String? {
    guard sequence.labels != found else { return nil }
    func marked(_ labels: [UInt8]) -> String {
      names(labels).map { name in
        "\(sequence.words[(name.words.lowerBound + 2)..<(name.words.upperBound + 2)].joined(separator: " ")):\(name.kind)"
      }.joined(separator: ", ")
    }
    return "\(sequence.words.joined(separator: " "))\tgold \(marked(sequence.labels))\tfound \(marked(found))"
  }

  /// The F1 of a kind, or of all.
  func f1(_ kind: NameKind?) -> Double {
    let kinds = kind.map { [$0] } ?? NameKind.allCases
    func sum(_ counts: [Int]) -> Double { Double(kinds.reduce(0) { $0 + counts[$1.rawValue] }) }
    return 2 * sum(right) / max(sum(gold) + sum(found), 1)
  }

  /// The figures in a line.
  var line: String {
    let person = NameKind.person.rawValue
    return
      "F1 \(percent(f1(nil))), persons \(percent(f1(.person))) (P \(percent(Double(right[person]) / Double(max(found[person], 1)))) R \(percent(Double(right[person]) / Double(max(gold[person], 1))))), organizations \(percent(f1(.organization))), places \(percent(f1(.place)))"
  }
}
