import NewsModel

/// A date, with its time and zone where they stand beside it, found in a line.
struct DateStamp: Hashable, Sendable {
  let day: CalendarDay
  let time: ClockTime?
  let utcOffset: String?
  /// The words of the line that belong to none of these, in lower case.
  let otherWords: [String]

  /// Words that stand inside a date without telling anything.
  private static let fillers: Set<String> = [
    "at", "on", "of", "the", "t", "um", "à", "le", "am", "den", "el", "a", "las",
  ]

  /// The first date of a line; nil where there is none.
  init?(in line: String) {
    let tokens = DateToken.tokens(of: line)
    var found: (match: DateForm.Match, start: Int)?
    search: for start in tokens.indices {
      // "12" of "2025-04-12" is no date's beginning: a date starts where no digit or dash precedes it directly.
      if start > 0, !tokens[start].isSpaced, tokens[start - 1].number != nil { continue }
      for form in DateForm.all {
        if let match = form.match(tokens, start), tokens.at(match.end)?.number == nil || tokens[match.end].isSpaced {
          found = (match, start)
          break search
        }
      }
    }
    guard let found else { return nil }
    self.init(tokens, found.match, found.start)
  }

  /// The date that a text is and nothing else.
  init?(whole text: String) {
    guard let stamp = DateStamp(in: text), stamp.otherWords.isEmpty else { return nil }
    self = stamp
  }

  private init(_ tokens: [DateToken], _ match: DateForm.Match, _ start: Int) {
    day = match.day
    var time: ClockTime?
    var zone: String?
    var others: [String] = []
    var index = 0
    while index < tokens.count {
      if index == start {
        index = match.end
      } else if time == nil, let (found, end) = ClockTime.match(tokens, at: index) {
        time = found
        index = end
        if zone == nil, let (offset, end) = TimeZoneName.match(tokens, at: index) {
          zone = offset
          index = end
        }
      } else if zone == nil, tokens[index].word != nil, let (offset, end) = TimeZoneName.match(tokens, at: index) {
        zone = offset
        index = end
      } else {
        switch tokens[index].kind {
        case .word(let word):
          if !Self.fillers.contains(word), !MonthNames.isWeekday(word) { others.append(word) }
        case .number(let value, _): others.append(String(value))
        case .mark: break
        }
        index += 1
      }
    }
    self.time = time
    utcOffset = time == nil ? nil : zone
    otherWords = others
  }

  /// The stamp as the date of a change.
  var modification: Modification { Modification(day: day, time: time?.description, utcOffset: utcOffset) }

  /// The stamp as a publication date.
  func publication(_ basis: Publication.Basis, evidence: String) -> Publication {
    Publication(day: day, time: time?.description, utcOffset: utcOffset, basis: basis, evidence: evidence)
  }
}
