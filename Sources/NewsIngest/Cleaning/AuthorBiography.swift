/// Finds what a page tells of its author: a line with the name, and below it `Ada Quill is a reporter at …`.
enum AuthorBiography {
  private static let verbs: Set<String> = [
    "is", "was", "has", "covers", "writes", "reports", "works", "joined", "specializes", "specialises", "lives",
    "holds", "enjoys", "loves", "spent", "graduated", "brings", "founded", "helps", "teaches", "studied", "runs",
    "ist", "schreibt", "arbeitet", "est", "écrit", "es", "escribe", "è", "scrive", "är", "er", "jobbar", "leads",
    "edits",
  ]

  /// Marks such lines where most of the text has passed: before, a person whom the article is about may be described.
  ///
  /// The name is that of the line before, or one of the bylines'.
  static func mark(_ lines: inout [JudgedLine]) {
    let names = Set(
      lines.flatMap { $0.kind == .metadata ? Byline.authors(of: $0.line) : [] }.map { WordScan($0).words })
    func words(_ judged: JudgedLine) -> Int { judged.kind.isContent ? min(judged.line.wordCount, 60) : 0 }
    let total = lines.reduce(0) { $0 + words($1) }
    var passed = 0
    for index in lines.indices {
      defer { passed += words(lines[index]) }
      guard passed * 5 >= total * 3, lines[index].kind.isContent, lines[index].line.wordCount >= 6 else { continue }
      let line = lines[index].line
      let above = lines[..<index].suffix(3).compactMap { name(in: $0.line) }
      let isNamed = (1...4).contains { count in
        guard line.words.count > count, verbs.contains(line.words[count]) else { return false }
        let name = Array(line.words.prefix(count))
        return count > 1 && names.contains(name) || above.contains { $0.starts(with: name) }
      }
      // Under the byline's name once more, at the end, stands who that is, in whatever words.
      let isSigned = passed * 5 >= total * 4 && index > 0 && name(in: lines[index - 1].line).map(names.contains) == true
      if isNamed || isSigned { lines[index].kind = .furniture(.line) }
    }
  }

  /// The words of a line that is a name, a role behind it aside: `Ada Quill, Senior Editor`.
  private static func name(in line: TextLine) -> [String]? {
    guard 2...4 ~= line.wordCount, line.ending == .none, line.capitalizedCount == line.wordCount else { return nil }
    return line.words
  }
}
