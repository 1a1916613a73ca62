import NewsModel

/// Reads the lines by which scrapes date an article: `date 2025-04-23`, `BDST: 1347 HRS, APR 23, 2025`,
/// `Wed, 23 Apr 2025 15:04:00 GMT`, `Published: April 23, 2025 at 3:14 pm`.
///
/// A line counts only where every word of it belongs to the date; a date in a sentence dates what the sentence tells.
struct PublicationDate {
  var publication: Publication
  /// Whether it is the date of an update, which gives way to one of publication.
  var isUpdate: Bool

  /// Reads a whole line; nil where it holds anything else.
  init?(line: String) {
    let words = Self.words(of: line)
    guard !words.isEmpty, words.count <= 16 else { return nil }
    var reader = Reader(words: words)
    guard reader.readAll(), let day = reader.day else { return nil }
    publication = Publication(
      day: day, time: reader.time, utcOffset: reader.time == nil ? nil : reader.offset, basis: .text, evidence: line)
    isUpdate = reader.isUpdate
  }

  /// Reads a date that opens a line and is marked as such: "date 2025-04-23 The council met". Gives what follows it.
  static func leading(_ line: Substring) -> (date: PublicationDate, rest: Substring)? {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count >= 2, let mark = Optional(words[0].lowercased().filter { $0 != ":" }), labels.contains(mark),
      CalendarDay(words[1]) != nil, let date = PublicationDate(line: words[0] + " " + words[1])
    else { return nil }
    return (date, words.count > 2 ? words[2] : "")
  }

  private static let labels: Set<String> = ["date", "published", "posted", "updated", "modified", "created"]

  /// Words, numbers and marks of a line in lower case. Signs that only part them are dropped.
  private static func words(of line: String) -> [String] {
    line.lowercased().split { " ,;|•·()[]–—".contains($0) }.map(String.init)
  }

  private struct Reader {
    let words: [String]
    var position = 0
    var year: Int?
    var month: Int?
    var dayOfMonth: Int?
    var time: String?
    var offset: String?
    var isUpdate = false
    var numbers: [Int] = []

    init(words: [String]) { self.words = words }

    var day: CalendarDay? {
      guard let year, let month, let dayOfMonth else { return nil }
      return CalendarDay(year: year, month: month, day: dayOfMonth)
    }

    mutating func readAll() -> Bool {
      while position < words.count {
        var word = words[position]
        while word.last == ":" || word.last == "." { word.removeLast() }
        guard word.isEmpty || read(word) else { return false }
        position += 1
      }
      return day != nil
    }

    private mutating func read(_ word: String) -> Bool {
      if let date = CalendarDay(word) {
        set(date)
        return readTime(String(word.dropFirst(11)), orNothing: true)
      }
      if let month = EnglishMonth.number(of: word) {
        guard self.month == nil else { return false }
        self.month = month
        return true
      }
      if word.contains("/") { return readSlashed(word) }
      if let number = Int(
        word.hasSuffix("st") || word.hasSuffix("nd") || word.hasSuffix("rd") || word.hasSuffix("th")
          ? String(word.dropLast(2)) : word)
      {
        return readNumber(number, word)
      }
      if readTime(word, orNothing: false) { return true }
      if let zone = Self.zones[word] {
        offset = zone
        return true
      }
      if word == "am" || word == "pm" || word == "a.m" || word == "p.m" {
        return shiftByHalfDay(isAfternoon: word.hasPrefix("p"))
      }
      if ["updated", "modified", "update", "edited"].contains(word) {
        isUpdate = true
        return true
      }
      return Self.fillers.contains(word)
    }

    private mutating func set(_ date: CalendarDay) { (year, month, dayOfMonth) = (date.year, date.month, date.day) }

