import ArgumentParser
import Glibc
import NewsFetch
import NewsIngest

/// How pages and feeds are fetched.
struct FetchOptions: ParsableArguments {
  @Flag(help: "Also fetch from this machine and from private networks.") var allowLocal = false
  @Option(help: ArgumentHelp("How long one address may take, in seconds.", valueName: "seconds")) var timeout: Double =
    30

  func validate() throws {
    guard timeout > 0, timeout <= 3_600 else { throw ValidationError("--timeout is from 0 to 3600 seconds") }
  }

  /// A request with these limits.
  func request(_ address: String, maximumBytes: Int) -> FetchRequest {
    var request = FetchRequest(address)
    request.allowsLocal = allowLocal
    request.timeout = timeout
    request.maximumBytes = maximumBytes
    return request
  }
}

extension WebDocument {
  /// What a server answered.
  init(_ response: FetchResponse) {
    self.init(
      bytes: response.body, address: response.address, mediaType: response.mediaType, charset: response.charset)
  }
}

extension IngestOptions {
  /// The same with this moment as that of fetching, unless another was given.
  var fetchedNow: IngestOptions {
    var options = self
    options.fetchedAt = fetchedAt ?? FetchMoment.now
    return options
  }
}

extension FetchMoment {
  /// This moment, in UTC.
  static var now: FetchMoment? {
    var seconds = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%MZ", &parts)
    return FetchMoment(String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}
