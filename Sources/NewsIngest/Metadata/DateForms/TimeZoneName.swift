/// Offsets from UTC as news state them: abbreviations, `Z`, `+06:00`, `+0600`, `GMT+1`.
enum TimeZoneName {
  /// What an abbreviation in lower case stands for; nil as value where it is used of several zones (BST, IST, CST …):
  /// the time is kept then, and the offset unknown. Source: IANA time zone database, its `NEWS` and region files.
  private static let offsets: [String: String?] = [
    "z": "Z", "utc": "Z", "gmt": "Z", "wet": "+00:00", "west": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "trt": "+03:00",
    "sast": "+02:00", "eat": "+03:00", "wat": "+01:00", "cat": "+02:00", "pkt": "+05:00", "npt": "+05:45",
    "bdst": "+06:00", "bdt": "+06:00", "wib": "+07:00", "ict": "+07:00", "hkt": "+08:00", "sgt": "+08:00",
    "myt": "+08:00", "pht": "+08:00", "awst": "+08:00", "jst": "+09:00", "kst": "+09:00", "acst": "+09:30",
    "acdt": "+10:30", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "edt": "-04:00",
    "est": "-05:00", "cdt": "-05:00", "mdt": "-06:00", "mst": "-07:00", "pdt": "-07:00", "pst": "-08:00",
    "akdt": "-08:00", "akst": "-09:00", "hst": "-10:00", "brt": "-03:00", "art": "-03:00",
    "bst": nil, "ist": nil, "cst": nil, "gst": nil, "ast": nil, "et": nil, "ct": nil, "mt": nil, "pt": nil,
  ]

  /// A zone at an index: its offset where it is known, and the index after it. Nil where no zone is named.
  static func match(_ tokens: [DateToken], at start: Int) -> (offset: String?, end: Int)? {
    if let word = tokens.at(start)?.word, let offset = offsets[word] {
      if word == "utc" || word == "gmt", let (numeric, end) = numericOffset(tokens, at: start + 1) {
        return (numeric, end)
      }
      return (offset, start + 1)
    }
    return numericOffset(tokens, at: start)
  }

  private static func numericOffset(_ tokens: [DateToken], at start: Int) -> (offset: String?, end: Int)? {
    guard let sign = tokens.at(start), sign.isMark("+") || sign.isMark("-"), let first = tokens.at(start + 1),
      !first.isSpaced, let number = first.number
    else { return nil }
    var (hours, minutes, end) = (number, 0, start + 2)
    if first.digits == 4 {
      (hours, minutes) = (number / 100, number % 100)
    } else if first.digits <= 2 {
      if tokens.at(end)?.isMark(":") == true, let second = tokens.at(end + 1), second.digits == 2 {
        minutes = second.number ?? 0
        end += 2
      }
    } else {
      return nil
    }
    guard hours <= 14, minutes < 60 else { return nil }
    let clock = ClockTime(hour: hours, minute: minutes)
    return ((sign.isMark("+") ? "+" : "-") + clock.description, end)
  }
}
