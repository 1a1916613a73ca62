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
