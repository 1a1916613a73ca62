import NewsModel
import SQLite

/// The nearest name the archive knows, for one that was mistyped.
extension Archive {
  /// Those whose name is the fewest letters away from one that nobody bears; nobody where that is too many.
  func nearest(to name: AskedName) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    if let keys = name.person {
      let families = try nearestKeys(to: keys.family, isPerson: true)
      for family in families {
        found.candidates += try people(
          PeopleQuery(identity: NameIdentity(family: family, given: keys.given), kinds: [.person]))
      }
      // "Viktr Saldin": the given name is not right, or both are not.
      if found.candidates.isEmpty, let given = keys.given {
        for family in [keys.family] + families {
          found.candidates += try people(PeopleQuery(identity: NameIdentity(family: family), kinds: [.person])).filter {
            guard let own = $0.identity.given else { return false }
            return EditDistance.between(own, given, atMost: EditDistance.allowed(for: given)) != nil
          }
        }
      }
    }
    if found.candidates.isEmpty, let keys = name.bodyKeys {
      for key in try nearestKeys(to: keys.family, isPerson: false) {
        found.candidates += try people(
          PeopleQuery(identity: NameIdentity(family: key), kinds: [.organization, .office, .country, .group]))
      }
    }
    guard !found.candidates.isEmpty else { return found }
    found.isNearest = true
    found.isAmbiguous = found.candidates.count > 1
    found.note =
      "“\(name.words)” is not in the archive; the nearest name is \(found.candidates.map(\.name).joined(separator: " or "))"
    return found
  }

  private func nearestKeys(to key: String, isPerson: Bool) throws(ArchiveError) -> [String] {
    let allowed = EditDistance.allowed(for: key)
    guard allowed > 0 else { return [] }
    let length = key.utf8.count
    var best = allowed
    var keys: [String] = []
    // The index on the keys alone is read.
    let sql = """
      SELECT DISTINCT family_key FROM people
      WHERE length(family_key) BETWEEN ? AND ? AND (kind = 'person') = ?
      """
    try reporting {
      let statement = try connection.prepare(sql)
      try statement.bind(values: [
        .integer(Int64(length - allowed)), .integer(Int64(length + allowed)), .integer(isPerson ? 1 : 0),
      ])
      while try statement.step() {
        let candidate = statement.string(at: 0)
        guard let distance = EditDistance.between(candidate, key, atMost: best), distance > 0 else { continue }
        if distance < best { keys = [] }
        best = distance
        keys.append(candidate)
      }
    }
    // A name that is like many is like none.
    return keys.count > 3 ? [] : keys
  }
}

/// How many letters two words differ in, with neighbours changed over as one: the optimal string alignment distance
/// (Damerau 1964 found four in five spelling errors to be one such slip).
enum EditDistance {
  /// How many slips a word of this length may have and still be told: none below four letters, two from eight on.
  static func allowed(for word: String) -> Int {
    switch word.utf8.count {
    case ..<4: 0
    case ..<8: 1
    default: 2
    }
  }

  /// The distance in bytes; nil where it is more than `limit`.
  static func between(_ first: String, _ second: String, atMost limit: Int) -> Int? {
    let (a, b) = (Array(first.utf8), Array(second.utf8))
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? 0 : 1
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      if row.min()! > limit { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
