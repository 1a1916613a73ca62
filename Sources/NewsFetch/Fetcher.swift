import CCurl
import Glibc

/// Fetches pages and feeds over HTTP and HTTPS, one after the other, with libcurl. It knows nothing of articles.
///
/// Where a request may go is decided when the connection is made, on the very address that is connected to: so neither a
/// redirect nor a name that leads elsewhere the second time gets into a private network. Proxies of the environment are
/// not used, for they would connect in its place.
///
/// ```swift
/// var fetcher = Fetcher()
/// let response = try fetcher.fetch(FetchRequest("https://example.org/news/1"))
/// print(response.status, response.mediaType ?? "", response.body.count)
/// ```
public struct Fetcher: ~Copyable {
  /// How newsdb names itself to servers.
  public static let userAgent = "newsdb/0.1 (private news archive)"

  private static let isReady: Bool = newsdb_curl_global_init() == CURLE_OK
  /// libcurl's handle; it keeps connections open between requests.
  private let handle: UnsafeMutableRawPointer?

  /// Makes a fetcher; connects to nothing yet.
  public init() { handle = Self.isReady ? curl_easy_init() : nil }

  deinit { if let handle { curl_easy_cleanup(handle) } }

  /// Sends a request and takes the whole answer.
  ///
  /// - Returns: an answer of status 2xx, or of 304 where the request named the version that is known.
  /// - Throws: ``FetchFailure``.
  public mutating func fetch(_ request: FetchRequest) throws(FetchFailure) -> FetchResponse {
    guard FetchRequest.isAddress(request.address), let handle else {
      throw FetchFailure(.badAddress, request.address, "not an address of the web", hint: "it starts with https://")
    }
    let transfer = Transfer(request)
    curl_easy_reset(handle)
    configure(handle, request)
    var list: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(list) }
    var lines = [
      "Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
    ]
    if let tag = request.entityTag { lines.append("If-None-Match: \(Self.line(tag))") }
    if let moment = request.lastModified { lines.append("If-Modified-Since: \(Self.line(moment))") }
    for line in lines { list = curl_slist_append(list, line) }
    newsdb_curl_set_pointer(handle, CURLOPT_HTTPHEADER, list)

    let code = withExtendedLifetime(transfer) {
      let pointer = Unmanaged.passUnretained(transfer).toOpaque()
      newsdb_curl_set_pointer(handle, CURLOPT_WRITEDATA, pointer)
      newsdb_curl_set_pointer(handle, CURLOPT_HEADERDATA, pointer)
      newsdb_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, pointer)
      newsdb_curl_set_writer(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, transfer in
        guard let transfer, let bytes else { return 0 }
        let data = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return Unmanaged<Transfer>.fromOpaque(transfer).takeUnretainedValue().take(data) ? data.count : 0
      }
      newsdb_curl_set_writer(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, transfer in
        guard let transfer, let bytes else { return 0 }
        let data = UnsafeRawBufferPointer(start: bytes, count: size * count)
        Unmanaged<Transfer>.fromOpaque(transfer).takeUnretainedValue().takeHeader(data)
        return data.count
      }
      newsdb_curl_set_socket_opener(handle) { transfer, _, address in
        guard let transfer, let address else { return CURL_SOCKET_BAD }
        return Unmanaged<Transfer>.fromOpaque(transfer).takeUnretainedValue().open(&address.pointee)
      }
      return curl_easy_perform(handle)
    }
    guard code == CURLE_OK else { throw transfer.failure(code) }
    var status = 0
    newsdb_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    guard 200...299 ~= status || status == 304 else { throw .status(status, request.address) }
    var address: UnsafeMutablePointer<CChar>?
    newsdb_curl_get_text(handle, CURLINFO_EFFECTIVE_URL, &address)
    return FetchResponse(
      address: address.map { String(cString: $0) } ?? request.address, status: status, headers: transfer.headers,
      body: transfer.body)
  }

  private func configure(_ handle: UnsafeMutableRawPointer, _ request: FetchRequest) {
    newsdb_curl_set_text(handle, CURLOPT_URL, request.address)
    newsdb_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    newsdb_curl_set_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    newsdb_curl_set_text(handle, CURLOPT_PROXY, "")
    newsdb_curl_set_text(handle, CURLOPT_USERAGENT, Self.userAgent)
    // Whatever compression libcurl was built with.
    newsdb_curl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    newsdb_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 1)
    newsdb_curl_set_long(handle, CURLOPT_MAXREDIRS, request.maximumRedirects)
    newsdb_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    let milliseconds = max(1, Int(min(request.timeout, 86_400) * 1000))
    newsdb_curl_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds)
    newsdb_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 15_000))
    newsdb_curl_set_offset(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.maximumBytes))
  }

  /// No line break gets into a header.
  private static func line(_ value: String) -> String {
    String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}

/// One answer on its way. A class, for C hands its address around.
private final class Transfer {
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
        .insecure, "no trusted connection: \(String(cString: curl_easy_strerror(code)))",
        "check the address and the clock")
    default:
      return failure(.broken, "the answer broke off: \(String(cString: curl_easy_strerror(code)))", "try again later")
    }
  }
}
