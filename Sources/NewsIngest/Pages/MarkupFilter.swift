import Glibc

/// Takes out of a page's markup what no reader sees, before it is made into a tree.
///
/// Scripts, styles, comments and drawings go, and of the attributes all but those asked for: half of a page's bytes. What
/// is left is bounded: elements lie at most ``deepest`` deep, ``mostTags`` tags count, and none has more than the
/// attributes listed. So a page that was made to stop its readers costs no more than its bytes. (libxml2 looks for repeated
/// attributes by comparing each with each, and for the start of an end tag through all open elements.)
///
/// The tokens are those of the HTML Living Standard, section 13.2.5, as far as they matter here.
struct MarkupFilter {
  /// Markup that remains.
  private(set) var markup: [UInt8] = []
  /// The contents of scripts of type `application/ld+json`, as ranges of the source.
  private(set) var linkedData: [Range<Int>] = []

  /// How deep elements may lie; tags of deeper ones are left out, not their text.
  static let deepest = 400
  /// Bytes of an attribute's value that count.
  static let longestValue = 2048
  static let longestName = 64
  /// References and lone `<` that count: of an article's page there are some thousands.
  static let mostReferences = 200_000
  /// Tags that count; of those behind them only the text does. An article's page has some thousands.
  static let mostTags = 500_000

  /// Elements that are open, but for those whose end tags may be left out.
  private var openElements: [(name: PackedName, traits: TagTraits)] = []
  private var openTagsLeftOut = 0

  /// Filters a page in UTF-8.
  init(_ source: [UInt8]) {
    markup.reserveCapacity(source.count / 2)
    source.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < source.count {
      let open = Self.find(UInt8(ascii: "<"), in: source, from: index)
      appendText(source, index..<open)
      guard open + 1 < source.count else { return }
      let next = source[open + 1]
      if next.isASCIILetter {
        index = startTag(source, at: open)
      } else if next == UInt8(ascii: "/") {
        index = endTag(source, at: open)
      } else if next == UInt8(ascii: "!") {
        index = declaration(source, at: open)
      } else if next == UInt8(ascii: "?") {
        index = Self.find(UInt8(ascii: ">"), in: source, from: open) + 1
      } else {
        references += 1
        if references <= Self.mostReferences { markup.append(contentsOf: "&lt;".utf8) }
        index = open + 1
      }
    }
  }

