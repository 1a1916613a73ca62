import CZlib

/// Compressed data on its way to be plain: what is put in at one end comes out decompressed at the other.
struct InflateLayer: ~Copyable, Sendable {
  /// What is compressed how.
  enum Kind: Hashable, Sendable {
    /// One gzip member after the other (RFC 1952, section 2.2), as `gzip`, `cat a.gz b.gz` and WARC have them.
    case gzip
    /// A member of a zip archive, with the checksum and the size that its directory states, where it states any.
    case zipMember(checksum: UInt32?, size: Int?)
    /// The same of a member that is stored as it is.
    case storedMember(checksum: UInt32?, size: Int?)
  }

  /// Past this many bytes a layer that grows more than ``bombRatio`` times is taken for a bomb.
  static let bombSize = 16 << 20
  /// Deflate cannot grow more than 1,032 times; text grows 3 to 20 times, the dullest table some 100 times.
  static let bombRatio = 250

  private enum State {
    case betweenMembers, inMember, ended
    /// A gzip member is damaged; where the next one begins is to be found.
    case lost
  }

  private let kind: Kind
  private let path: String
  private var inflater: Inflater
  private var input: [UInt8]
  private var position = 0
  private var inputEnded = false
  private var state: State
  private var failure: IngestFailure?
  private var consumed = 0
  private var produced = 0
  private var checksum: UInt = 0
  private var members = 0
  /// How many bytes after the last gzip member are neither gzip data nor padding. They are passed over, as gzip does.
  private(set) var trailingBytes = 0

  /// A layer that is not in use: zlib takes 40 KB for each that is.
  init() {
    kind = .gzip
    path = ""
    inflater = Inflater()
    input = []
    state = .ended
  }

  init(_ kind: Kind, path: String, input: [UInt8] = []) {
    self.kind = kind
    self.path = path
    self.input = input
    switch kind {
    case .gzip: inflater = Inflater(.gzip)
    case .zipMember: inflater = Inflater(.none)
    case .storedMember: inflater = Inflater()
    }
    state = kind == .gzip ? .betweenMembers : .inMember
  }

  /// Whether nothing more comes out.
  var hasEnded: Bool { state == .ended && failure == nil }

  /// The input's buffer, what is left in it in front, for more to be appended and given to ``supply(_:)``.
  mutating func takeInput() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &input)
    taken.removeFirst(position)
    position = 0
    return taken
  }

  /// Puts the input's buffer back; where nothing was appended to it, that was the end.
  mutating func supply(_ bytes: consuming [UInt8], atEnd: Bool) {
    input = bytes
    inputEnded = atEnd
  }

  /// Appends up to `count` bytes of what the input holds; 0 where more input is needed, or all is read.
  /// - Throws: where the data are cut off or damaged, once all that comes before is out. After a damaged gzip member those
  ///   behind it come, for who goes on reading.
  mutating func produce(_ count: Int, appendingTo output: inout [UInt8]) throws(IngestFailure) -> Int {
    if let failure {
      self.failure = nil
      throw failure
    }
    let start = output.count
    while state != .ended, failure == nil, output.count == start {
      if state == .betweenMembers, !startMember() { break }
      if state == .lost, !findMember() { break }
      if state == .ended { break }
      let before = position
      let outcome =
        if case .storedMember = kind {
          copy(upTo: count, appendingTo: &output)
        } else {
          inflater.inflate(input, from: &position, upTo: count, appendingTo: &output)
        }
      consumed += position - before
      account(for: output[start...])
      switch outcome {
      case .ended: endMember()
      case .damaged: fail(.damaged, "the compressed data are damaged after \(Self.size(produced))")
      case .unfinished:
        if position == input.count, output.count == start {
          guard inputEnded else { return 0 }
          fail(.truncated, "the compressed data are cut off after \(Self.size(produced))")
        }
      }
    }
    if output.count == start, let failure {
      self.failure = nil
      throw failure
    }
    return output.count - start
  }

  /// What is stored as it is ends with its input.
  private mutating func copy(upTo count: Int, appendingTo output: inout [UInt8]) -> Inflater.Outcome {
    let taken = min(count, input.count - position)
    output += input[position..<(position + taken)]
    position += taken
    return position == input.count && inputEnded ? .ended : .unfinished
  }

  /// The checksum and the size that are stated of a member.
  private var stated: (checksum: UInt32?, size: Int?)? {
    switch kind {
    case .gzip: nil
    case .zipMember(let checksum, let size), .storedMember(let checksum, let size): (checksum, size)
    }
  }

  private mutating func account(for bytes: ArraySlice<UInt8>) {
    produced += bytes.count
    if let (expected, size) = stated {
      if expected != nil {
        checksum = bytes.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, UInt32(clamping: $0.count)) }
      }
      if let size, produced > size { fail(.damaged, "more data in it than the archive says") }
    }
    if produced > Self.bombSize, produced / Self.bombRatio > consumed {
      fail(.tooLarge, "it grows to more than \(Self.bombRatio) times its size when decompressed: a decompression bomb")
    }
  }

  private mutating func endMember() {
    members += 1
    guard failure == nil else { return }
    guard let (expected, size) = stated else {
      state = .betweenMembers
      return
    }
    state = .ended
    if let size, produced < size {
      fail(.damaged, "less data in it than the archive says")
    } else if let expected, expected != UInt32(truncatingIfNeeded: checksum) {
      fail(.damaged, "its checksum is wrong: the archive is damaged")
    }
  }

  /// Looks whether another gzip member follows; false where that cannot be told without more input.
  private mutating func startMember() -> Bool {
    if members > 0 {
      // Padding: tapes and some tools fill up with zeros.
      while position < input.count, input[position] == 0 { position += 1 }
    }
    guard position + 2 <= input.count || inputEnded else { return false }
    if input[position...].starts(with: [0x1F, 0x8B]) {
      if members > 0 { inflater.reset() }
      state = .inMember
    } else {
      state = .ended
      trailingBytes = input.count - position
      position = input.count
    }
    return true
  }

  /// Looks for the head of another gzip member: the magic number, deflate, and no flag that is not defined; false where
  /// there is none in what has come so far.
  private mutating func findMember() -> Bool {
    while let found = input.firstIndex(of: 0x1F, from: position), found + 4 <= input.count {
      position = found
      if input[found + 1] == 0x8B, input[found + 2] == 8, input[found + 3] & 0xE0 == 0 {
        inflater.reset()
        state = .inMember
        return true
      }
      position += 1
    }
    position = max(position, input.count - 3)
    if inputEnded { state = .ended }
    return false
  }

  private mutating func fail(_ code: IngestFailure.Code, _ reason: String) {
    state = kind == .gzip && code == .damaged ? .lost : .ended
    if failure == nil {
      failure = IngestFailure(
        code: code, path: path, reason: reason,
        hint: code == .tooLarge ? "it was left out" : "what comes before is read; download or save it again")
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10 << 10 ? "\(bytes) bytes" : bytes < 10 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB"
  }
}
