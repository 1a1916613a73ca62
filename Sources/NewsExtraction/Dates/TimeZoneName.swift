import NewsLanguage
import NewsModel

/// A time zone as it stands behind a time: "GMT", "EST", "ET", "local time", "(GMT +8)", "UTC-3".
struct TimeZoneName {
  /// The token after its last.
  let end: Int
  private let offset: Offset

  private enum Offset {
    /// Zulu time, marked `Z`.
    case zero
    /// Minutes east of Greenwich.
    case fixed(Int)
    /// A zone of the United States told without its season: minutes in winter.
    case american(Int)
    /// Local time, or letters in use for more than one zone ("IST").
    case unknown
  }

  /// The zone that begins at a token.
  init?(_ index: Int, in scan: DateScan) {
    var position = index
    // "1:53 p. m. local time"
    if scan.word(position) == .period, scan.word(position - 1) == .letterM { position += 1 }
    let isLocal = scan.word(position) == .local && scan.word(position + 1) == .time
    if isLocal { position += 2 }
    if !isLocal, let (named, end) = Self.named(position, in: scan) {
      (self.end, offset) = (end, named)
      return
    }
    let inner = scan.word(position) == .openParenthesis ? position + 1 : position
    guard let token = scan.token(inner), scan.word(inner) == .utc || scan.word(inner) == .zone, token.shape == .allCaps
    else {
      guard isLocal else { return nil }
      (end, offset) = (position, .unknown)
      return
    }
    var after = inner + 1
    var stated: Int?
    if scan.word(after) == .plus || scan.word(after) == .hyphen, let hours = scan.integer(after + 1), hours <= 14 {
      stated = scan.word(after) == .plus ? 60 * hours : -60 * hours
      after += 2
    }
    if inner > position {
      guard scan.word(after) == .closeParenthesis else {
        guard isLocal else { return nil }
        (end, offset) = (position, .unknown)
        return
      }
      after += 1
    }
    end = after
    if let stated {
      offset = .fixed(stated)
    } else {
      offset = scan.word(inner) == .utc ? .zero : Self.offsets[scan.text.string(inner)] ?? .unknown
    }
  }

  /// "Eastern time", "Pacific Daylight Time", "Moscow time"
  private static func named(_ index: Int, in scan: DateScan) -> (Offset, end: Int)? {
    guard let token = scan.token(index), token.shape == .capitalized, token.isWord, scan.weekday(index) == nil,
      scan.month(index) == nil, let end = (index + 1...index + 3).first(where: { scan.isToken($0, "time") }),
      (index + 1..<end).allSatisfy({ scan.token($0)?.shape == .capitalized })
    else { return nil }
    let hours = ["Eastern": -300, "Central": -360, "Mountain": -420, "Pacific": -480][scan.text.string(index)]
    // Central European time is no American one.
    let isPlain = end == index + 1 || scan.isToken(index + 1, "standard") || scan.isToken(index + 1, "daylight")
    return (hours.flatMap { isPlain ? .american($0) : nil } ?? .unknown, end + 1)
  }

  /// What ISO 8601 writes behind a time of a day: `Z`, `-05:00`, or nothing where the offset is not known.
  func suffix(on day: CalendarDay?) -> String {
    switch offset {
    case .zero: return "Z"
    case .fixed(let minutes): return Self.written(minutes)
    case .american(let minutes):
      guard let day else { return "" }
      return Self.written(Self.isAmericanSummer(day) ? minutes + 60 : minutes)
    case .unknown: return ""
    }
  }

  private static func written(_ minutes: Int) -> String {
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(Period.padded(size / 60)):\(Period.padded(size % 60))"
  }

  /// Whether clocks in the United States are put forward: from the second Sunday of March to the first of November
  /// (Energy Policy Act of 2005, in force from 2007); before, from the first of April to the last of October.
  private static func isAmericanSummer(_ day: CalendarDay) -> Bool {
    let rules: (Feast, Feast) =
      day.year >= 2007
      ? (.nth(2, weekday: 6, month: 3), .nth(1, weekday: 6, month: 11))
      : (.nth(1, weekday: 6, month: 4), .nth(-1, weekday: 6, month: 10))
    guard let from = rules.0.period(in: day.year).interval?.from, let to = rules.1.period(in: day.year).interval?.from
    else { return false }
    return from <= day && day < to
  }

  /// Letters that mean one zone in news, by the time zone database's names for them.
  private static let offsets: [String: Offset] = [
    "ET": .american(-300), "CT": .american(-360), "MT": .american(-420), "PT": .american(-480),
    "EST": .fixed(-300), "EDT": .fixed(-240), "CST": .fixed(-360), "CDT": .fixed(-300), "MST": .fixed(-420),
    "MDT": .fixed(-360), "PST": .fixed(-480), "PDT": .fixed(-420), "BST": .fixed(60), "CET": .fixed(60),
    "CEST": .fixed(120), "EET": .fixed(120), "EEST": .fixed(180), "MSK": .fixed(180), "PKT": .fixed(300),
    "WIB": .fixed(420), "HKT": .fixed(480), "SGT": .fixed(480), "JST": .fixed(540), "KST": .fixed(540),
    "AEST": .fixed(600), "AEDT": .fixed(660), "NZST": .fixed(720), "NZDT": .fixed(780),
  ]
}
