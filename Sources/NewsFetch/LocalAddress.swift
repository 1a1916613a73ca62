import CCurl
import Glibc

/// Tells addresses of the machine itself and of private networks from those of the public internet (RFC 6890 and the IANA
/// registries of special-purpose addresses).
enum LocalAddress {
  /// Whether a socket address is none of the public internet, or of another family than IP.
  static func isLocal(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        isLocal(version4: UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
        withUnsafeBytes(of: address.pointee.sin6_addr) { isLocal(version6: Array($0)) }
      }
    default: return true
    }
  }

  /// By the first bits of an address.
  private static let blocks: [(start: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  static func isLocal(version4 address: UInt32) -> Bool {
    blocks.contains { (address ^ $0.start) >> (32 - $0.bits) == 0 }
  }

  static func isLocal(version6 bytes: [UInt8]) -> Bool {
    func embedded(at offset: Int) -> Bool {
      isLocal(version4: bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) })
    }
    // ::, ::1 and IPv4-compatible addresses
    if bytes[..<12].allSatisfy({ $0 == 0 }) { return true }
    // IPv4-mapped, ::ffff:0:0/96
    if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF { return embedded(at: 12) }
    // IPv4 through NAT64, 64:ff9b::/96, and through 6to4, 2002::/16
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return bytes[4] != 0 || embedded(at: 12) }
    if bytes.starts(with: [0x20, 0x02]) { return embedded(at: 2) }
    // Unique local fc00::/7, link-local fe80::/10, site-local fec0::/10, multicast ff00::/8
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0x80 == 0x80 || bytes[0] == 0xFF
  }
}
