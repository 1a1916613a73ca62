/// The elements of a page that reading it asks for by name; all others are one.
enum ElementName: UInt8, Sendable, CaseIterable {
  case other
  /// A run of text, no element.
  case text
  case a, address, article, aside, blockquote, body, br, button, caption, center, dd, details, div, dl, dt, fieldset
  case figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, input, legend, li, link
  case main, menu, meta, nav, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, time, title, tr, ul

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
  static let void = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta",
    "param", "source", "track", "wbr",
  ]

  /// The element of a name in lower case.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = Self.byName[PackedName(name)] ?? .other
  }

  private static let byName = NameTable(allCases.dropFirst(2).map { (PackedName("\($0)"), $0) })
}
