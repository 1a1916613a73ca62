/// The elements of a page that reading it asks for by name; all others are one.
enum ElementName: UInt8, Sendable, CaseIterable {
  case other
  /// A run of text, no element.
  case text
  case a, abbr, address, article, aside, b, blockquote, body, br, button, caption, center, cite, code, dd, details, div
  case dl, dt, em, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr
  case html, i, img, input, ins, label, legend, li, link, main, mark, menu, meta, nav, ol, p, picture, pre, q, s,
    section
  case small, span, strike, strong, sub, summary, sup, table, tbody, td, tfoot, th, thead, time, title, tr, u, ul

  /// Whether text on both sides of it belongs to different paragraphs.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .div, .dl, .dt, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .legend,
      .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr,
      .ul:
      true
    default: false
    }
  }

  /// 1 for `h1` to 6 for `h6`.
  var headingLevel: Int? {
    rawValue >= Self.h1.rawValue && rawValue <= Self.h6.rawValue ? Int(rawValue - Self.h1.rawValue) + 1 : nil
  }

  /// Elements that have no content and no end tag (HTML Living Standard, 13.1.2, with obsolete ones).
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta",
    "param", "source", "track", "wbr",
  ]

  /// The element of a name in lower case.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = Self.byName[PackedName(name)] ?? .other
  }

  private static let byName: [PackedName: ElementName] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(2).map { (PackedName("\($0)"), $0) })
}

/// A name of up to 16 bytes as two numbers: hashed and compared without a string being made. Longer ones are cut.
struct PackedName: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    var count = 0
    for byte in bytes {
      if count < 8 { low = low << 8 | UInt64(byte) } else { high = high << 8 | UInt64(byte) }
      count += 1
      if count == 16 { break }
    }
  }

  init(_ name: String) { self.init(name.utf8) }

  /// The name, as far as it is kept.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in [low, high] {
      for shift in stride(from: 56, through: 0, by: -8) where part >> UInt64(shift) != 0 {
        bytes.append(UInt8(truncatingIfNeeded: part >> UInt64(shift)))
      }
    }
    return bytes
  }

  func hash(into hasher: inout Hasher) { hasher.combine(low ^ high &* 0x9E37_79B9_7F4A_7C15) }
}
