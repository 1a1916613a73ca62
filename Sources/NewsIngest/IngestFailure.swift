/// One thing that could not be ingested: what, where, why, and what to do about it. The others go on.
///
/// ```swift
/// print(failure)   // notes.jsonl:12: the JSON ends in the middle of a value (the line was cut off; save it again)
/// ```
public struct IngestFailure: Error, Hashable, Sendable {
  /// What kind of problem it is.
  public enum Code: String, Sendable, CaseIterable {
    /// Nothing exists at that path.
    case missing
    /// It exists, and the system refuses to open it.
    case unreadable
    /// A glob pattern that no path matches.
    case noMatch
    /// A file of zero bytes.
    case empty
    /// A file of nothing but white space.
    case blank
    /// A file that is not text.
    case binary
    /// Text in a markup that this version does not read: XML other than pages and feeds.
    case unsupported
    /// Text with bytes that are no text in any encoding newsdb reads.
    case invalidEncoding
    /// More bytes than the limit.
    case tooLarge
    /// A folder that contains itself by way of a symbolic link.
    case folderLoop
    /// A folder without a single file newsdb reads.
    case emptyFolder
    /// JSON that ends in the middle of a value.
    case truncatedJSON
    /// Text that is not JSON where JSON is expected.
    case invalidJSON
    /// Markup that starts as a feed does and is none.
    case invalidFeed
    /// A JSON object without a text.
    case missingField
    /// A text of which nothing is left after the page's furniture is taken away.
    case noText
    /// A container or compressed data that end too early.
    case truncated
    /// A container or compressed data that are not as their format asks.
    case damaged
    /// Something encrypted.
    case encrypted
    /// Containers inside of containers, deeper than newsdb looks.
    case nestedTooDeep
    /// Reading failed half way.
    case readError
  }

  /// What kind of problem it is.
  public var code: Code
  /// The path as the user named it, or as it was found in a folder; `-` for standard input.
  public var path: String
  /// The line of the file, from 1, where it is about one line.
  public var line: Int?
  /// Why, in one line without the path.
  public var reason: String
  /// What to do about it.
  public var hint: String?

  /// Makes a failure.
  public init(code: Code, path: String, line: Int? = nil, reason: String, hint: String? = nil) {
    self.code = code
    self.path = path
    self.line = line
    self.reason = reason
    self.hint = hint
  }
}

extension IngestFailure: CustomStringConvertible {
  /// One line for the user: `PATH:LINE: REASON (HINT)`. Control characters of a path are escaped.
  public var description: String {
    var text = path.escapingControls
    if let line { text += ":\(line)" }
    text += ": \(reason.escapingControls)"
    if let hint { text += " (\(hint.escapingControls))" }
    return text
  }
}

extension String {
  /// The text with control characters written as `\u{…}`: a file's name must not be able to drive a terminal.
  var escapingControls: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 || 0x7F...0x9F ~= $0.value }) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      if scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value {
        escaped += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
