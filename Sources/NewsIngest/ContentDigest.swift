import CMessageDigest

/// The fingerprint by which the archive knows a text again.
public enum ContentDigest {
  /// Lower-case hexadecimal SHA-256 (FIPS 180-4) of an article's body in UTF-8, every run of white space folded to one
  /// space and none at either end.
  ///
  /// Only the body counts: the same text under another headline, or with its lines broken otherwise, is the same text.
  ///
  /// ```swift
  /// ContentDigest.sha256(ofBody: "One.\n\nTwo.") == ContentDigest.sha256(ofBody: " One. Two. ")   // true
  /// ```
  public static func sha256(ofBody body: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(body.utf8.count)
    var pendingSpace = false
    for byte in body.utf8 {
      if byte == 0x20 || 0x09...0x0D ~= byte {
        pendingSpace = !folded.isEmpty
      } else {
        if pendingSpace { folded.append(0x20) }
        pendingSpace = false
        folded.append(byte)
      }
    }
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, folded, folded.count)
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
