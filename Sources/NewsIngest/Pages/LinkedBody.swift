/// The article's text as JSON-LD has it (`articleBody`), held against the blocks of the page.
///
/// Where the page shows all of it, what it lacks is no part of the article: publishers write it for search engines, without
/// boxes and teasers. Where the page shows next to nothing of it, the page is filled in by a script, and this is the text.
struct LinkedBody {
  private let text: String
  private let shingles: Set<UInt64>
  private static let length = 3
  /// Words below which it is a summary at best.
  private static let enough = 120

  /// Nil where the text is too short to be an article's.
  init?(_ text: String?) {
    guard let text else { return nil }
    let shingles = Self.shingles(text)
    guard shingles.count >= Self.enough else { return nil }
    self.text = text
    self.shingles = Set(shingles)
  }

  /// The text as paragraphs.
  var paragraphs: [String] { text.pieces(separatedBy: "\n").map { String($0).trimmed }.filter { !$0.isEmpty } }

  /// The share of it that stands in blocks.
  func share(in blocks: [TextBlock]) -> Double {
    var found: Set<UInt64> = []
    for block in blocks {
      for shingle in Self.shingles(block.text) where shingles.contains(shingle) { found.insert(shingle) }
    }
    return Double(found.count) / Double(shingles.count)
  }

  /// The share of a block that stands in it; nil for a block too short to tell.
  func share(of block: TextBlock) -> Double? {
    let own = Self.shingles(block.text)
    guard own.count >= 2 else { return nil }
    return Double(own.count { shingles.contains($0) }) / Double(own.count)
  }

  private static func shingles(_ text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    for line in Pieces(of: text[...], separatedBy: "\n") {
      WordScan.forEachWord(of: line, atMost: .max) { hashes.append(TextHash.of($0)) }
    }
    guard hashes.count >= length else { return [] }
    return (0...(hashes.count - length)).map { TextHash.combining(hashes[$0..<($0 + length)]) }
  }
}
