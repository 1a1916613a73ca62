import CCurl

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

  private let handle: CurlHandle?

  /// Makes a fetcher; connects to nothing yet.
  public init() { handle = CurlHandle() }

  /// Sends a request and takes the whole answer.
  ///
  /// - Returns: an answer of status 2xx, or of 304 where the request named the version that is known.
  /// - Throws: ``FetchFailure``.
  public mutating func fetch(_ request: FetchRequest) throws(FetchFailure) -> FetchResponse {
    guard FetchRequest.isAddress(request.address) else {
      throw FetchFailure(.badAddress, request.address, "not an address of the web", hint: "it starts with https://")
    }
    guard handle != nil else {
      throw FetchFailure(.unavailable, request.address, "libcurl.so.4 cannot be loaded", hint: "install libcurl4")
    }
    let transfer = Transfer(request)
    handle!.reset()
    Self.configure(handle!, request)
    var lines = [
      "Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
        + "application/xml;q=0.9, */*;q=0.8"
    ]
    if let tag = request.entityTag { lines.append("If-None-Match: \(Self.line(tag))") }
    if let moment = request.lastModified { lines.append("If-Modified-Since: \(Self.line(moment))") }
    let code = withExtendedLifetime(transfer) {
      Self.connect(handle!, to: transfer)
      return handle!.withHeaders(lines) { handle!.perform() }
    }
    guard code == CURLE_OK else { throw transfer.failure(code) }
    let status = handle!.number(CURLINFO_RESPONSE_CODE)
    guard 200...299 ~= status || status == 304 else { throw .status(status, request.address) }
    return FetchResponse(
      address: handle!.text(CURLINFO_EFFECTIVE_URL) ?? request.address, status: status, headers: transfer.headers,
      body: transfer.body)
  }

  /// Gives what comes to the transfer, and asks it for sockets.
  private static func connect(_ handle: borrowing CurlHandle, to transfer: Transfer) {
    let pointer = Unmanaged.passUnretained(transfer).toOpaque()
    handle.set(CURLOPT_WRITEDATA, pointer)
    handle.set(CURLOPT_HEADERDATA, pointer)
    handle.set(CURLOPT_OPENSOCKETDATA, pointer)
    handle.set(CURLOPT_WRITEFUNCTION) { bytes, size, count, transfer in
      guard let transfer, let bytes else { return 0 }
      let data = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return Unmanaged<Transfer>.fromOpaque(transfer).takeUnretainedValue().take(data) ? data.count : 0
    }
    handle.set(CURLOPT_HEADERFUNCTION) { bytes, size, count, transfer in
      guard let transfer, let bytes else { return 0 }
      let data = UnsafeRawBufferPointer(start: bytes, count: size * count)
      Unmanaged<Transfer>.fromOpaque(transfer).takeUnretainedValue().takeHeader(data)
      return data.count
    }
    handle.setSocketOpener { transfer, _, address in
      guard let transfer, let address else { return CURL_SOCKET_BAD }
      return Unmanaged<Transfer>.fromOpaque(transfer).takeUnretainedValue().open(&address.pointee)
    }
  }

  private static func configure(_ handle: borrowing CurlHandle, _ request: FetchRequest) {
    handle.set(CURLOPT_URL, request.address)
    handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
    handle.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    handle.set(CURLOPT_PROXY, "")
    handle.set(CURLOPT_USERAGENT, userAgent)
    // Whatever compression libcurl was built with.
    handle.set(CURLOPT_ACCEPT_ENCODING, "")
    handle.set(CURLOPT_FOLLOWLOCATION, 1)
    handle.set(CURLOPT_MAXREDIRS, request.maximumRedirects)
    handle.set(CURLOPT_NOSIGNAL, 1)
    let milliseconds = max(1, Int(min(request.timeout, 86_400) * 1000))
    handle.set(CURLOPT_TIMEOUT_MS, milliseconds)
    handle.set(CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 15_000))
    handle.set(CURLOPT_MAXFILESIZE_LARGE, offset: request.maximumBytes)
  }

  /// No line break gets into a header.
  private static func line(_ value: String) -> String {
    String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}
