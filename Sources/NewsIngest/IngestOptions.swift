import Glibc
public import NewsModel

/// What the user says about the input, and the limits of reading. What is said here goes over what a text says itself.
public struct IngestOptions: Hashable, Sendable {
  /// The publisher of every article of this run.
  public var publisher: String?
  /// The address of the article. Applies to the first article read; an address belongs to one article only.
  public var uri: String?
  /// The language of every article, as a BCP 47 tag.
  public var language: String?
  /// The publication date of every article, see ``NewsModel/Publication/init(given:)``.
  public var published: Publication?
  /// When the input was fetched. "5 hours ago" is a date only where this is known.
  public var fetchedAt: FetchMoment?
  /// Files last changed before this moment are passed over in silence. By the system's clock where it states no offset.
  public var changedSince: FetchMoment?
  /// Which fields of JSON and of tables stand for newsdb's, where they have names of their own.
  public var mapping = FieldMapping()
  /// Whether texts, Markdown and plain mail are drafts of the user's own, of which every line counts: nothing is taken for the
  /// furniture of a page, and headings stay in the body.
  public var keepsAllText = false
  /// Whether a folder in which nothing is that newsdb reads is an error; not where files are waited for.
  public var expectsFiles = true
  /// The most bytes one page, text, message, Markdown or JSON file may have, decompressed. What is read a piece at a time
  /// (JSON Lines, tables, mailboxes, archives) has no such limit; its pieces have.
  public var maximumTextBytes = 64 << 20
  /// The most bytes one line of JSON Lines, or one row of a table, may have.
  public var maximumLineBytes = 64 << 20

  /// Options that leave everything to the text.
  public init() {}
}

/// The moment something was fetched, at the reader's own clock.
public struct FetchMoment: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// Minutes since midnight, where the time is known.
  public var minuteOfDay: Int?
  /// The offset from UTC, `Z` or `+06:00`, where stated.
  public var utcOffset: String?

  /// Makes a moment.
  public init(day: CalendarDay, minuteOfDay: Int? = nil, utcOffset: String? = nil) {
    self.day = day
    self.minuteOfDay = minuteOfDay
    self.utcOffset = utcOffset
  }

  /// Reads a date or a date-time in any of the forms newsdb knows, ISO 8601 among them; nil where it is none.
  public init?(_ text: String) {
    guard let stamp = DateStamp(whole: text) else { return nil }
    self.init(day: stamp.day, minuteOfDay: stamp.time?.minuteOfDay, utcOffset: stamp.utcOffset)
  }
}

extension FetchMoment {
  /// Seconds since 1970, by the system's time zone where no offset is stated.
  var unixTime: Int {
    var parts = tm()
    parts.tm_year = Int32(day.year - 1900)
    parts.tm_mon = Int32(day.month - 1)
    parts.tm_mday = Int32(day.day)
    parts.tm_min = Int32(minuteOfDay ?? 0)
    parts.tm_isdst = -1
    guard let utcOffset else { return mktime(&parts) }
    return timegm(&parts) - Self.seconds(of: utcOffset)
  }

  /// `+06:00` as 21,600.
  private static func seconds(of offset: String) -> Int {
    let digits = offset.utf8.filter { $0.isASCIIDigit }.map { Int($0 - 0x30) }
    guard digits.count == 4 else { return 0 }
    let seconds = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
    return offset.utf8.first == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension Publication {
  /// Reads a publication date the user gave: `2025-04-23`, `2025-04-23T13:47+06:00`, `April 23, 2025`. Nil where it is
  /// no date, or one that may be read in two ways (`04/05/2025`).
  public init?(given text: String) {
    guard let stamp = DateStamp(whole: text) else { return nil }
    self = stamp.publication(.given, evidence: text)
  }
}
