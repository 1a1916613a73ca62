import Glibc

/// Takes out of a page's markup what no reader sees, before it is made into a tree.
///
/// Scripts, styles, comments and drawings go, and of the attributes all but those asked for: half of a page's bytes. What
/// is left is bounded: elements lie at most ``deepest`` deep, and no tag has more than the attributes listed. So a page
/// that was made to stop its readers costs no more than its bytes. (libxml2 looks for repeated attributes by comparing
/// each with each, and for the start of an end tag through all open elements.)
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
  private static let longestValue = 2048
  private static let longestName = 64

  /// Elements that are open, but for those whose end tags may be left out.
  private var openElements: [PackedName] = []
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
      markup.append(contentsOf: source[index..<open])
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
        markup.append(contentsOf: "&lt;".utf8)
        index = open + 1
      }
    }
  }

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
    let isVoid = Self.voidNames.contains(element) || (tag.isSelfClosing && Self.foreignNames.contains(element))
    if let kind = Self.rawNames[element], kind != .template || !tag.isShadowRoot {
      if tag.isSelfClosing, kind != .script { return tag.end }
      return skipRaw(source, name: name, from: tag.end, isLinkedData: kind == .script && tag.isLinkedData, kind: kind)
    }
    if !isVoid {
      if openElements.count >= Self.deepest {
        openTagsLeftOut += 1
        return tag.end
      }
      if !Self.optionallyClosed.contains(element) { openElements.append(element) }
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
    guard !Self.voidNames.contains(element), Self.rawNames[element] == nil else {
      // "</p>" without its start makes a paragraph, "</br>" a line break; others mean nothing.
      if Self.hasPrefix("</br", source, at: open) { markup.append(contentsOf: "<br>".utf8) }
      return after
    }
    if openTagsLeftOut > 0 {
      openTagsLeftOut -= 1
      return after
    }
    guard !Self.optionallyClosed.contains(element) else {
      writeEndTag(name)
      return after
    }
    guard let start = start(of: element) else { return after }
    for inner in openElements[(start + 1)...].reversed() { writeEndTag(inner.bytes) }
    openElements.removeSubrange(start...)
    writeEndTag(name)
    return after
  }

  /// Where the element that an end tag closes is open: what was left open inside it ends with it, as in browsers, which
  /// libxml2 does not do for all elements. The end of a run of text, such as a link, closes nothing larger.
  private func start(of element: PackedName) -> Int? {
    let isPhrasing = Self.phrasing.contains(element)
    for index in openElements.indices.reversed() {
      if openElements[index] == element { return index }
      if isPhrasing, !Self.phrasing.contains(openElements[index]) { return nil }
      if Self.scopes.contains(openElements[index]), element != Self.table { return nil }
    }
    return nil
  }

  private mutating func writeEndTag(_ name: some Sequence<UInt8>) {
    markup.append(contentsOf: "</".utf8)
    markup.append(contentsOf: name)
    markup.append(UInt8(ascii: ">"))
  }

  /// Passes over an element whose content is no markup, or is not shown.
  private mutating func skipRaw(
    _ source: UnsafeBufferPointer<UInt8>, name: [UInt8], from start: Int, isLinkedData: Bool, kind: RawKind
  ) -> Int {
    var index = start
    while index < source.count {
      index = Self.find(UInt8(ascii: "<"), in: source, from: index)
      guard index + 2 + name.count <= source.count else { break }
      if source[index + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ source[index + 2 + $0].asciiLowercased == name[$0] }),
        index + 2 + name.count == source.count || !Self.isNameByte(source[index + 2 + name.count])
      {
        if isLinkedData { linkedData.append(start..<index) }
        return min(Self.find(UInt8(ascii: ">"), in: source, from: index) + 1, source.count)
      }
      index += 1
    }
    // Without its end a script takes the rest of the page with it, as in browsers; a drawing takes only its tag.
    if isLinkedData { linkedData.append(start..<source.count) }
    return kind == .script ? source.count : start
  }

  // MARK: - Names

  /// What is passed over, and what becomes of it where its end is missing.
  private enum RawKind { case script, drawing, template }

  private static let rawNames: [PackedName: RawKind] = {
    var names: [PackedName: RawKind] = [:]
    for name in ["script", "style", "xmp"] { names[PackedName(name)] = .script }
    for name in [
      "svg", "math", "canvas", "audio", "video", "object", "iframe", "noscript", "select", "textarea", "noembed",
      "noframes", "map",
    ] {
      names[PackedName(name)] = .drawing
    }
    names[PackedName("template")] = .template
    return names
  }()

  /// Elements that end by themselves (HTML Living Standard, 13.1.2.4).
  private static let optionallyClosed = Set(
    [
      "html", "head", "body", "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option",
      "optgroup", "rb", "rt", "rtc", "rp",
    ].map { PackedName($0) })
  private static let phrasing = Set(
    [
      "a", "abbr", "b", "big", "bdi", "bdo", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
      "q",
      "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    ].map { PackedName($0) })
  private static let table = PackedName("table")
  /// An end tag does not reach out of these.
  private static let scopes: Set<PackedName> = [table]

  private static let voidNames = Set(ElementName.void.map { PackedName($0) })
  private static let foreignNames: Set<PackedName> = [PackedName("path"), PackedName("use"), PackedName("svg")]

  // MARK: - Bytes

  @inline(__always)
  fileprivate static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isASCIISpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }

  /// The next place of a byte, or the end.
  fileprivate static func find(_ byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < source.count, let base = source.baseAddress else { return source.count }
    guard let found = memchr(base + start, Int32(byte), source.count - start) else { return source.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// As much of a value as counts, cut between characters.
  fileprivate static func cut(_ value: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard value.count > longestValue else { return value }
    var end = value.lowerBound + longestValue
    while end > value.lowerBound, source[end] & 0xC0 == 0x80 { end -= 1 }
    return value.lowerBound..<end
  }

  /// Whether ASCII text stands at a place, in either case.
  fileprivate static func hasPrefix(_ text: StaticString, _ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= source.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where source[start + offset].asciiLowercased != text.utf8Start[offset].asciiLowercased {
      return false
    }
    return true
  }
}

extension MarkupFilter {
  /// A start tag as it is read: its name, its end, and where the attributes that count stand.
  fileprivate struct Tag {
    /// In lower case.
    let name: [UInt8]
    /// Behind its `>`.
    private(set) var end: Int
    private(set) var isSelfClosing = false
    private(set) var isLinkedData = false
    private(set) var isShadowRoot = false
    private var isHidden = false
    private var attributes: [(name: Kept, value: Range<Int>)] = []

    /// Attributes that reading a page asks for.
    enum Kept: UInt8 {
      case `class`, id, href, rel, itemprop, itemscope, itemtype, property, name, content, datetime, lang, role, type
      case hidden, title, ariaHidden, dataTestID, dataComponent, httpEquiv, charset

      var spelling: StaticString {
        switch self {
        case .class: "class"
        case .id: "id"
        case .href: "href"
        case .rel: "rel"
        case .itemprop: "itemprop"
        case .itemscope: "itemscope"
        case .itemtype: "itemtype"
        case .property: "property"
        case .name: "name"
        case .content: "content"
        case .datetime: "datetime"
        case .lang: "lang"
        case .role: "role"
        case .type: "type"
        case .hidden: "hidden"
        case .title: "title"
        case .ariaHidden: "aria-hidden"
        case .dataTestID: "data-testid"
        case .dataComponent: "data-component"
        case .httpEquiv: "http-equiv"
        case .charset: "charset"
        }
      }

      static let byName: [PackedName: Kept] = {
        var table: [PackedName: Kept] = [:]
        for raw in 0... {
          guard let kept = Kept(rawValue: UInt8(raw)) else { break }
          table[PackedName("\(kept.spelling)")] = kept
        }
        return table
      }()
    }

    init(_ source: UnsafeBufferPointer<UInt8>, at open: Int) {
      var index = open + 1
      while index < source.count, MarkupFilter.isNameByte(source[index]) { index += 1 }
      name = source[(open + 1)..<min(index, open + 1 + MarkupFilter.longestName)].map(\.asciiLowercased)
      end = source.count
      while index < source.count {
        let byte = source[index]
        if byte == UInt8(ascii: ">") {
          end = index + 1
          isSelfClosing = source[index - 1] == UInt8(ascii: "/")
          return
        }
        if byte.isASCIISpace || byte == UInt8(ascii: "/") {
          index += 1
          continue
        }
        index = attribute(source, at: index)
      }
    }

    private mutating func attribute(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
      var index = start + 1
      while index < source.count, MarkupFilter.isNameByte(source[index]), source[index] != UInt8(ascii: "=") {
        index += 1
      }
      let nameRange = start..<index
      var valueStart = index
      while valueStart < source.count, source[valueStart].isASCIISpace { valueStart += 1 }
      var value = index..<index
      if valueStart < source.count, source[valueStart] == UInt8(ascii: "=") {
        valueStart += 1
        while valueStart < source.count, source[valueStart].isASCIISpace { valueStart += 1 }
        guard valueStart < source.count else { return source.count }
        let quote = source[valueStart]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          let close = MarkupFilter.find(quote, in: source, from: valueStart + 1)
          value = (valueStart + 1)..<close
          index = min(close + 1, source.count)
        } else {
          index = valueStart
          while index < source.count, !source[index].isASCIISpace, source[index] != UInt8(ascii: ">") { index += 1 }
          value = valueStart..<index
        }
      }
      keep(source, nameRange, value)
      return index
    }

    private mutating func keep(_ source: UnsafeBufferPointer<UInt8>, _ nameRange: Range<Int>, _ value: Range<Int>) {
      guard nameRange.count <= 16 else {
        if MarkupFilter.hasPrefix("shadowroot", source, at: nameRange.lowerBound) { isShadowRoot = true }
        return
      }
      let packed = PackedName(source[nameRange].lazy.map(\.asciiLowercased))
      if let kept = Kept.byName[packed] {
        guard attributes.count < 24, !attributes.contains(where: { $0.name == kept }) else { return }
        attributes.append((kept, MarkupFilter.cut(value, in: source)))
        if kept == .type { isLinkedData = Self.contains("ld+json", source, value) }
      } else if nameRange.count == 5, MarkupFilter.hasPrefix("style", source, at: nameRange.lowerBound) {
        isHidden =
          isHidden || Self.contains("display:none", source, value) || Self.contains("visibility:hidden", source, value)
      } else if MarkupFilter.hasPrefix("shadowroot", source, at: nameRange.lowerBound) {
        isShadowRoot = true
      }
    }

    /// Whether a value holds a text, spaces in it and case aside.
    private static func contains(
      _ text: StaticString, _ source: UnsafeBufferPointer<UInt8>, _ value: Range<Int>
    ) -> Bool {
      let sought = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      let squeezed = source[value.prefix(512)].lazy.filter { !$0.isASCIISpace }.map(\.asciiLowercased)
      var matched = 0
      for byte in squeezed {
        if byte == sought[matched] {
          matched += 1
          if matched == sought.count { return true }
        } else {
          matched = byte == sought[0] ? 1 : 0
        }
      }
      return false
    }

    func writeAttributes(_ source: UnsafeBufferPointer<UInt8>, to markup: inout [UInt8]) {
      for (name, range) in attributes {
        let spelling = name.spelling
        markup.append(UInt8(ascii: " "))
        markup.append(contentsOf: UnsafeBufferPointer(start: spelling.utf8Start, count: spelling.utf8CodeUnitCount))
        let value = source[range]
        let quote = value.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        markup.append(UInt8(ascii: "="))
        markup.append(quote)
        // An unquoted value may hold both marks.
        markup.append(contentsOf: value.lazy.filter { $0 != quote })
        markup.append(quote)
      }
      if isHidden { markup.append(contentsOf: " hidden=\"\"".utf8) }
    }
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
