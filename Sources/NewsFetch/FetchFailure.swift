/// Why something could not be fetched: one line for the user.
public struct FetchFailure: Error, Hashable, Sendable {
  /// What kind of problem it is.
  public enum Code: String, Sendable, CaseIterable {
    /// No address of HTTP or HTTPS.
    case badAddress
    /// The host's name leads to no address.
    case unknownHost
    /// Nobody answers there.
    case refused
    /// An address of the machine itself or of a private network.
    case localAddress
    /// It took too long.
    case timeout
    /// The connection cannot be trusted, or could not be encrypted.
    case insecure
    /// More redirects than the limit, or one to another scheme.
    case redirects
    /// A status other than 2xx and 304.
    case status
    /// More bytes than the limit.
    case tooLarge
    /// libcurl is not installed.
    case unavailable
    /// An answer that breaks off or is no HTTP.
    case broken
  }

  /// What kind of problem it is.
  public var code: Code
  /// The address that was asked for.
  public var address: String
  /// Why, in one line without the address.
  public var reason: String
  /// What to do about it.
  public var hint: String?
  /// The status, where that is the problem.
  public var status: Int?

  init(_ code: Code, _ address: String, _ reason: String, hint: String? = nil, status: Int? = nil) {
    self.code = code
    self.address = address
    self.reason = reason
    self.hint = hint
    self.status = status
  }
}

extension FetchFailure: CustomStringConvertible {
  /// `ADDRESS: REASON (HINT)`.
  public var description: String { "\(address): \(reason)" + (hint.map { " (\($0))" } ?? "") }
}

extension FetchFailure {
  static func status(_ status: Int, _ address: String) -> FetchFailure {
    let (reason, hint): (String, String?) =
      switch status {
      case 401, 403, 407: ("the server refuses access", "open it in a browser and save the page")
      case 402, 451: ("the server does not give it out", "open it in a browser and save the page")
      case 404: ("there is no such page", "check the address")
      case 410: ("the page was taken away", "remove it, if it is a feed")
      case 429: ("the server asks for fewer requests", "try again later")
      case 500...599: ("the server fails", "try again later")
      default: ("an answer that is no page", "check the address")
      }
    return FetchFailure(.status, address, "\(reason): HTTP \(status)", hint: hint, status: status)
  }
}
