/// The remarks of SQL scripts: the lines above a table and above its columns.
///
/// ```sql
/// -- Who took part.
/// CREATE TABLE participants (
///   -- As worded.
///   name TEXT
/// );
/// ```
struct SchemaRemarks {
  private var tables: [String: String] = [:]
  private var columns: [String: [String: String]] = [:]

  init(of script: String) {
    var remark: [Substring] = []
    var table: String?
    // Of the script, for a table that has no remark of its own.
    var title = ""
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split { " (".contains($0) }.map(String.init)
      if let first = words.first, first.hasPrefix("--") {
        let text = line.drop { $0 == " " }.dropFirst(2)
        if let colon = text.firstIndex(of: ":"), text.hasPrefix(" newsdb, schema version ") {
          title = text[colon...].dropFirst(2).prefix(1).uppercased() + text[colon...].dropFirst(3)
        }
        // A line of dashes begins a chapter; the spaces of an example stay.
        if text.isEmpty {
          remark.append("")
        } else if text.hasPrefix(" ---") {
          remark = []
        } else {
          remark.append(text.dropFirst())
        }
        continue
      }
      defer { remark = [] }
      guard let first = words.first else { continue }
      let text = Self.joined(remark)
      if first == "CREATE", words.count > 2, ["TABLE", "VIEW"].contains(words[1]) {
        tables[words[2]] = text.isEmpty && words[1] == "TABLE" ? title : text
        table = words[1] == "TABLE" ? words[2] : nil
      } else if first == "ALTER", words.count > 5 {
        columns[words[2], default: [:]][words[5]] = text
      } else if line.hasPrefix(")") {
        table = nil
      } else if let table, line.hasPrefix("  "), !line.hasPrefix("   "), !text.isEmpty {
        let name = first.filter { $0 != "\"" }
        if columns[table]?[name] == nil { columns[table, default: [:]][name] = text }
      }
    }
  }

  /// The remark on a table or view; empty where there is none.
  func of(_ table: String) -> String { tables[table] ?? "" }

  /// The remark on a column.
  func of(_ column: String, in table: String) -> String? { columns[table]?[column] }

  /// The tables with remarks that a view's SQL names, in its order.
  func tables(namedIn sql: String) -> [String] {
    var seen: Set<String> = []
    return sql.split { !($0.isLetter || $0 == "_") }.map(String.init).filter {
      columns[$0] != nil && seen.insert($0).inserted
    }
  }

  /// The first paragraph of a remark, on one line.
  private static func joined(_ lines: [Substring]) -> String {
    lines.prefix { !$0.isEmpty && !$0.hasPrefix("  ") }.map(String.init).joined(separator: " ")
  }

  /// The first sentence of a remark, without its full stop.
  static func firstSentence(of remark: String) -> String {
    var end = remark.startIndex
    while let stop = remark[end...].firstIndex(of: ".") {
      let next = remark.index(after: stop)
      if next == remark.endIndex || remark[next] == " " { return String(remark[..<stop]) }
      end = next
    }
    return remark
  }
}
