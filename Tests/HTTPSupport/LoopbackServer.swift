import Foundation
import Glibc

/// A small HTTP server on the loopback interface: a request, an answer, the end. It runs as long as the process, for a
/// descriptor closed under a waiting thread would be another server's a moment later.
public final class LoopbackServer: Sendable {
  /// A request as it came.
  public struct Request: Sendable {
    /// The path asked for.
    public var path: String
    /// Headers by their names in lower case.
    public var headers: [String: String]
  }

  /// What came, under a lock, for the thread writes it.
  private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var requests: [Request] = []

    var all: [Request] { lock.withLock { requests } }
    func add(_ request: Request) { lock.withLock { requests.append(request) } }
  }

  private let log = Log()
  /// Where it listens.
  public let port: UInt16

  /// What came so far.
  public var requests: [Request] { log.all }

  /// Starts; `answer` gives the bytes to send for a request, head and body, and nil never to answer.
  public init(answer: @escaping @Sendable (Request) -> [UInt8]?) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        let result = bind(descriptor, pointer, length)
        getsockname(descriptor, pointer, &length)
        return result
      }
    }
    precondition(bound == 0 && listen(descriptor, 16) == 0)
    port = UInt16(bigEndian: address.sin_port)
    let thread = Thread { [descriptor, log] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        guard let request = Self.read(connection) else {
          close(connection)
          continue
        }
        log.add(request)
        if let bytes = answer(request) {
          Self.write(connection, bytes)
          close(connection)
        }
      }
    }
    thread.start()
  }

  /// The address of a path on it.
  public func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// An answer with its head.
  public static func answer(_ status: String, _ headers: [String] = [], _ body: some Collection<UInt8> = [UInt8]())
    -> [UInt8]
  {
    let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + headers + ["", ""]
    return Array(head.joined(separator: "\r\n").utf8) + Array(body)
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !bytes.contains(subsequence: [13, 10, 13, 10]) {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
      // The start of an encrypted connection is no request.
      guard bytes[0] < 0x80, bytes[0] >= 0x41 else { return nil }
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1] }
    }
    return Request(path: lines[0].components(separatedBy: " ")[1], headers: headers)
  }

  private static func write(_ connection: Int32, _ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(connection, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }
}

extension [UInt8] {
  fileprivate func contains(subsequence: [UInt8]) -> Bool {
    guard count >= subsequence.count else { return false }
    return (0...(count - subsequence.count)).contains { self[$0..<($0 + subsequence.count)].elementsEqual(subsequence) }
  }
}
