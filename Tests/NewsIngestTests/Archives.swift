import CZlib

/// Containers as tests need them, made by code.
enum Archives {
  /// Bytes deflated: with gzip around it, zlib, or nothing.
  static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<written])
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: MAX_WBITS + 16) }
  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }
  static func zlib(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: MAX_WBITS) }
  static func raw(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, windowBits: -MAX_WBITS) }

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// A member of a zip archive, and how it is to be written.
  struct Member {
    var name: String
    var content: [UInt8]
    var method = 8
    var flags = 0
    /// Sizes and checksum behind the data.
    var hasDescriptor = false
    /// Sizes in the extra field of zip64.
    var isZip64 = false

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  static func zip(_ members: [Member], isZip64: Bool = false) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let data = member.method == 8 ? raw(member.content) : member.content
      let checksum = member.content.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
      let offset = archive.count
      let flags = member.flags | (member.hasDescriptor ? 8 : 0)
      let all = member.isZip64 ? 0xFFFF_FFFF : 0
      let sizes = little(member.isZip64 ? all : data.count, 4) + little(member.isZip64 ? all : member.content.count, 4)
      let extra =
        member.isZip64 ? little(1, 2) + little(16, 2) + little(member.content.count, 8) + little(data.count, 8) : []
      let name = Array(member.name.utf8)
      archive += [0x50, 0x4B, 3, 4, 45, 0] + little(flags, 2) + little(member.method, 2) + little(0, 4)
      archive += member.hasDescriptor ? little(0, 12) : little(checksum, 4) + sizes
      archive += little(name.count, 2) + little(extra.count, 2) + name + extra + data
      if member.hasDescriptor {
        archive += [0x50, 0x4B, 7, 8] + little(checksum, 4) + little(data.count, 4) + little(member.content.count, 4)
      }
      directory += [0x50, 0x4B, 1, 2, 45, 0, 45, 0] + little(flags, 2) + little(member.method, 2) + little(0, 4)
      // Length of the comment, disk and attributes are nothing.
      directory += little(checksum, 4) + sizes + little(name.count, 2) + little(extra.count, 2) + little(0, 10)
      directory += little(offset, 4) + name + extra
    }
    let start = archive.count
    archive += directory
    if isZip64 {
      let record = archive.count
      archive += [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      archive += little(members.count, 8) + little(members.count, 8) + little(directory.count, 8) + little(start, 8)
      archive += [0x50, 0x4B, 6, 7] + little(0, 4) + little(record, 8) + little(1, 4)
    }
    archive += [0x50, 0x4B, 5, 6] + little(0, 4)
    archive += isZip64 ? little(0xFFFF, 2) + little(0xFFFF, 2) : little(members.count, 2) + little(members.count, 2)
    archive += isZip64 ? little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) : little(directory.count, 4) + little(start, 4)
    return archive + little(0, 2)
  }

  /// A record of a WARC file.
  static func record(_ type: String, uri: String? = nil, contentType: String, _ block: [UInt8], length: Int? = nil)
    -> [UInt8]
  {
    var head = "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Date: 2031-04-21T09:12:33Z\r\n"
    if let uri { head += "WARC-Target-URI: \(uri)\r\n" }
    head += "Content-Type: \(contentType)\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A record of an HTTP response.
  static func response(
    _ uri: String, _ body: [UInt8], status: String = "200 OK", type: String = "text/html; charset=utf-8",
    fields: String = ""
  ) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(fields)\r\n"
    return record(
      "response", uri: uri, contentType: "application/http; msgtype=response", Array(head.utf8) + body)
  }

  static func chunked(_ bytes: [UInt8], size: Int) -> [UInt8] {
    var body: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(size)
      body += Array(String(chunk.count, radix: 16).utf8) + [13, 10] + chunk + [13, 10]
      rest = rest.dropFirst(size)
    }
    return body + Array("0\r\n\r\n".utf8)
  }
}

/// A page about invented people and places.
func page(_ headline: String, _ text: String = "Divers went down to the pier on Friday, Mayor Ada Tarn said.") -> String
{
  "<!DOCTYPE html><html><head><title>\(headline)</title></head><body><h1>\(headline)</h1><p>\(text)</p></body></html>"
}
