import Glibc
import NewsArchive
import NewsModel

/// How well an archive finds texts made of others: on articles of which all is known, by the archive's own way of storing.
///
/// Articles, what became of them in other hands (``TextVariant``), articles on the same subjects and of the same series are
/// stored in a random order. Found are the pairs of an article and its variant that the archive links, as copies, as versions
/// or as one text; wrong are links between articles that have nothing to do with each other.
package struct DuplicateScorer {
  /// Of one variant, how many there are and how many were found.
  package private(set) var found: [TextVariant: (found: Int, of: Int)] = [:]
  /// Links that are wrong.
  package private(set) var wrong = 0
  /// What was not found, and what is wrong, with the texts.
  package private(set) var errors: [String] = []
  /// How much text was stored, in bytes, and how long that took, in seconds.
  package private(set) var bytes = 0
  package private(set) var seconds = 0.0

  package var recall: Double {
    let all = found.values.reduce((0, 0)) { ($0.0 + $1.found, $0.1 + $1.of) }
    return all.1 == 0 ? 0 : Double(all.0) / Double(all.1)
  }

  package var precision: Double {
    let right = found.values.reduce(0) { $0 + $1.found }
    return right == 0 ? 0 : Double(right) / Double(right + wrong)
  }

  private struct Entry {
    /// What the entry is made of; entries of one family share text.
    var family: Int
    var variant: TextVariant?
    var text: String
  }

  /// Measures on so many invented articles, or, where `bases` are given, on those of them that are long enough.
  ///
  /// - Parameter folder: where the archive is made, and removed again.
  package init(articles count: Int = 400, bases: [String]? = nil, seed: UInt64 = 1, folder: String = "/tmp") throws {
    var texts = InventedTexts(seed: seed)
    let entries = Self.entries(count, bases, &texts).shuffled(using: &texts.random)
    let path = "\(folder)/newsdb-duplicates-\(getpid())-\(seed).db"
    defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
    let archive = try Archive(path: path, mode: .create)
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    var ids: [Int64] = []
    for first in stride(from: 0, to: entries.count, by: 250) {
      ids += try archive.store(
        entries[first..<min(first + 250, entries.count)].enumerated().map { offset, entry in
          bytes += entry.text.utf8.count
          return NewArticle(
            article: Article(
              identifier: "\(first + offset)", uri: "https://example.org/\(first + offset)", body: entry.text),
            extraction: Extraction(), contentSHA256: Self.digest(entry.text), extractorVersion: "none")
        }
      ).map(\.id)
    }
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    seconds = Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    try tally(entries, ids, archive, sharing: bases == nil ? [] : Self.sharing(entries))
  }

  /// Counts what was found, and what is wrong; pairs of families that share sentences anyhow are neither.
  private mutating func tally(
    _ entries: [Entry], _ ids: [Int64], _ archive: Archive, sharing: Set<[Int]>
  ) throws {
    let entryOf = Dictionary(uniqueKeysWithValues: zip(ids, entries.indices))
    let baseOf = Dictionary(
      entries.indices.filter { entries[$0].variant == nil }.map { (entries[$0].family, ids[$0]) }
    ) { first, _ in first }
    for (index, entry) in entries.enumerated() {
      let linked = Set(
        try archive.copies(ofArticle: ids[index]).map(\.source.articleID)
          + archive.publications(ofArticle: ids[index]).map(\.articleID))
      if let variant = entry.variant, let base = baseOf[entry.family] {
        // A copy may be linked through the article that keeps the very text of the other.
        let targets = Set(try archive.publications(ofArticle: base).map(\.articleID))
        found[variant, default: (0, 0)].of += 1
        if !linked.isDisjoint(with: targets) {
          found[variant]!.found += 1
        } else {
          errors.append("missed " + "\(variant.rawValue): \(entry.text)\nof: \(entries[entryOf[base]!].text)")
        }
      }
      for other in linked where other > ids[index] {
        guard let otherEntry = entryOf[other], entries[otherEntry].family != entry.family else { continue }
        if !sharing.contains([entry.family, entries[otherEntry].family].sorted()) {
          wrong += 1
          errors.append("wrong: \(entry.text)\nwith: \(entries[otherEntry].text)")
        }
      }
    }
  }

  private static func entries(_ count: Int, _ bases: [String]?, _ texts: inout InventedTexts) -> [Entry] {
    var articles: [[String]] = []
    if let bases {
      articles = bases.map { $0.split(separator: "\n").map(String.init) }.filter { $0.joined().utf8.count > 400 }
    } else {
      // Two thirds are on subjects that four share, one third in series of four.
      while articles.count < count {
        articles += texts.articles(4)
        if articles.count % 12 == 8 { articles += texts.series(4) }
      }
    }
    var entries: [Entry] = []
    for (family, paragraphs) in articles.enumerated() {
      entries.append(Entry(family: family, text: paragraphs.joined(separator: "\n\n")))
      guard family % 2 == 0 else { continue }
      let variant = TextVariant.allCases[family / 2 % TextVariant.allCases.count]
      entries.append(Entry(family: family, variant: variant, text: variant.text(of: paragraphs, &texts)))
    }
    return entries
  }

  /// Pairs of families of which texts share a tenth of their sentences: they are copies of each other in what was given.
  private static func sharing(_ entries: [Entry]) -> Set<[Int]> {
    var families: [Int: [Int]] = [:]
    var lengths: [Int: Int] = [:]
    for entry in entries where entry.variant == nil {
      for sentence in Set(TextVariant.sentences([entry.text.lowercased()]).map { $0.filter(\.isLetter) })
      where sentence.utf8.count > 30 {
        families[sentence.hashValue, default: []].append(entry.family)
        lengths[entry.family, default: 0] += 1
      }
    }
    var shared: [[Int]: Int] = [:]
    for list in families.values where list.count < 200 {
      for (position, one) in list.enumerated() {
        for other in list[(position + 1)...] where other != one { shared[[one, other].sorted(), default: 0] += 1 }
      }
    }
    return Set(shared.filter { Double($0.value) >= 0.1 * Double(min(lengths[$0.key[0]]!, lengths[$0.key[1]]!)) }.keys)
  }

  /// Any injective text does for a digest here.
  private static func digest(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The figures as lines.
  package var lines: [String] {
    var lines = TextVariant.allCases.compactMap { variant in
      found[variant].map { "\(variant.rawValue)\t\($0.found) of \($0.of)" }
    }
    lines.append("recall\t\(Format.fixed(recall, digits: 4))")
    lines.append("precision\t\(Format.fixed(precision, digits: 4))\t\(wrong) wrong links")
    lines.append("stored\t\(Format.fixed(Double(bytes) / 1e6 / max(seconds, 1e-9), digits: 1)) MB/s")
    return lines
  }
}
