import NewsArchive
import NewsIngest

/// What became of the articles of a run.
struct IngestTally {
  var added = 0
  var unchanged = 0
  var updated = 0
  var versions = 0
  var duplicates = 0
  private(set) var failed = 0
  private(set) var skipped = 0
  /// The inputs that failed, as they were named.
  private(set) var failedInputs: [String] = []
  /// Of those stored, how many are in a language that is not read: kept and searched, without statements, people and events.
  var unread = 0

  var total: Int { added + unchanged + updated + versions + duplicates }

  /// Adds the counts of another run.
  mutating func add(_ other: IngestTally) {
    added += other.added
    unchanged += other.unchanged
    updated += other.updated
    versions += other.versions
    duplicates += other.duplicates
    failed += other.failed
    failedInputs += other.failedInputs
    skipped += other.skipped
    unread += other.unread
  }

  mutating func count(_ outcomes: [StoreOutcome]) {
    for outcome in outcomes {
      switch outcome {
      case .added: added += 1
      case .unchanged: unchanged += 1
      case .updated: updated += 1
      case .newVersion: versions += 1
      case .duplicate: duplicates += 1
      }
    }
  }

  /// Counts an input that failed, and says why in a line.
  mutating func fail(_ line: String, input: String) {
    Console.problem("newsdb: \(line)")
    failed += 1
    if failedInputs.last != input { failedInputs.append(input) }
  }

  /// Counts files that were passed over, and says so.
  mutating func skip(_ files: SkippedFiles) {
    Console.warn("newsdb: \(files)")
    skipped += files.count
  }

  /// Counts what would become of an article.
  mutating func count(_ plan: StorePlan) {
    switch plan {
    case .add: added += 1
    case .unchanged: unchanged += 1
    case .update: updated += 1
    case .newVersion: versions += 1
    case .duplicate: duplicates += 1
    }
  }

  /// The counts with their names; those not read are among them already.
  var counts: [(String, Int)] {
    [
      ("added", added), ("updated", updated), ("new versions", versions), ("duplicates", duplicates),
      ("unchanged", unchanged), ("failed", failed), ("skipped", skipped),
    ]
  }

  /// `new versions` as `new version` for one.
  static func noun(_ name: String, _ count: Int) -> String {
    count == 1 && (name == "new versions" || name == "duplicates") ? String(name.dropLast()) : name
  }

  /// Prints the summary line, or the counts as JSON.
  func report(asJSON: Bool, isDryRun: Bool = false) {
    if asJSON {
      let all = counts + [("not in english", unread)]
      JSON.object(all.map { ($0.0.replacing(" ", with: "_"), .number($0.1)) }).print(as: .ingest)
      return
    }
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \(Self.noun($0.0, $0.1))" }
    let nothing = added + updated + versions + duplicates == 0
    let foreign = unread > 0 ? "; \(unread) not in English: searched, but not read for statements" : ""
    let end = isDryRun ? "; a dry run, nothing was written" : nothing ? "; the archive is as it was" : ""
    print((parts.isEmpty ? "no articles" : parts.joined(separator: ", ")) + foreign + end)
  }
}
