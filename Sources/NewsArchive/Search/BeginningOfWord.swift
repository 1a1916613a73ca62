import SQLite

/// The beginning of a word, as an index of word stems has to be asked for it.
///
/// The index keeps stems: of "immigration" and "immigrants" alike it knows "immigr", so the prefix query `immigra*` finds
/// neither, and `immigration*` finds both. What is to be found is every word that begins with what was typed, and no other:
/// words whose stem begins so are found by the prefix; those whose stem is shorter are looked for under every shorter
/// form of it, and then held against the text itself.
struct BeginningOfWord {
  /// What the index finds: all that begins so, and perhaps more.
  let expression: String
  /// What tells the rest apart, of the text columns given; nil where the index is right by itself.
  let check: ((_ columns: [String], _ index: String, _ row: String) -> SQLFragment)?

  /// The beginning of a single word; nil where the text is none, or several words.
  init?(_ text: String) {
    let typed = text.lowercased()
    guard typed.utf8.count <= 64, typed.unicodeScalars.allSatisfy(FullTextQuery.isWordScalar), !typed.isEmpty else {
      return nil
    }
    let prefix = "\"\(typed)\"*"
    // The Porter stemmer changes ASCII words of three letters and more, and nothing else.
    guard typed.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }), typed.utf8.count > 2 else {
      expression = prefix
      check = nil
      return
    }
    let isStem = WordStem.isStem(typed) && !WordStem.mayReplace(typed)
    let shorter = WordStem.shorterForms(ofBeginning: typed).flatMap { ["\"\($0)\"", "\"\($0)e\""] }
    expression = "(" + ([prefix] + shorter).joined(separator: " OR ") + ")"
    check = { columns, index, row in
      let words = columns.map { "lower(\($0)) GLOB ? OR lower(\($0)) GLOB ?" }.joined(separator: " OR ")
      let values = columns.flatMap { _ in [SQLValue.text("\(typed)*"), .text("*[^a-z0-9]\(typed)*")] }
      guard isStem else { return SQLFragment(sql: "(\(words))", values: values) }
      return SQLFragment(
        sql: "(\(row) IN (SELECT rowid FROM \(index) WHERE \(index) MATCH ?) OR \(words))",
        values: [.text(prefix)] + values)
    }
  }
}