    private mutating func readNumber(_ number: Int, _ word: String) -> Bool {
      // "1347 HRS"
      if word.count == 4, position + 1 < words.count,
        words[position + 1].hasPrefix("hr") || words[position + 1].hasPrefix("hour")
      {
        guard number / 100 < 24, number % 100 < 60 else { return false }
        time = "\(word.prefix(2)):\(word.suffix(2))"
        return true
      }
      if word.count == 4, year == nil, 1500...2199 ~= number {
        year = number
        return true
      }
      if dayOfMonth == nil, 1...31 ~= number {
        dayOfMonth = number
        return true
      }
      // "3 pm"
      if time == nil, 1...12 ~= number, position + 1 < words.count,
        ["am", "pm", "a.m.", "p.m."].contains(words[position + 1])
      {
        time = Self.padded(number) + ":00"
        return true
      }
      return false
    }

    /// "23/04/2025" and "4/23/2025", where only one reading is a date.
    private mutating func readSlashed(_ word: String) -> Bool {
      let parts = word.split(separator: "/").compactMap { Int($0) }
      guard parts.count == 3 else { return false }
      if parts[0] > 31, let date = CalendarDay(year: parts[0], month: parts[1], day: parts[2]) {
        set(date)
        return true
      }
      let dayFirst = CalendarDay(year: parts[2], month: parts[1], day: parts[0])
      let monthFirst = CalendarDay(year: parts[2], month: parts[0], day: parts[1])
      guard let date = dayFirst == nil ? monthFirst : monthFirst == nil || dayFirst == monthFirst ? dayFirst : nil
      else { return false }
      set(date)
      return true
    }

    /// "15:04", "15:04:05Z", "3:14pm", "15:04+02:00".
    private mutating func readTime(_ word: String, orNothing: Bool) -> Bool {
      if word.isEmpty { return orNothing }
      var rest = Substring(word)
      func digits() -> Int? {
        let run = rest.prefix { $0.isASCII && $0.isNumber }
        guard 1...2 ~= run.count else { return nil }
        rest.removeFirst(run.count)
        return Int(run)
      }
      guard let hour = digits(), hour < 24 else { return false }
      var minute = 0
      if rest.first == ":" || rest.first == "." {
        rest.removeFirst()
        guard let value = digits(), value < 60 else { return false }
        minute = value
        if rest.first == ":" {
          rest.removeFirst()
          guard digits() != nil else { return false }
          if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
        }
      } else if rest.isEmpty || rest == "h" {
        return false
      }
      time = Self.padded(hour) + ":" + Self.padded(minute)
      switch rest {
      case "": return true
      case "z": offset = "Z"
      case "am", "a.m": return shiftByHalfDay(isAfternoon: false)
      case "pm", "p.m": return shiftByHalfDay(isAfternoon: true)
      default: return readOffset(rest)
      }
      return true
    }

    private mutating func readOffset(_ text: Substring) -> Bool {
      guard let sign = text.first, sign == "+" || sign == "-" else { return false }
      let digits = text.dropFirst().filter { $0 != ":" }
      guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
      offset = "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
      return true
    }

    private mutating func shiftByHalfDay(isAfternoon: Bool) -> Bool {
      guard let current = time, var hour = Int(current.prefix(2)) else { return time == nil ? false : true }
      if isAfternoon, hour < 12 { hour += 12 }
      if !isAfternoon, hour == 12 { hour = 0 }
      time = Self.padded(hour) + current.dropFirst(2)
      return true
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Abbreviations of time zones that stand for one offset only in news (IANA time zone database).
    static let zones: [String: String] = [
      "gmt": "Z", "utc": "Z", "z": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
      "eest": "+03:00",
      "msk": "+03:00", "bdst": "+06:00", "bdt": "+06:00", "pkt": "+05:00", "jst": "+09:00", "kst": "+09:00",
      "hkt": "+08:00", "sgt": "+08:00",
      "est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00", "cdt": "-05:00", "mdt": "-06:00",
      "aest": "+10:00",
      "aedt": "+11:00", "nzst": "+12:00",
    ]

    static let fillers: Set<String> = [
      "date", "published", "posted", "on", "at", "last", "first", "the", "of", "hrs", "hours", "hour", "hrs.", "monday",
      "tuesday",
      "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
      "fri", "sat", "sun",
      "time", "issued", "created", "release", "dated", "et", "pt", "ist", "local", "publish", "publication", "online",
      "dhaka",
    ]
  }
}
