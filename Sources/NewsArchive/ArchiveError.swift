public import SQLite

/// Why an archive could not be opened, read or written: one line for the user, and what to do about it.
public struct ArchiveError: Error, Sendable {
  /// What sort of thing went wrong.
  public enum Code: String, Sendable, CaseIterable {
    /// There is no such file.
    case missing
    /// The file is not a SQLite database.
    case notADatabase
    /// The file is a SQLite database of another program.
    case foreign
    /// A newer newsdb made it.
    case newer
    /// An older newsdb made it, and it cannot be brought up to date because it is opened for reading.
    case older
    /// The file may not be read, or is no file.
    case unreadable
    /// The file may not be written.
    case readOnly
    /// Another process is writing.
    case locked
    /// The disk is full.
    case full
    /// The file is damaged.
    case corrupt
    /// There is a file already where one was to be made.
    case exists
    /// Stopped on request.
    case interrupted
    /// SQL of the user's that does not hold.
    case invalidSQL
    /// The archive holds no such article, statement, event or person.
    case missingItem
    /// A decision that contradicts another one, or what the archive holds.
    case conflict
    /// Anything else.
    case failed
  }

  /// What sort of thing went wrong.
  public var code: Code
  /// The archive's path.
  public var path: String
  /// What went wrong, in one line, without the path.
  public var message: String
  /// What to do next.
  public var hint: String?
  /// What SQLite reported, where it did.
  public var cause: DatabaseError?

  /// Makes an error.
  public init(_ code: Code, path: String, message: String, hint: String? = nil, cause: DatabaseError? = nil) {
    self.code = code
    self.path = path
    self.message = message
    self.hint = hint
    self.cause = cause
  }

  /// Makes an archive's error of whatever was thrown while working on it.
  init(_ error: any Error, path: String) {
    if let error = error as? ArchiveError {
      self = error
      return
    }
    guard let cause = error as? DatabaseError else {
      self.init(.failed, path: path, message: "\(error)")
      return
    }
    let (code, message): (Code, String) =
      switch cause.code {
      case .error where Self.isOfDamage(cause.message): (.corrupt, "the archive is damaged: \(cause.message)")
      case .busy, .locked: (.locked, "another process is writing to the archive")
      case .readOnly: (.readOnly, "the archive is read-only")
      case .permission, .cannotOpen: (.unreadable, "the archive cannot be opened")
      case .notADatabase: (.notADatabase, "not an archive: not a SQLite database")
      case .corrupt: (.corrupt, "the archive is damaged: \(cause.message)")
      case .full: (.full, "the disk is full")
      case .interrupt: (.interrupted, "interrupted")
      case .inputOutput: (.failed, "the archive cannot be read or written: \(cause.message)")
      default: (.failed, cause.message)
      }
    self.init(code, path: path, message: message, hint: Self.hint(for: cause), cause: cause)
  }

  /// Whether newsdb's own SQL fails because a part of the schema is gone, or an index does not hold what it must.
  private static func isOfDamage(_ message: String) -> Bool {
    [
      "no such table: ", "no such column: ", "vtable constructor failed: ", "SQL logic error",
      "unsupported file format",
    ]
    .contains(where: message.hasPrefix)
  }

  /// What to do about it, with newsdb's own means where it has some.
  private static func hint(for cause: DatabaseError) -> String? {
    switch cause.code {
    case .error where isOfDamage(cause.message), .corrupt:
      "restore a backup, or save what can be read: newsdb doctor --salvage NEW"
    case .notADatabase: "check the path; if it was an archive, save what can be read: newsdb doctor --salvage NEW"
    default: cause.hint
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// `news.db: another process is writing to the archive (try again …)`.
  public var description: String {
    "\(path): \(message)" + (hint.map { " (\($0))" } ?? "")
  }
}
