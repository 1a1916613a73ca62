import SQLite

/// Finds the stored texts that share much with another, and keeps the tables `article_fingerprints` and `article_copies`.
struct CopyFinder {
  let connection: Connection
  private let state = State()

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
  /// One in so many fingerprints of the shorter text has to be shared: of a copy about one in three is, a paragraph or a turn of
  /// phrase alone is not worth the comparison. Of few, chance takes away more. (Of 45,000 pairs of copies none but 7 are lost.)
  private static func leastShared(of shorter: Int) -> Int { shorter < 16 ? 12 : 6 }
  /// So many bytes of text have at most one fingerprint, about: six for a word, one in 8.5 of these.
  private static let bytesOfFingerprint = 51

  /// Looks up the fingerprints of texts that are about to be added, in the order of the table: so each of its pages is read once for
  /// all of them, however large it has become.
  func expect(_ texts: some Sequence<[Int32]>) throws {
    var fingerprints = texts.flatMap(\.self)
    fingerprints.sort()
    let lookup = try preparedLookup()
    var known: [Int32: [Int64]] = [:]
    var former: Int32?
    for fingerprint in fingerprints where fingerprint != former {
      former = fingerprint
      known[fingerprint] = try stored(fingerprint, lookup)
    }
    state.known = known
  }

  /// Adds a text that is there but not yet among those to be found, with its pairs.
  func add(_ articleID: Int64, body: String, fingerprints: [Int32]) throws {
    let candidates = try candidates(for: fingerprints, except: articleID)
    if !candidates.isEmpty {
      var text: SharedText?
      let read = try connection.prepare("SELECT body FROM articles WHERE id = ?")
      for candidate in candidates {
        try read.bind(candidate.article, at: 1)
        defer { read.reset() }
        guard try read.step() else { continue }
        let overlap = read.withText(at: 0) { other -> SharedText.Overlap? in
          let shorter = min(fingerprints.count, other.count / Self.bytesOfFingerprint)
          guard candidate.shared * Self.leastShared(of: shorter) >= shorter else { return nil }
          let own = text ?? SharedText(WordRuns(body))
          text = own
          return own.overlap(with: WordRuns(FoldedWords(utf8: other)))
        }
        if let overlap, overlap.isCopy {
          try insert(articleID, candidate.article, overlap.share, overlap.otherShare, isEdition: overlap.isEdition)
        }
      }
    }
    for fingerprint in fingerprints { state.waiting[fingerprint, default: []].append(articleID) }
    state.count += fingerprints.count
    if state.count >= Self.mostWaiting { try flush() }
  }

  /// Writes the fingerprints of the texts that were added: all together and in order, so that each page of the table is touched
  /// once.
  func flush() throws {
    let insertion = try connection.prepare(
      "INSERT OR IGNORE INTO article_fingerprints (fingerprint, article_id) VALUES (?, ?)")
    for (fingerprint, articles) in state.waiting.sorted(by: { $0.key < $1.key }) {
      for article in articles { try insertion.run(Int64(fingerprint), article) }
    }
    state.waiting.removeAll(keepingCapacity: true)
    state.count = 0
    // What was looked up before does not hold any more.
    state.known = [:]
  }

  private func preparedLookup() throws -> PreparedStatement {
    try connection.prepare(
      "SELECT article_id FROM article_fingerprints WHERE fingerprint = ? ORDER BY article_id LIMIT \(Self.frequent + 1)"
    )
  }

  /// The stored texts with a fingerprint, the oldest of them where it is frequent.
  private func stored(_ fingerprint: Int32, _ lookup: borrowing PreparedStatement) throws -> [Int64] {
    try lookup.bind(Int64(fingerprint), at: 1)
    defer { lookup.reset() }
    var articles: [Int64] = []
    while try lookup.step() { articles.append(lookup.integer(at: 0)) }
    return articles
  }

  /// A text that may share much, and how many fingerprints it does share, as far as that was counted.
  private struct Candidate {
    var article: Int64
    var shared = 0
    /// What they weigh together: two make a candidate.
    var weight = 0
  }

  /// Texts that share fingerprints, those with most first.
  private func candidates(for fingerprints: [Int32], except articleID: Int64) throws -> [Candidate] {
    // Two fingerprints make a candidate, or a rare one: a text of two sentences has few.
    var rare: [Int64: Candidate] = [:]
    var common: [Int64: Int] = [:]
    var commonCount = 0
    let lookup = try preparedLookup()
    for fingerprint in fingerprints {
      var ids = try state.known[fingerprint] ?? stored(fingerprint, lookup)
      // Articles that wait are the latest.
      if let new = state.waiting[fingerprint] { ids += new.prefix(Self.frequent + 1 - ids.count) }
      if ids.count > Self.frequent {
        commonCount += 1
        for id in ids { common[id, default: 0] += 1 }
      } else {
        let weight = ids.count > Self.rare ? 1 : 2
        for id in ids {
          rare[id, default: Candidate(article: id)].shared += 1
          rare[id]!.weight += weight
        }
      }
    }
    // Of a text that is all over the archive no fingerprint is rare, and one of two sentences may have none.
    let isShort = fingerprints.count < 8
    let countsCommon = isShort || commonCount * 2 > fingerprints.count
    for (id, count) in common where countsCommon || rare[id] != nil {
      rare[id, default: Candidate(article: id)].shared += count
      if countsCommon { rare[id]!.weight += count }
    }
    rare[articleID] = nil
    return rare.values.filter { isShort || $0.weight >= 2 }
      .sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }.prefix(Self.candidates).map(\.self)
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

extension CopyFinder {
  /// What is known of fingerprints beside the table.
  private final class State {
    /// Those that are not in the table yet, with their articles in order.
    var waiting: [Int32: [Int64]] = [:]
    /// How many pairs wait.
    var count = 0
    /// Those that were looked up, with the stored articles.
    var known: [Int32: [Int64]] = [:]
  }
}
