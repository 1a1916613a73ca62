import CMessageDigest
import NewsModel

/// The SHA-256 of an article's words: two articles with one digest are the same text.
enum ContentDigest {
  /// Hexadecimal SHA-256 of the body with white space folded, so that a reflowed copy is the same text.
  static func sha256(of article: Article) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    var folded: [UInt8] = []
    folded.reserveCapacity(article.body.utf8.count)
    for byte in article.body.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      } else {
        folded.append(byte)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    SHA256Update(&context, folded, folded.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
