public import NewsModel

/// What a question can only be read with: which names the archive has. "In the Courier" is an outlet or a place.
public protocol ArchiveNames {
  /// The outlets that a name can mean, as the archive has them; empty where it is none's.
  func publishers(called words: String) -> [String]
  /// Whether somebody or some body of the archive has a name as it stands.
  func knows(_ name: AskedName) -> Bool
  /// Whether a word stands in an article.
  func uses(_ word: String) -> Bool
  /// Whether a given and a family name are somebody's but for a slip.
  func resembles(_ name: AskedName) -> Bool
}

extension ArchiveNames {
  /// Nobody.
  public func resembles(_ name: AskedName) -> Bool { false }
  /// No word.
  public func uses(_ word: String) -> Bool { false }
}

/// The names of no archive.
public struct NoNames: ArchiveNames {
  /// Makes them.
  public init() {}
  /// None.
  public func publishers(called words: String) -> [String] { [] }
  /// Nobody.
  public func knows(_ name: AskedName) -> Bool { false }
}

/// Compares what a question calls an outlet with the names of outlets.
public enum OutletName {
  /// Those of some names that `words` can mean: the whole name, "the" or not; else, behind "the", its last words ("the Courier").
  public static func matching(_ words: String, among names: [String]) -> [String] {
    let asked = folded(words)
    guard !asked.isEmpty else { return [] }
    let whole = names.filter { folded($0) == asked }
    if !whole.isEmpty { return whole }
    guard words.lowercased().hasPrefix("the ") else { return [] }
    return names.filter { folded($0).suffix(asked.count).elementsEqual(asked) }
  }

  private static func folded(_ name: String) -> [String] {
    let words = name.lowercased().split { $0 == " " || $0 == "-" || $0 == "." || $0 == "'" || $0 == "’" }.map(
      String.init)
    return words.count > 1 && words[0] == "the" ? Array(words.dropFirst()) : words
  }
}
