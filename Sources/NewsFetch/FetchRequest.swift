/// One request over HTTP or HTTPS, with its limits.
public struct FetchRequest: Hashable, Sendable {
  /// The address, of scheme `http` or `https`.
  public var address: String
  /// The tag of the version that is known already (`If-None-Match`).
  public var entityTag: String?
  /// When the version that is known already was changed, as the server put it (`If-Modified-Since`).
  public var lastModified: String?
  /// Seconds for all of it, redirects included.
  public var timeout: Double = 30
  /// The most bytes of a body, after decompression.
  public var maximumBytes = 64 << 20
  /// The most redirects that are followed.
  public var maximumRedirects = 5
  /// Whether private, loopback and link-local addresses may be connected to.
  public var allowsLocal = false

  /// Makes a request.
  public init(_ address: String) { self.address = address }

  /// Whether a text is an address that can be fetched.
  public static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
