/// UTF-16 without a byte order mark: in the scripts of Europe every second byte is zero.
enum UTF16Detection {
  /// True for big-endian, false for little-endian, nil where it is not UTF-16.
  static func byteOrder(of bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4_096)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    // Two zero bytes in a row never occur in text; one side must be almost all zeros and the other almost none.
    if zeros.odd * 10 >= units * 7, zeros.even * 50 <= units { return false }
    if zeros.even * 10 >= units * 7, zeros.odd * 50 <= units { return true }
    return nil
  }
}
