/// How two places lie to each other, by their keys (``Event/placeKey``).
enum PlaceRelation {
  /// One town, street or building.
  case same
  /// One country, or one region: a weak sign.
  case sameArea
  /// Two towns, or two countries.
  case apart
  /// One may lie in the other, or a place is not told.
  case open

  init(_ first: String?, _ second: String?) {
    guard let first, let second else {
      self = .open
      return
    }
    if first == second {
      self = Self.isArea(first) ? .sameArea : .same
      return
    }
    guard let home = Self.country(of: first), let other = Self.country(of: second) else {
      // Nothing tells in which country an unknown town lies; two towns are two.
      self = Self.isArea(first) || Self.isArea(second) ? .open : .apart
      return
    }
    self = home == other ? .open : .apart
  }

  /// Whether a key is of a country or a region.
  static func isArea(_ key: String) -> Bool { key.utf8.last == slash || key.utf8.first == slash }

  private static let slash = UInt8(ascii: "/")

  private static func country(of key: String) -> Substring? {
    guard key.utf8.first != slash, let end = key.firstIndex(of: "/") else { return nil }
    return key[..<end]
  }
}
