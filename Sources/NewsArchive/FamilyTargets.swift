import NewsModel

/// Of the given keys of one family, which are one person, and which may be one.
///
/// It depends on the set of keys alone. A key that says less than another (`john`, `john a`) goes to the one that says
/// most, if there is exactly one; "John A." and "John B." leave "John" by himself. A family name alone, a single initial
/// and a short form of several names show nobody: they have candidates, and their mentions are judged one by one.
struct FamilyTargets {
  /// For each key, the person it means by itself; nil is the family name alone.
  private(set) var sure: [String?: String?] = [:]
  /// For each vague key, the people it may mean, in order.
  private(set) var candidates: [String?: [String]] = [:]

  init(_ keys: Set<String?>, kind: String) {
    guard kind == Person.Kind.person.rawValue else {
      for key in keys { sure[key] = .some(key) }
      return
    }
    let all = keys.compactMap(\.self).sorted().map { (text: $0, key: GivenKey($0)) }
    let full = all.filter { !$0.key.isVague }
    for (text, key) in all {
      let longer = (key.isVague ? all : full).filter {
        $0.text != text && key.isShort(for: $0.key) && !$0.key.isShort(for: key)
      }
      let fullest = longer.filter { one in
        !longer.contains { $0.text != one.text && one.key.isShort(for: $0.key) && !$0.key.isShort(for: one.key) }
      }
      sure[text] = .some(fullest.count == 1 ? fullest[0].text : text)
    }
    // A chain of names ends with a person: "P. J.", "Peter J.", "Peter James".
    for (text, _) in all {
      var end = text
      while case let next?? = sure[end], next != end { end = next }
      sure[text] = .some(end)
    }
    let people = Set(full.compactMap { sure[$0.text] ?? nil }).sorted()
    for (text, key) in all where key.isVague && sure[text] == .some(text) {
      let possible = people.filter { person in
        full.contains { sure[$0.text] == .some(person) && key.mayStand(for: $0.key) }
      }
      if !possible.isEmpty { candidates[text] = possible }
    }
    guard keys.contains(nil) else { return }
    sure[.none] = .some(nil)
    let bearers = Set(all.filter { candidates[$0.text] == nil }.compactMap { sure[$0.text] ?? nil }).sorted()
    if !bearers.isEmpty { candidates[.none] = bearers }
  }

  /// The keys that mean a person by themselves.
  func keys(of person: String) -> [String] {
    sure.compactMap { key, target in target == .some(person) && candidates[key] == nil ? key : nil }.sorted()
  }
}
