import CCurl
import Glibc

/// One answer on its way. A class, for C hands its address around.
final class Transfer {
  let request: FetchRequest
  private(set) var headers: [FetchResponse.Header] = []
  private(set) var body: [UInt8] = []
  private var isTooLarge = false
  private var isLocal = false

  init(_ request: FetchRequest) { self.request = request }

  func take(_ data: UnsafeRawBufferPointer) -> Bool {
    guard body.count + data.count <= request.maximumBytes else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: data)
    return true
  }

  func takeHeader(_ data: UnsafeRawBufferPointer) {
    // A status line starts the headers of the next answer; those of a redirect, and its body, are no more of interest.
    if data.starts(with: Array("HTTP/".utf8)) {
      headers = []
      body = []
      return
    }
    guard let colon = data.firstIndex(of: UInt8(ascii: ":")), headers.count < 256 else { return }
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let value = data[(colon + 1)...].drop(while: isSpace)
    let end = value.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? value.startIndex
    headers.append(
      FetchResponse.Header(
        name: String(decoding: data[..<colon], as: UTF8.self).lowercased(),
        value: String(decoding: value[..<end], as: UTF8.self)))
  }

  /// A socket for an address, unless it is one that is not to be connected to.
  func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let refused = withUnsafePointer(to: &address.pointee.addr) { !request.allowsLocal && LocalAddress.isLocal($0) }
    guard !refused else {
      isLocal = true
      return CURL_SOCKET_BAD
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }

  func failure(_ code: CURLcode) -> FetchFailure {
    func failure(_ code: FetchFailure.Code, _ reason: String, _ hint: String?) -> FetchFailure {
      FetchFailure(code, request.address, reason, hint: hint)
    }
    let size = request.maximumBytes >= 1 << 20 ? "\(request.maximumBytes >> 20) MiB" : "\(request.maximumBytes) bytes"
    if isTooLarge || code == CURLE_FILESIZE_EXCEEDED {
      return failure(.tooLarge, "larger than \(size)", "raise --max-size")
    }
    if isLocal {
      return failure(
        .localAddress, "it leads to this machine or a private network", "--allow-local, if that is what you want")
    }
    switch code {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      return headers.isEmpty
        ? failure(.badAddress, "not an address of the web", "check the spelling")
        : failure(.redirects, "it redirects to something that is no page of the web", "open it in a browser")
    case CURLE_COULDNT_RESOLVE_HOST:
      return failure(.unknownHost, "no such host", "check the spelling, and the connection")
    case CURLE_COULDNT_CONNECT: return failure(.refused, "nobody answers there", "try again later")
    case CURLE_OPERATION_TIMEDOUT:
      let seconds = request.timeout.rounded() == request.timeout ? "\(Int(request.timeout))" : "\(request.timeout)"
      return failure(.timeout, "no whole answer within \(seconds) seconds", "try again later, or raise --timeout")
    case CURLE_TOO_MANY_REDIRECTS:
      return failure(.redirects, "more than \(request.maximumRedirects) redirects", "open it in a browser")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_ENGINE_NOTFOUND:
      return failure(
        .insecure, "no trusted connection: \(CurlHandle.message(code))",
        "check the address and the clock")
    default:
      return failure(.broken, "the answer broke off: \(CurlHandle.message(code))", "try again later")
    }
  }
}
