import SQLite

/// Finds the stored texts that share much with another, and keeps the tables `article_fingerprints` and `article_copies`.
struct CopyFinder {
  let connection: Connection
  private let waiting = WaitingFingerprints()

  init(connection: Connection) {
    self.connection = connection
  }

  /// A fingerprint in more texts than these tells little: a legal notice, a sentence that every report of a series has.
  private static let frequent = 48
  /// One in more texts than these has to be borne out by another.
  private static let rare = 12
  /// So many fingerprints wait at most to be written.
  private static let mostWaiting = 200_000
  /// So many texts, those that share most fingerprints, are compared word for word.
  private static let candidates = 48

  /// Adds a text that is there but not yet among those to be found, with its pairs.
  func add(_ articleID: Int64, body: String) throws {
    let runs = WordRuns(body)
    let fingerprints = Fingerprints(runs).values
    let candidates = try candidates(for: fingerprints, except: articleID)
    if !candidates.isEmpty {
      let text = SharedText(runs)
      let read = try connection.prepare("SELECT body FROM articles WHERE id = ?")
      for candidate in candidates {
        try read.bind(candidate, at: 1)
        defer { read.reset() }
        guard try read.step() else { continue }
        let overlap = text.overlap(with: WordRuns(read.string(at: 0)))
        if overlap.isCopy {
          try insert(articleID, candidate, overlap.share, overlap.otherShare, isEdition: overlap.isEdition)
        }
      }
    }
    for fingerprint in fingerprints { waiting.articles[fingerprint, default: []].append(articleID) }
    waiting.count += fingerprints.count
    if waiting.count >= Self.mostWaiting { try flush() }
  }

  /// Writes the fingerprints of the texts that were added: all together and in order, so that each page of the table is touched once.
  func flush() throws {
    let insertion = try connection.prepare(
      "INSERT OR IGNORE INTO article_fingerprints (fingerprint, article_id) VALUES (?, ?)")
    for (fingerprint, articles) in waiting.articles.sorted(by: { $0.key < $1.key }) {
      for article in articles { try insertion.run(Int64(fingerprint), article) }
    }
    waiting.articles.removeAll(keepingCapacity: true)
    waiting.count = 0
  }

  /// Texts that share fingerprints, those with most first.
  private func candidates(for fingerprints: [Int32], except articleID: Int64) throws -> [Int64] {
    // Two fingerprints make a candidate, or a rare one: a text of two sentences has few.
    var rare: [Int64: Int] = [:]
    var common: [Int64: Int] = [:]
    var ids: [Int64] = []
    let lookup = try connection.prepare(
      "SELECT article_id FROM article_fingerprints WHERE fingerprint = ? ORDER BY article_id LIMIT \(Self.frequent + 1)"
    )
    var commonCount = 0
    for fingerprint in fingerprints {
      try lookup.bind(Int64(fingerprint), at: 1)
      ids.removeAll(keepingCapacity: true)
      while try lookup.step() { ids.append(lookup.integer(at: 0)) }
      lookup.reset()
      // Articles that wait are the latest.
      if let new = waiting.articles[fingerprint] { ids += new.prefix(Self.frequent + 1 - ids.count) }
      if ids.count > Self.frequent {
        commonCount += 1
        for id in ids { common[id, default: 0] += 1 }
      } else {
        let weight = ids.count > Self.rare ? 1 : 2
        for id in ids { rare[id, default: 0] += weight }
      }
    }
    // Of a text that is all over the archive no fingerprint is rare, and one of two sentences may have none.
    let isShort = fingerprints.count < 8
    if isShort || commonCount * 2 > fingerprints.count { rare.merge(common) { $0 + $1 } }
    rare[articleID] = nil
    return rare.filter { isShort || $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.candidates).map(\.key)
  }

  private func insert(_ one: Int64, _ other: Int64, _ share: Double, _ otherShare: Double, isEdition: Bool) throws {
    let insertion = try connection.prepare(
      """
      INSERT OR REPLACE INTO article_copies (article_id, other_id, share, other_share, is_edition) VALUES (?, ?, ?, ?, ?)
      """)
    try insertion.run(one, other, share, otherShare, isEdition)
    try insertion.run(other, one, otherShare, share, isEdition)
  }

  /// Has another row stand for a text from now on.
  func move(from former: Int64, to new: Int64, body: String) throws {
    try flush()
    let fingerprints = Fingerprints(WordRuns(body)).values
    let removal = try connection.prepare("DELETE FROM article_fingerprints WHERE fingerprint = ? AND article_id = ?")
    let insertion = try connection.prepare(
      "INSERT OR IGNORE INTO article_fingerprints (fingerprint, article_id) VALUES (?, ?)")
    for fingerprint in fingerprints {
      try removal.run(Int64(fingerprint), former)
      try insertion.run(Int64(fingerprint), new)
    }
    let pairs = try connection.all(
      "SELECT other_id, share, other_share, is_edition FROM article_copies WHERE article_id = ?", former
    ) { row in
      (
        other: row.integer(at: 0), share: row.column(1, as: Double.self), otherShare: row.column(2, as: Double.self),
        isEdition: row.column(3, as: Bool.self)
      )
    }
    for pair in pairs {
      try connection.run("DELETE FROM article_copies WHERE article_id = ? AND other_id = ?", former, pair.other)
      try connection.run("DELETE FROM article_copies WHERE article_id = ? AND other_id = ?", pair.other, former)
      if pair.other != new {
        try insert(new, pair.other, pair.share, pair.otherShare, isEdition: pair.isEdition)
      }
    }
  }
}

/// Fingerprints that are not in the table yet, with their articles in order.
private final class WaitingFingerprints {
  var articles: [Int32: [Int64]] = [:]
  var count = 0
}
