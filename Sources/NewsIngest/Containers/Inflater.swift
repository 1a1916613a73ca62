import CZlib

/// zlib's decompressor, set up once and freed once.
///
/// `@unchecked`: zlib's state lies behind a pointer that nobody else holds, and every use of it takes the owner exclusively.
struct Inflater: ~Copyable, @unchecked Sendable {
  /// What surrounds the deflated data.
  enum Wrapping: Sendable {
    /// gzip, RFC 1952.
    case gzip
    /// zlib, RFC 1950.
    case zlib
    /// Nothing: RFC 1951, as in zip.
    case none

    /// zlib's `windowBits`, which also tells the wrapping.
    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: MAX_WBITS + 16
      case .zlib: MAX_WBITS
      case .none: -MAX_WBITS
      }
    }
  }

  /// How far a call came.
  enum Outcome: Sendable {
    /// There is more to come; more input may be needed for it.
    case unfinished
    /// The end of the deflated data.
    case ended
    /// What came is no deflated data, or its checksum is wrong.
    case damaged
  }

  /// Nil of one that is not in use.
  private let stream: UnsafeMutablePointer<z_stream>?

  init(_ wrapping: Wrapping) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = inflateInit2_(stream, wrapping.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    // It fails for want of memory only, or where the program runs with another zlib than it was built for.
    precondition(code == Z_OK, "zlib cannot be set up")
    self.stream = stream
  }

  /// One that is not in use.
  init() { stream = nil }

  deinit {
    guard let stream else { return }
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Begins anew, with the next member.
  mutating func reset() { if let stream { inflateReset(stream) } }

  /// Decompresses `input` from `position` on, and moves `position` behind what was used.
  /// - Parameter count: how many bytes may at most be appended to `output`.
  mutating func inflate(
    _ input: [UInt8], from position: inout Int, upTo count: Int, appendingTo output: inout [UInt8]
  ) -> Outcome {
    guard let stream else { return .ended }
    let start = output.count
    output.appendZeros(count)
    let code = input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        // zlib's interface is older than `const`; it does not write to its input.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress.map { $0 + position })
        stream.pointee.avail_in = UInt32(clamping: source.count - position)
        stream.pointee.next_out = target.baseAddress.map { $0 + start }
        stream.pointee.avail_out = UInt32(clamping: count)
        return CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    position = input.count - Int(stream.pointee.avail_in)
    output.removeLast(Int(stream.pointee.avail_out))
    switch code {
    case Z_STREAM_END: return .ended
    // Z_BUF_ERROR says no more than that nothing could be done with what is there.
    case Z_OK, Z_BUF_ERROR: return .unfinished
    default: return .damaged
    }
  }
}
