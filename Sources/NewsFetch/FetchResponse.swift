/// What a server answered.
public struct FetchResponse: Hashable, Sendable {
  /// A header of the last answer, its name in lower case.
  public struct Header: Hashable, Sendable {
    /// `content-type`
    public var name: String
    /// Without white space at its ends.
    public var value: String
  }

  /// The address that answered, after redirects.
  public var address: String
  /// The status: 200, or 304 where nothing changed.
  public var status: Int
  /// Headers in order.
  public var headers: [Header]
  /// The body, decompressed.
  public var body: [UInt8]

  /// Whether the version that the request named is still the current one.
  public var isUnchanged: Bool { status == 304 }

  /// The value of a header, its name in lower case; nil where there is none.
  public func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }

  /// The media type in lower case, without parameters: `text/html`.
  public var mediaType: String? {
    let type = header("content-type")?.prefix { $0 != ";" }.lowercased()
    return type.map { String($0.filter { $0 != " " }) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The encoding that the media type names.
  public var charset: String? {
    guard let parameters = header("content-type")?.split(separator: ";").dropFirst() else { return nil }
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "charset" else { continue }
      let name = parts[1].filter { $0 != " " && $0 != "\"" && $0 != "'" }
      return name.isEmpty ? nil : String(name)
    }
    return nil
  }

  /// The tag of this version, for a later request.
  public var entityTag: String? { header("etag") }
  /// When it was changed, as the server puts it.
  public var lastModified: String? { header("last-modified") }
}
