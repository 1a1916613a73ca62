import NewsLanguage

/// A token that begins with a digit.
enum Numeral: Equatable {
  /// `23`, `1,000`: its value and how many characters it takes.
  case integer(Int, digits: Int)
  /// `23rd`
  case ordinal(Int)
  /// `1990s`, `90s`
  case decade(Int)
  /// `3:14`, `8am`, `3.14pm`; the meridiem is 0 for a.m., 12 for p.m.
  case clock(hour: Int, minute: Int, meridiem: Int?)
  /// `2.5`, as written.
  case decimal(whole: Int, fraction: Int)
}

/// How many: a number or one that is not told.
struct Amount {
  var end: Int
  /// As TIMEX3 writes it: `3`, `2.5`, `X`.
  var text: String
  /// The number, where it is a whole one.
  var number: Int?
  /// Whether only the article says it: "a week".
  var isArticle = false
}

extension DateScan {
  /// What a token of digits says.
  func numeral(_ index: Int) -> Numeral? {
    guard let token = token(index), token.shape == .number, token.range.count <= 10 else { return nil }
    return Self.numeral(UnsafeBufferPointer(rebasing: bytes[token.range]))
  }

  private static func numeral(_ bytes: UnsafeBufferPointer<UInt8>) -> Numeral? {
    var position = 0
    var value = 0
    var hasComma = false
    func digits() -> Int {
      var value = 0
      while position < bytes.count, 0x30...0x39 ~= bytes[position] {
        value = value * 10 + Int(bytes[position] & 0xF)
        position += 1
      }
      return value
    }
    value = digits()
    let count = position
    while position + 3 < bytes.count, bytes[position] == UInt8(ascii: ",") {
      position += 1
      value = value * 1000 + digits()
      hasComma = true
    }
    if position == bytes.count { return .integer(value, digits: hasComma ? position : count) }
    let mark = bytes[position]
    var minute = 0
    var isClock = false
    var fraction: Int?
    if mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") {
      position += 1
      let start = position
      minute = digits()
      isClock = position - start == 2 && minute < 60 && count <= 2 && value < 25
      if mark == UInt8(ascii: ":") {
        // Seconds are read over.
        if position < bytes.count, bytes[position] == mark {
          position += 1
          _ = digits()
        }
      } else {
        fraction = minute
      }
    }
    // What follows the figures, its letters in lower case; no more than two of them mean anything.
    var suffix = 0
    guard bytes.count - position <= 2 else { return nil }
    while position < bytes.count {
      suffix = suffix << 8 | Int(bytes[position] | 0x20)
      position += 1
    }
    switch suffix {
    case 0 where fraction != nil: return .decimal(whole: value, fraction: fraction!)
    case 0 where isClock: return .clock(hour: value, minute: minute, meridiem: nil)
    case 0x616D where value <= 12 && (isClock || mark | 0x20 == 0x61):
      return .clock(hour: value, minute: minute, meridiem: 0)
    case 0x706D where value <= 12 && (isClock || mark | 0x20 == 0x70):
      return .clock(hour: value, minute: minute, meridiem: 12)
    case 0x7374, 0x6E64, 0x7264, 0x7468: return fraction == nil && !isClock ? .ordinal(value) : nil
    case 0x73 where value % 10 == 0 && (count == 4 || count == 2) && fraction == nil: return .decade(value)
    default: return nil
    }
  }

  /// A bare whole number.
  func integer(_ index: Int) -> Int? {
    guard case .integer(let value, _) = numeral(index) else { return nil }
    return value
  }

  /// A year of four digits.
  func year(_ index: Int) -> Int? {
    guard case .integer(let value, digits: 4) = numeral(index), 1000...2199 ~= value else { return nil }
    return value
  }

  /// A day of the month: `23`, `23rd`, `first`.
  func dayOfMonth(_ index: Int) -> Int? {
    switch numeral(index) {
    case .integer(let value, let digits): return digits <= 2 && 1...31 ~= value ? value : nil
    case .ordinal(let value): return 1...31 ~= value ? value : nil
    case nil: return ordinalWord(index)
    default: return nil
    }
  }

  /// "three", "a", "twenty-five", "two and a half", "several", "12", "1.5"; not what only bounds it.
  func amount(_ index: Int) -> Amount? {
    switch word(index) {
    case .a:
      switch word(index + 1) {
      case .few: return Amount(end: index + 2, text: "X")
      case .couple: return Amount(end: index + (word(index + 2) == .of ? 3 : 2), text: "2", number: 2)
      case .half: return nil
      default: break
      }
      // "a hundred", "a dozen"; the article of "a three-year term" is the noun's.
      if let next = token(index + 1), next.isAny(.numberWord), next.entry.value == 12 || next.entry.value >= 100 {
        return amount(index + 1)
      }
      return Amount(end: index + 1, text: "1", number: 1, isArticle: true)
    case .few, .several, .many: return Amount(end: index + 1, text: "X")
    case .couple: return Amount(end: index + (word(index + 1) == .of ? 2 : 1), text: "2", number: 2)
    case .tens where word(index + 1) == .of: return Amount(end: index + 2, text: "X")
    case .half where word(index + 1) == .a: return Amount(end: index + 2, text: "0.5")
    default: break
    }
    switch numeral(index) {
    case .integer(let value, _): return withHalf(Amount(end: index + 1, text: String(value), number: value))
    case .decimal(let whole, let fraction): return Amount(end: index + 1, text: "\(whole).\(fraction)")
    case nil: break
    default: return nil
    }
    guard let (value, end) = number(index) else { return nil }
    return withHalf(Amount(end: end, text: String(value), number: value))
  }

  /// "two and a half"
  private func withHalf(_ amount: Amount) -> Amount {
    let and = skippingHyphen(amount.end)
    let article = skippingHyphen(and + 1)
    let half = skippingHyphen(article + 1)
    guard word(and) == .and, word(article) == .a, word(half) == .half, let number = amount.number else { return amount }
    return Amount(end: half + 1, text: "\(number).5")
  }

  /// A number in words: "forty", "twenty-five", "two hundred".
  private func number(_ index: Int) -> (Int, end: Int)? {
    func value(_ index: Int) -> Int? {
      guard let token = token(index), token.isAny(.numberWord), word(index) != .a else { return nil }
      return Int(token.entry.value)
    }
    guard var total = value(index) else { return nil }
    var end = index + 1
    if total >= 20, total < 100, total % 10 == 0, word(end) == .hyphen, let ones = value(end + 1), ones < 10 {
      total += ones
      end += 2
    }
    while total < 1_000_000, let factor = value(end), factor >= 100 {
      total *= factor
      end += 1
    }
    return (total, end)
  }
}