  /// Text as it stands; of its character references, each of which libxml2 hands on by itself, a bounded number.
  private mutating func appendText(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = UnsafeBufferPointer(rebasing: source[start..<range.upperBound])
      let found = start + Self.find(UInt8(ascii: "&"), in: rest, from: 0)
      markup.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<found]))
      guard found < range.upperBound else { return }
      references += 1
      if references <= Self.mostReferences { markup.append(UInt8(ascii: "&")) }
      start = found + 1
    }
  }

  private var references = 0
  private var tags = 0

  /// The unseen elements of which no end follows any more.
  private var unended: [[UInt8]] = []

  // MARK: - Comments

  private func declaration(_ source: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    if Self.hasPrefix("<!--", source, at: open) {
      // "<!-->" and "<!--->" are comments, whole.
      for end in [open + 4, open + 5] where end < source.count && source[end] == UInt8(ascii: ">") {
        if end == open + 4 || source[end - 1] == UInt8(ascii: "-") { return end + 1 }
      }
      var index = open + 4
      while true {
        index = Self.find(UInt8(ascii: ">"), in: source, from: index)
        guard index < source.count else { return source.count }
        let isEnd = source[index - 1] == UInt8(ascii: "-") && source[index - 2] == UInt8(ascii: "-")
        let isBang =
          source[index - 1] == UInt8(ascii: "!") && source[index - 2] == UInt8(ascii: "-")
          && source[index - 3] == UInt8(ascii: "-")
        index += 1
        if (isEnd && index - 1 >= open + 6) || isBang { return index }
      }
    }
    if Self.hasPrefix("<![CDATA[", source, at: open) {
      var index = open + 9
      while index < source.count {
        index = Self.find(UInt8(ascii: ">"), in: source, from: index)
        guard index < source.count else { break }
        index += 1
        if source[index - 2] == UInt8(ascii: "]"), source[index - 3] == UInt8(ascii: "]") { return index }
      }
      return source.count
    }
    return Self.find(UInt8(ascii: ">"), in: source, from: open) + 1
  }

  // MARK: - Tags

  private mutating func startTag(_ source: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    let tag = Tag(source, at: open)
    let name = tag.name
    let element = PackedName(name)
    let traits = TagTraits.byName[element] ?? []
    if traits.contains(.unseen), !tag.isShadowRoot {
      if tag.isSelfClosing, !traits.contains(.endless) { return tag.end }
      return skipUnseen(source, name: name, traits, tag)
    }
    tags += 1
    if tags > Self.mostTags, !traits.isDisjoint(with: [.void, .endsByItself]) { return tag.end }
    if !traits.contains(.void) {
      if openElements.count >= Self.deepest || tags > Self.mostTags {
        openTagsLeftOut += 1
        return tag.end
      }
      if !traits.contains(.endsByItself) { openElements.append((element, traits)) }
    }
    markup.append(UInt8(ascii: "<"))
    markup.append(contentsOf: name)
    tag.writeAttributes(source, to: &markup)
    markup.append(UInt8(ascii: ">"))
    return tag.end
  }

  private mutating func endTag(_ source: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    let end = Self.find(UInt8(ascii: ">"), in: source, from: open)
    let after = min(end + 1, source.count)
    guard open + 2 < source.count, source[open + 2].isASCIILetter else { return after }
    var nameEnd = open + 2
    while nameEnd < end, nameEnd - open < Self.longestName, Self.isNameByte(source[nameEnd]) { nameEnd += 1 }
    let name = source[(open + 2)..<nameEnd].map(\.asciiLowercased)
    let element = PackedName(name)
    let traits = TagTraits.byName[element] ?? []
    guard traits.isDisjoint(with: [.void, .unseen]) else {
      // "</p>" without its start makes a paragraph, "</br>" a line break; others mean nothing.
      if Self.hasPrefix("</br", source, at: open) { markup.append(contentsOf: "<br>".utf8) }
      return after
    }
    if openTagsLeftOut > 0 {
      openTagsLeftOut -= 1
      return after
    }
    guard !traits.contains(.endsByItself) else {
      tags += 1
      if tags <= Self.mostTags { writeEndTag(name) }
      return after
    }
    guard let start = start(of: element, traits) else { return after }
    for inner in openElements[(start + 1)...].reversed() { writeEndTag(inner.name.bytes) }
    openElements.removeSubrange(start...)
    writeEndTag(name)
    return after
  }

  /// Where the element that an end tag closes is open: what was left open inside it ends with it, as in browsers, which
  /// libxml2 does not do for all elements. The end of a run of text, such as a link, closes nothing larger.
  private func start(of element: PackedName, _ traits: TagTraits) -> Int? {
    for index in openElements.indices.reversed() {
      let open = openElements[index]
      if open.name == element { return index }
      if traits.contains(.phrasing), !open.traits.contains(.phrasing) { return nil }
      // No end tag reaches out of a table.
      if open.traits.contains(.table) { return nil }
    }
    return nil
  }

  private mutating func writeEndTag(_ name: some Sequence<UInt8>) {
    markup.append(contentsOf: "</".utf8)
    markup.append(contentsOf: name)
    markup.append(UInt8(ascii: ">"))
  }

  /// Passes over an element whose content is no markup, or is not shown.
  private mutating func skipUnseen(
    _ source: UnsafeBufferPointer<UInt8>, name: [UInt8], _ traits: TagTraits, _ tag: Tag
  ) -> Int {
    // A hundred thousand drawings without an end are not each looked through to the page's end.
    var index = unended.contains(name) ? source.count : tag.end
    while index < source.count {
      index = Self.find(UInt8(ascii: "<"), in: source, from: index)
      guard index + 2 + name.count <= source.count else { break }
      if source[index + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ source[index + 2 + $0].asciiLowercased == name[$0] }),
        index + 2 + name.count == source.count || !Self.isNameByte(source[index + 2 + name.count])
      {
        if tag.isLinkedData { linkedData.append(tag.end..<index) }
        return min(Self.find(UInt8(ascii: ">"), in: source, from: index) + 1, source.count)
      }
      index += 1
    }
    if !unended.contains(name) { unended.append(name) }
    // Without its end a script takes the rest of the page with it, as in browsers; a drawing takes only its tag.
    if tag.isLinkedData { linkedData.append(tag.end..<source.count) }
    return traits.contains(.endless) ? source.count : tag.end
  }

  // MARK: - Bytes

  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isASCIISpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }

  /// The next place of a byte, or the end.
  static func find(_ byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < source.count, let base = source.baseAddress else { return source.count }
    guard let found = memchr(base + start, Int32(byte), source.count - start) else { return source.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// As much of a value as counts, cut between characters.
  static func cut(_ value: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard value.count > longestValue else { return value }
    var end = value.lowerBound + longestValue
    while end > value.lowerBound, source[end] & 0xC0 == 0x80 { end -= 1 }
    return value.lowerBound..<end
  }

  /// Whether ASCII text stands at a place, in either case.
  static func hasPrefix(_ text: StaticString, _ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= source.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where source[start + offset].asciiLowercased != text.utf8Start[offset].asciiLowercased {
      return false
    }
    return true
  }
}
