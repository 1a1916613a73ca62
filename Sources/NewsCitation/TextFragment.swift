public import NewsModel

/// The end of an address by which a browser opens the page at some words and marks them: a text directive of the WICG's
/// URL Fragment Text Directives (https://wicg.github.io/scroll-to-text-fragment/).
///
/// ```swift
/// TextFragment(span, in: "The ferry sank. The crew was saved, all of them.")?.directive  // "text=The%20crew%20was%20saved"
/// ```
///
/// A term never reaches beyond a line of the body, which a page has as a block of its own. Words that are few, or stand elsewhere
/// in the body too, get those before and after them as context; many words are named by their beginning and end.
public struct TextFragment: Hashable, Sendable {
  /// The words that must stand just before.
  public private(set) var prefix: String?
  /// The words, or the first of them.
  public private(set) var textStart: String
  /// The last of many words.
  public private(set) var textEnd: String?
  /// The words that must stand just after.
  public private(set) var suffix: String?

  /// More words, or letters, than these are named by their beginning and end.
  private static let mostWords = 10
  private static let mostScalars = 100
  /// Fewer words than these may stand in a menu or a teaser of the page as well.
  private static let fewWords = 6
  /// How many words a beginning or an end has at first, and at most.
  private static let edge = (least: 4, most: 12)
  /// How many words a context has at first, and at most.
  private static let context = (least: 3, most: 8)

  /// Points at a span of a body; nil where it holds no word.
  public init?(_ span: TextSpan, in body: String) {
    let text = WordedText(body)
    let words = text.words(in: span)
    guard let last = words.last else { return nil }
    let firstLine = text.sameLine(after: words.lowerBound, within: words)
    let isLong =
      words.count > Self.mostWords || text.end(last) - text.start(words.lowerBound) > Self.mostScalars
    if firstLine == words, !isLong {
      textStart = text.string(words)
      if words.count < Self.fewWords || text.firstPlace(of: words) != words.lowerBound {
        addContext(of: words, text)
      }
      return
    }
    let lastLine = text.sameLine(before: words.upperBound, within: words)
    var head = Self.leading(Self.edge.least, of: firstLine)
    // The beginning must not run into the end, which is looked for after it.
    let most = firstLine == words ? max(Self.edge.least, words.count / 2) : Self.edge.most
    while head.count < min(most, Self.edge.most, firstLine.count), text.firstPlace(of: head) != head.lowerBound {
      head = Self.leading(head.count + 1, of: firstLine)
    }
    var tail = Self.trailing(Self.edge.least, of: lastLine)
    while tail.count < min(Self.edge.most, lastLine.count), tail.lowerBound > head.upperBound,
      text.firstPlace(of: tail, from: head.upperBound) != tail.lowerBound
    {
      tail = Self.trailing(tail.count + 1, of: lastLine)
    }
    if tail.lowerBound < head.upperBound { tail = head.upperBound..<max(head.upperBound + 1, tail.upperBound) }
    guard tail.upperBound <= words.upperBound else {
      textStart = text.string(words)
      return
    }
    textStart = text.string(head)
    textEnd = text.string(tail)
    if text.firstPlace(of: head) != head.lowerBound { prefix = text.context(before: head, Self.context.most) }
    if text.firstPlace(of: tail, from: head.upperBound) != tail.lowerBound {
      suffix = text.context(after: tail, Self.context.most)
    }
  }

  /// The words before and after, as many as it takes to tell the place from others.
  private mutating func addContext(of words: Range<Int>, _ text: WordedText) {
    for count in Self.context.least...Self.context.most {
      let before = text.contextWords(before: words, count)
      let after = text.contextWords(after: words, count)
      prefix = before.isEmpty ? nil : text.string(before)
      suffix = after.isEmpty ? nil : text.string(after)
      let whole =
        (before.isEmpty ? words.lowerBound : before.lowerBound)..<(after.isEmpty ? words.upperBound : after.upperBound)
      if text.firstPlace(of: whole) == whole.lowerBound { return }
    }
  }

  private static func leading(_ count: Int, of words: Range<Int>) -> Range<Int> {
    words.lowerBound..<min(words.upperBound, words.lowerBound + count)
  }

  private static func trailing(_ count: Int, of words: Range<Int>) -> Range<Int> {
    max(words.lowerBound, words.upperBound - count)..<words.upperBound
  }

  /// `text=[prefix-,]textStart[,textEnd][,-suffix]`, percent-encoded.
  public var directive: String {
    var directive = "text="
    if let prefix { directive += Self.encoded(prefix) + "-," }
    directive += Self.encoded(textStart)
    if let textEnd { directive += "," + Self.encoded(textEnd) }
    if let suffix { directive += ",-" + Self.encoded(suffix) }
    return directive
  }

  /// An address that leads to the words; a fragment it has is kept.
  public func appended(to address: String) -> String {
    if address.contains(":~:") { return address + "&" + directive }
    return address + (address.contains("#") ? ":~:" : "#:~:") + directive
  }

  /// All but letters, digits and three marks is percent-encoded: dash, comma and ampersand have a meaning in the directive.
  private static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
