/// The key of a given name taken apart: what stands before the family name, and the generation.
///
/// The parts of a key are divided by spaces: the given name, then middle names, each a word or an initial. A short form
/// that may stand for several names lists them behind a slash (`alex/alexander/alexandra`), and a generation comes last,
/// behind a number sign (`john a #jr`).
///
/// ```swift
/// GivenKey("john").isShort(for: GivenKey("john albert"))      // true: a middle name was left out
/// GivenKey("j").isShort(for: GivenKey("john"))                // false: it may be, but nothing shows it
/// GivenKey("j").mayStand(for: GivenKey("john"))               // true
/// GivenKey("john").mayStand(for: GivenKey("john #jr"))        // false: father and son
/// GivenKey("#jr").mayStand(for: GivenKey("john #jr"))         // true: the family name alone, with a generation
/// ```
public struct GivenKey: Hashable, Sendable {
  /// The given name and the middle names.
  public let parts: [Substring]
  /// "jr", "sr", "iii"; nil where the name gives none.
  public let generation: Substring?

  /// Takes a key apart.
  public init(_ key: String) {
    var parts = key.split(separator: " ")
    generation = parts.last?.first == "#" ? parts.removeLast().dropFirst() : nil
    self.parts = parts
  }

  /// Whether its given name is an initial or a short form of several names, so that it alone tells nobody.
  public var isVague: Bool {
    guard let first = parts.first else { return true }
    return Self.isInitial(first) || first.utf8.contains(UInt8(ascii: "/"))
  }

  /// Whether this is the same name with less of it: middle names left out or reduced to initials.
  ///
  /// Two initials or more, each of which fits, are a name; one is not.
  public func isShort(for other: GivenKey) -> Bool {
    guard generation == other.generation, let first = parts.first, let otherFirst = other.parts.first else {
      return false
    }
    if first == otherFirst { return middleNamesFit(other) }
    // "Jean Paul" and "Jean-Paul", "Min Ho" and "Minho".
    if parts.count > other.parts.count, Self.letters(parts) == Self.letters(other.parts) { return true }
    return parts.count > 1 && Self.isInitial(first) && Self.stands(first, for: otherFirst) && middleNamesFit(other)
  }

  /// Whether this may be the same name, for all the two say.
  public func mayStand(for other: GivenKey) -> Bool {
    guard generation == other.generation, let otherFirst = other.parts.first else { return false }
    // "Velden Jr."
    guard let first = parts.first else { return generation != nil }
    if isShort(for: other) { return true }
    return Self.stands(first, for: otherFirst) && middleNamesFit(other)
  }

  /// Whether neither name speaks against the other.
  public func agrees(with other: GivenKey) -> Bool { mayStand(for: other) || other.mayStand(for: self) }

  /// Whether the middle names are the first of the other's, in order: "George W." is no short form of "George H. W.".
  private func middleNamesFit(_ other: GivenKey) -> Bool {
    parts.count <= other.parts.count
      && zip(parts.dropFirst(), other.parts.dropFirst()).allSatisfy { $0 == $1 || Self.stands($0, for: $1) }
  }

  /// Whether each of its hyphenated parts is a letter: "j", "j-p".
  private static func isInitial(_ part: Substring) -> Bool {
    part.split(separator: "-").allSatisfy { $0.unicodeScalars.count == 1 }
  }

  /// Whether an initial or a short form can be that name.
  private static func stands(_ short: Substring, for full: Substring) -> Bool {
    if isInitial(short) {
      let initials = short.split(separator: "-")
      let names = full.split(separator: "-")
      guard initials.count <= names.count else { return false }
      return zip(initials, names).allSatisfy { $0.unicodeScalars.first == $1.unicodeScalars.first }
    }
    guard short.utf8.contains(UInt8(ascii: "/")) else { return false }
    return short.split(separator: "/").contains(full)
  }

  private static func letters(_ parts: [Substring]) -> [UInt8] {
    parts.flatMap { $0.utf8.filter { $0 != UInt8(ascii: "-") } }
  }
}
