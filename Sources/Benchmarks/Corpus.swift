@preconcurrency import Glibc
import NewsIngest
import NewsModel

/// Articles to measure with: those of a file of JSON Lines, and, where more are wanted, others put together of their
/// paragraphs.
struct Corpus {
  /// The articles of the file.
  let articles: [Article]

  /// Reads a file of JSON Lines.
  init(path: String) throws {
    var reader = ArticleReader(paths: [path])
    var articles: [Article] = []
    while let item = reader.next() {
      if case .article(let found) = item { articles.append(found.article) }
    }
    guard !articles.isEmpty else { throw BenchmarkFailure("\(path): no articles; give JSON Lines with \"text\"") }
    self.articles = articles
  }

  /// Writes the first articles, and when they are used up, new ones, a line each; returns the bytes of their texts.
  func write(_ count: Int, to path: String) throws -> Int {
    guard let file = fopen(path, "w") else {
      throw BenchmarkFailure("\(path): \(String(cString: strerror(errno)))")
    }
    var bytes = 0
    for index in 0..<count {
      let article = index < articles.count ? articles[index] : recombined(index)
      bytes += article.body.utf8.count
      fputs(Self.line(article, id: index < articles.count ? article.identifier : "grown-\(index)"), file)
    }
    guard fclose(file) == 0 else { throw BenchmarkFailure("\(path): \(String(cString: strerror(errno)))") }
    return bytes
  }

  /// An article as long as one of the file, its paragraphs taken from all over; the same for the same number.
  private func recombined(_ number: Int) -> Article {
    var random = SplitMix(state: UInt64(number))
    var article = articles[number % articles.count]
    article.body = article.body.split(separator: "\n").map { paragraph in
      let other = articles[Int(random.next() % UInt64(articles.count))].body.split(separator: "\n")
      return other.isEmpty ? paragraph : other[Int(random.next() % UInt64(other.count))]
    }.joined(separator: "\n")
    return article
  }

  private static func line(_ article: Article, id: String) -> String {
    var members = [("id", id), ("title", article.headline ?? ""), ("text", article.body)]
    if let published = article.published { members.append(("published", published.iso8601)) }
    if let publisher = article.publisher { members.append(("source", publisher)) }
    return "{" + members.map { "\"\($0)\": \(quoted($1))" }.joined(separator: ", ") + "}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): result += Array("\\n".utf8)
      case 0..<0x20: result += Array("\\u00".utf8) + Array((byte < 16 ? "0" : "1").utf8) + hexadecimal(byte & 15)
      default: result.append(byte)
      }
    }
    return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> [UInt8] { Array(String(digit, radix: 16).utf8) }
}

/// Numbers that look random and are the same in every run (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
