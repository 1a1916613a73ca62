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
      // "Hedda Vos" of "Hedda Voss": a short name is like too many, but not with the given name.
      if found.candidates.isEmpty, let given = keys.given, given.utf8.count > 2,
        (3...4).contains(keys.family.utf8.count)
      {
        found.candidates = try reporting {
          try connection.all(
            "SELECT \(Columns.person) FROM people AS p WHERE p.given_key = ? AND p.kind = 'person' LIMIT 50", given,
            read: StoredPerson.init)
        }.filter { EditDistance.between($0.identity.family, keys.family, atMost: 1) != nil }
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
