import CCurl

/// A handle of libcurl, which keeps connections open between requests; freed once.
struct CurlHandle: ~Copyable {
  private let curl: newsdb_curl
  private let handle: UnsafeMutableRawPointer

  /// libcurl, loaded when it is first asked for; nil where it is not installed. It is never written again.
  nonisolated(unsafe) private static let library: newsdb_curl? = {
    var curl = newsdb_curl()
    return newsdb_curl_load(&curl) ? curl : nil
  }()

  /// Nil where there is no libcurl.
  init?() {
    guard let curl = Self.library, let handle = curl.easy_init() else { return nil }
    self.curl = curl
    self.handle = handle
  }

  deinit { curl.easy_cleanup(handle) }

  /// Forgets all options; connections stay open.
  func reset() { curl.easy_reset(handle) }

  func perform() -> CURLcode { curl.easy_perform(handle) }

  static func message(_ code: CURLcode) -> String {
    library.flatMap { $0.easy_strerror(code) }.map { String(cString: $0) } ?? "error \(code.rawValue)"
  }

  // MARK: - Options

  func set(_ option: CURLoption, _ value: Int) {
    withUnsafePointer(to: curl) { _ = newsdb_curl_set_long($0, handle, option, value) }
  }

  func set(_ option: CURLoption, offset: Int) {
    withUnsafePointer(to: curl) { _ = newsdb_curl_set_offset($0, handle, option, curl_off_t(offset)) }
  }

  /// The text is copied.
  func set(_ option: CURLoption, _ value: String) {
    withUnsafePointer(to: curl) { _ = newsdb_curl_set_text($0, handle, option, value) }
  }

  func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) {
    withUnsafePointer(to: curl) { _ = newsdb_curl_set_pointer($0, handle, option, value) }
  }

  func set(
    _ option: CURLoption,
    writer: @escaping @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int
  ) {
    withUnsafePointer(to: curl) { _ = newsdb_curl_set_writer($0, handle, option, writer) }
  }

  func setSocketOpener(
    _ opener:
      @escaping @convention(c) (UnsafeMutableRawPointer?, curlsocktype, UnsafeMutablePointer<curl_sockaddr>?) ->
      curl_socket_t
  ) {
    withUnsafePointer(to: curl) { _ = newsdb_curl_set_socket_opener($0, handle, opener) }
  }

  /// Runs `body` with these headers sent.
  func withHeaders<Result>(_ lines: [String], _ body: () -> Result) -> Result {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { list = curl.slist_append(list, line) }
    defer {
      set(CURLOPT_HTTPHEADER, nil as UnsafeMutableRawPointer?)
      curl.slist_free_all(list)
    }
    set(CURLOPT_HTTPHEADER, UnsafeMutableRawPointer(list))
    return body()
  }

  // MARK: - Answers

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    withUnsafePointer(to: curl) { _ = newsdb_curl_get_long($0, handle, info, &value) }
    return value
  }

  func text(_ info: CURLINFO) -> String? {
    var value: UnsafeMutablePointer<CChar>?
    withUnsafePointer(to: curl) { _ = newsdb_curl_get_text($0, handle, info, &value) }
    return value.map { String(cString: $0) }
  }
}
