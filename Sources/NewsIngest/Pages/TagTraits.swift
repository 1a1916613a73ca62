/// What ``MarkupFilter`` asks of an element's name.
struct TagTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// No content and no end tag.
  static let void = TagTraits(rawValue: 1)
  /// Ends by itself (HTML Living Standard, 13.1.2.4).
  static let endsByItself = TagTraits(rawValue: 2)
  /// A part of a line: its end closes nothing larger.
  static let phrasing = TagTraits(rawValue: 4)
  /// Content that is no markup, or is not shown as text.
  static let unseen = TagTraits(rawValue: 8)
  /// Without its end tag it takes the rest of the page with it, as in browsers.
  static let endless = TagTraits(rawValue: 16)
  static let table = TagTraits(rawValue: 32)

  static let byName = NameTable(
    lists.flatMap { traits, names in
      names.split(separator: " ").map { (PackedName(String($0)), traits) }
    })

  private static let lists: [(TagTraits, String)] = [
    (.void, ElementName.void.joined(separator: " ") + " path use"),
    (
      .endsByItself,
      "html head body p li dt dd td th tr thead tbody tfoot colgroup option optgroup rb rt rtc rp"
    ),
    (
      .phrasing,
      """
      a abbr b big bdi bdo cite code dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u \
      var
      """
    ),
    ([.unseen, .endless], "script style xmp"),
    (
      .unseen,
      "svg math canvas audio video object iframe noscript select textarea noembed noframes map template"
    ),
    (.table, "table"),
  ]
}
