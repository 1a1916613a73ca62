extension MarkupFilter {
  /// A start tag as it is read: its name, its end, and where the attributes that count stand.
  struct Tag {
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
    enum Kept: UInt8, CaseIterable {
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

      static let byName = NameTable(allCases.map { (PackedName("\($0.spelling)"), $0) })
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
        let hasDouble = value.contains(UInt8(ascii: "\""))
        let quote = hasDouble ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        markup.append(UInt8(ascii: "="))
        markup.append(quote)
        // An unquoted value may hold both marks.
        if hasDouble {
          markup.append(contentsOf: value.lazy.filter { $0 != quote })
        } else {
          markup.append(contentsOf: UnsafeBufferPointer(rebasing: value))
        }
        markup.append(quote)
      }
      if isHidden { markup.append(contentsOf: " hidden=\"\"".utf8) }
    }
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
