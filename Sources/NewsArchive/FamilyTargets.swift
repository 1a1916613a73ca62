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

  /// For each person, the keys that mean them by themselves.
  private var keysOfPerson: [String: [String]] = [:]

  init(_ keys: Set<String?>, kind: String) {
    guard kind == Person.Kind.person.rawValue else {
      // A body's keys are its legal forms, left out as often as not; two of them are two bodies.
      let isOneBody = keys.subtracting([nil]).count == 1
      for key in keys { sure[key] = .some(isOneBody ? nil : key) }
      return
    }
    let all = keys.compactMap(\.self).sorted().map { Named(text: $0, key: GivenKey($0)) }
    let lookup = Lookup(all)
    for name in all {
      let longer = lookup.longer(than: name)
      let fullest = longer.filter { one in
        !longer.contains { $0.text != one.text && one.key.isShort(for: $0.key) && !$0.key.isShort(for: one.key) }
      }
      sure[name.text] = .some(fullest.count == 1 ? fullest[0].text : name.text)
    }
    // A chain of names ends with a person: "P. J.", "Peter J.", "Peter James".
    for name in all {
      var end = name.text
      while case let next?? = sure[end], next != end { end = next }
      sure[name.text] = .some(end)
    }
    for name in all where name.key.isVague && sure[name.text] == .some(name.text) {
      let possible = Set(lookup.full(for: name).compactMap { sure[$0.text] ?? nil })
      if !possible.isEmpty { candidates[name.text] = possible.sorted() }
    }
    for name in all where candidates[name.text] == nil {
      if case let person?? = sure[name.text] { keysOfPerson[person, default: []].append(name.text) }
    }
    guard keys.contains(nil) else { return }
    sure[.none] = .some(nil)
    if !keysOfPerson.isEmpty { candidates[.none] = keysOfPerson.keys.sorted() }
  }

  /// The keys that mean a person by themselves, in order.
  func keys(of person: String) -> [String] { keysOfPerson[person] ?? [] }

  /// For each key that means one of these people by itself, the number of that person among them.
  func numbers(of people: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, person) in people.enumerated() {
      for key in keys(of: person) { numbers[key] = number }
    }
    return numbers
  }
}

/// A key and its parts.
private struct Named {
  var text: String
  var key: GivenKey
}

/// Finds the names that another may be short for without a look at all of a family: there are thousands of Smiths.
private struct Lookup {
  private var byFirst: [Substring: [Named]] = [:]
  private var byLetter: [Unicode.Scalar: [Named]] = [:]
  private var byLetters: [String: [Named]] = [:]
  private var byGeneration: [Substring: [Named]] = [:]

  init(_ names: [Named]) {
    for name in names {
      if let generation = name.key.generation { byGeneration[generation, default: []].append(name) }
      guard let first = name.key.parts.first, let letter = first.unicodeScalars.first else { continue }
      byFirst[first, default: []].append(name)
      byLetter[letter, default: []].append(name)
      if name.key.parts.count == 1, !name.key.isVague {
        byLetters[name.key.parts.joined().filter { $0 != "-" }, default: []].append(name)
      }
    }
  }

  /// The names that this one says less of, and not more.
  func longer(than name: Named) -> [Named] {
    guard let first = name.key.parts.first, let letter = first.unicodeScalars.first else { return [] }
    // Initials may be short for any name of their letter; other names for those that begin alike, or are joined.
    let possible =
      name.key.isVague
      ? byLetter[letter] ?? []
      : (byFirst[first] ?? []) + (name.key.parts.count > 1 ? byLetters[name.key.parts.joined()] ?? [] : [])
    return possible.filter {
      $0.text != name.text && (name.key.isVague || !$0.key.isVague) && name.key.isShort(for: $0.key)
        && !$0.key.isShort(for: name.key)
    }
  }

  /// The names that are not vague and that a vague one may mean.
  func full(for name: Named) -> [Named] {
    guard let first = name.key.parts.first, let letter = first.unicodeScalars.first else {
      let possible = name.key.generation.flatMap { byGeneration[$0] } ?? []
      return possible.filter { !$0.key.isVague && name.key.mayStand(for: $0.key) }
    }
    let isShortForm = first.utf8.contains(UInt8(ascii: "/"))
    let possible = isShortForm ? first.split(separator: "/").flatMap { byFirst[$0] ?? [] } : byLetter[letter] ?? []
    return possible.filter { !$0.key.isVague && name.key.mayStand(for: $0.key) }
  }
}
