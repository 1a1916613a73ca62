import Testing

@testable import NewsIngest

@Suite struct ByteSourceTests {
  private func source(_ bytes: [UInt8], layers: Int = 1) throws -> ByteSource {
    var source = ByteSource(bytes[...], path: "x")
    for _ in 0..<layers { source.decompress(.gzip) }
    return source
  }

  private func all(_ bytes: [UInt8], layers: Int = 1) throws -> String {
    var source = try source(bytes, layers: layers)
    return String(decoding: try source.readAll(limit: 10 << 20), as: UTF8.self)
  }

  @Test func `gzip members come one after the other, padding and all`() throws {
    let two = Archives.gzip("Barge ") + Archives.gzip("") + Archives.gzip("strikes bridge")
    #expect(try all(two) == "Barge strikes bridge")
    #expect(try all(two + [0, 0, 0]) == "Barge strikes bridge")
    #expect(try all(Archives.gzip(two), layers: 2) == "Barge strikes bridge")
  }

  @Test func `what follows the members and is none is passed over and counted`() throws {
    var source = try source(Archives.gzip("Barge") + Array("tail".utf8))
    #expect(try source.readAll(limit: 100) == Array("Barge".utf8))
    #expect(source.trailingBytes == 4)
  }

  @Test func `data that are cut off come as far as they go, and then one failure`() throws {
    let text = (0..<20_000).map { "line \($0) of the tide table" }.joined(separator: "\n")
    let whole = Archives.gzip(text)
    for cut in [11, 500, whole.count - 9, whole.count - 1] {
      var source = try source(Array(whole[..<cut]))
      var read: [UInt8] = []
      var failures: [IngestFailure.Code] = []
      for _ in 0..<1_000 {
        do throws(IngestFailure) {
          if try source.read(4096, appendingTo: &read) == 0 { break }
        } catch { failures.append(error.code) }
      }
      #expect(failures == [.truncated])
      #expect(text.utf8.starts(with: read))
    }
  }

  @Test func `a failure met while looking ahead waits until what comes before is read`() throws {
    var source = try source(Archives.gzip("Barge") + Archives.gzip("strikes").dropLast(4))
    #expect(try source.peek(100) == Array("Bargestrikes".utf8)[...])
    var read: [UInt8] = []
    _ = try source.read(100, appendingTo: &read)
    #expect(throws: IngestFailure.self) { _ = try source.read(100, appendingTo: &read) }
    #expect(read == Array("Bargestrikes".utf8))
  }

  @Test func `a wrong checksum is damage`() throws {
    var bytes = Archives.gzip("Barge strikes bridge")
    bytes[bytes.count - 6] ^= 1
    #expect(throws: IngestFailure.self) { _ = try all(bytes) }
  }

  @Test func `who reads on after a damaged member gets the next one`() throws {
    var damaged = Archives.gzip("strikes bridge")
    damaged[10] = 0xFF
    var source = try source(Archives.gzip("Barge") + damaged + Archives.gzip("again"))
    var read: [UInt8] = []
    var failures: [IngestFailure.Code] = []
    for _ in 0..<10 {
      do throws(IngestFailure) { _ = try source.read(100, appendingTo: &read) } catch { failures.append(error.code) }
    }
    #expect(failures == [.damaged])
    #expect(String(decoding: read, as: UTF8.self) == "Bargeagain")
  }

  @Test func `a bomb goes off at a size that does no harm`() throws {
    var source = try source(Archives.gzip([UInt8](repeating: 0x20, count: 20 << 20)))
    var size = 0
    let failure = #expect(throws: IngestFailure.self) {
      while true {
        var piece: [UInt8] = []
        let count = try source.read(1 << 20, appendingTo: &piece)
        if count == 0 { break }
        size += count
      }
    }
    #expect(failure?.code == .tooLarge)
    #expect(size <= 18 << 20)
  }

  @Test func `a part of a file is read apart from the rest`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("x", "Barge strikes bridge")
    var source = ByteSource(try OpenFile(path: path), path: path, range: 6..<13)
    #expect(try source.readAll(limit: 100) == Array("strikes".utf8))
    #expect(source.bytesTaken == 7)
  }
}
