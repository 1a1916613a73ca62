import NewsIngest

/// Compares how many records of each type newsdb finds in web archives with what another reader found.
package struct WARCScorer: Sendable {
  /// What a line of the expected counts says: `folder/name.warc.gz 3816 {'warcinfo': 2, 'response': 1} html 1 ERROR`.
  package struct Expected: Hashable, Sendable {
    /// The file, from the folder of all.
    package var path: String
    /// Records by type.
    package var counts: [String: Int]
    /// Responses whose content type is HTML.
    package var pages: Int
    /// Where the other reader stopped; empty where it read to the end.
    package var error: String

    /// Reads a line; nil where it is none of that form.
    package init?(_ line: String) {
      guard let open = line.firstIndex(of: "{"), let close = line[open...].firstIndex(of: "}") else { return nil }
      path = line[..<open].split(separator: " ").dropLast().joined(separator: " ")
      counts = [:]
      for pair in line[line.index(after: open)..<close].split(separator: ",") {
        let parts = pair.split(separator: ":")
        guard parts.count == 2, let count = Int(parts[1].filter { $0 != " " }) else { return nil }
        counts[parts[0].filter { $0 != " " && $0 != "'" }] = count
      }
      let words = line[close...].split(separator: " ")
      guard words.count >= 3, words[1] == "html", let pages = Int(words[2]), !path.isEmpty else { return nil }
      self.pages = pages
      error = words.dropFirst(3).joined(separator: " ")
    }
  }

  /// What newsdb finds in a file.
  package struct Found: Hashable, Sendable {
    /// Records by type, the one that is cut off among them.
    package var counts: [String: Int] = [:]
    /// Responses whose content type is HTML.
    package var pages = 0
    /// Where reading stopped; nil where it came to the end.
    package var error: String?

    /// Reads a file.
    package init(path: String) {
      do throws(IngestFailure) {
        var reader = try WARCReader(path: path)
        do throws(IngestFailure) {
          while let record = try reader.next() {
            counts[record.type, default: 0] += 1
            if record.type == "response", let block = try reader.block(limit: 256 << 20) { count(block) }
          }
        } catch {
          if !reader.cutBlock.isEmpty { count(reader.cutBlock) }
          throw error
        }
      } catch {
        self.error = error.reason
      }
    }

    private mutating func count(_ block: [UInt8]) {
      if HTTPResponse(block).headers["Content-Type"]?.lowercased().contains("html") == true { pages += 1 }
    }
  }

  package private(set) var report = Report()
  private var same = 0
  private var more = 0
  private var total = 0

  /// Reads the files of `folder` that the lines of `expected` name; those that are not there are left out.
  package init(folder: String, expected: String, exists: (String) -> Bool) {
    var missing = 0
    for line in expected.split(separator: "\n") {
      guard let expected = Expected(String(line)) else { continue }
      let path = "\(folder)/\(expected.path)"
      if exists(path) { compare(expected, Found(path: path)) } else { missing += 1 }
    }
    if missing > 0 { report.notes.append("\(missing) files are not in \(folder)") }
    report.lines.append(
      "\(total) files: \(same) with the expected counts, \(more) with more where the other reader stopped, "
        + "\(total - same - more) otherwise")
  }

  private mutating func compare(_ expected: Expected, _ found: Found) {
    total += 1
    let verdict: String
    if expected.counts == found.counts, expected.pages == found.pages {
      same += 1
      verdict = "same"
    } else if !expected.error.isEmpty, expected.counts.allSatisfy({ found.counts[$0.key, default: 0] >= $0.value }) {
      more += 1
      verdict = "more"
    } else {
      verdict = "DIFFERS"
    }
    var line = "\(verdict)  \(expected.path)  expected \(Self.text(expected.counts)) html \(expected.pages)"
    if !expected.error.isEmpty { line += " (stopped)" }
    line += "  found \(Self.text(found.counts)) html \(found.pages)"
    if let error = found.error { line += " (\(error))" }
    report.lines.append(line)
  }

  private static func text(_ counts: [String: Int]) -> String {
    counts.isEmpty
      ? "nothing" : counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
