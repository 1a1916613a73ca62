/// What a look over a whole archive found.
public struct Diagnosis: Sendable {
  /// What is looked at, in this order.
  public enum Check: String, Sendable, CaseIterable {
    /// That it is a file of SQLite's, an archive, and of a version this newsdb knows.
    case file
    /// Tables, indexes, triggers and views: there, and as newsdb makes them.
    case schema
    /// The pages of the file, and every index against its table.
    case integrity
    /// References between rows.
    case references
    /// Every article and every word of the user's: UTF-8, and of an article's text its SHA-256.
    case texts
    /// Every full-text index against the words it is of.
    case fullText = "full_text"
    /// Every stored text against the place of its article it was read from.
    case spans
    /// Every other place: within its article.
    case offsets
    /// What is counted and collected of people against the rows it is counted from.
    case counts
  }

  /// What helps.
  public enum Remedy: String, Sendable {
    /// Derived data are made anew from the articles: ``Archive/repair(extractorVersion:extract:progress:)``.
    case repair
    /// What can be read is saved: ``Archive/salvage(path:to:overwriting:extractorVersion:extract:digest:interruptHandle:progress:)``.
    case salvage
    /// Something else, which the message tells.
    case none
  }

  /// Something that is not as it is to be.
  public struct Finding: Sendable {
    /// By which check it was found.
    public var check: Check
    /// What is wrong and where, in one line.
    public var message: String
    /// What helps.
    public var remedy: Remedy
    /// Whether it is only worth knowing: nothing is wrong, or nothing that newsdb can tell from a change of the user's.
    public var isNotice = false
  }

  /// What was found.
  public internal(set) var findings: [Finding] = []
  /// The checks that were made to the end; a damaged file allows not all.
  public internal(set) var checked: [Check] = []
  /// The schema's version; nil where it cannot be read.
  public internal(set) var schemaVersion: Int?
  /// How many articles were read; nil where they cannot be.
  public internal(set) var articles: Int?

  /// Whether nothing is wrong.
  public var isHealthy: Bool { findings.allSatisfy(\.isNotice) }

  /// What helps against all that is wrong.
  public var remedy: Remedy {
    let remedies = findings.filter { !$0.isNotice }.map(\.remedy)
    if remedies.contains(.salvage) { return .salvage }
    return remedies.contains(.repair) ? .repair : .none
  }

  mutating func add(_ check: Check, _ message: String, _ remedy: Remedy, isNotice: Bool = false) {
    findings.append(Finding(check: check, message: message, remedy: remedy, isNotice: isNotice))
  }
}
