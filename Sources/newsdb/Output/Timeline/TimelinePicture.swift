import NewsArchive
import NewsModel

/// A timeline as a picture that needs nothing but itself (SVG 1.1 with style sheet; no script, no font, no address).
struct TimelinePicture {
  private let timeline: Timeline
  private let title: String
  /// Whether a bar leads to the words below the picture.
  private let linksToWords: Bool

  private let width = 960
  private let barHeight = 160
  private let left = 48

  init(_ timeline: Timeline, title: String, linksToWords: Bool = false) {
    self.timeline = timeline
    self.title = title
    self.linksToWords = linksToWords
  }

  var svg: String {
    let lanes = timeline.lanes.filter { !$0.stretches.isEmpty }
    let laneHeight = barHeight + 56
    let height = 40 + laneHeight * max(lanes.count, 1)
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title">
      <style>
      svg { color-scheme: light dark; font: 12px system-ui, sans-serif; }
      text { fill: #333; } .own { fill: #2a5d8f; } .published { fill: #a9c3dc; } .axis { stroke: #888; stroke-width: 1; }
      @media (prefers-color-scheme: dark) { text { fill: #ddd; } .own { fill: #7db3e6; } .published { fill: #41617f; } }
      </style>
      <title id="title">\(Markup.escaped(title)), by \(timeline.unit.rawValue)</title>

      """
    text += #"<text x="\#(left)" y="20" font-weight="bold">\#(Markup.escaped(title))</text>"# + "\n"
    for (index, lane) in lanes.enumerated() { text += drawing(lane, top: 40 + index * laneHeight) }
    return text + "</svg>\n"
  }

  private func drawing(_ lane: Timeline.Lane, top: Int) -> String {
    guard let span = timeline.span else { return "" }
    let most = max(lane.stretches.map(\.entries.count).max() ?? 1, 1)
    let base = top + 20 + barHeight
    let perDay = Double(width - left - 12) / Double(span.count)
    func x(_ day: CalendarDay) -> Double { Double(left) + Double(day.dayNumber - span.from.dayNumber) * perDay }
    var text =
      #"<text x="\#(left)" y="\#(top + 12)">\#(lane.scope.rawValue) by \#(timeline.unit.rawValue)</text>"# + "\n"
    text += #"<text x="\#(left - 6)" y="\#(top + 32)" text-anchor="end">\#(most)</text>"# + "\n"
    for stretch in lane.stretches {
      let from = x(stretch.days.from)
      let wide = max(Double(stretch.days.count) * perDay - 1, 1)
      let own = Double(stretch.ownDayCount * barHeight) / Double(most)
      let published = Double(stretch.byPublicationCount * barHeight) / Double(most)
      let note =
        stretch.byPublicationCount > 0 ? ", \(stretch.byPublicationCount) of them by the day of publication" : ""
      let label = "\(TimelineBars.label(stretch.days, timeline.unit)): \(stretch.entries.count)\(note)"
      var bar = "<g><title>\(Markup.escaped(label))</title>"
      bar += rectangle("own", from, Double(base) - own, wide, own)
      bar += rectangle("published", from, Double(base) - own - published, wide, published) + "</g>"
      text += linksToWords ? "<a href=\"#\(Self.anchor(lane.scope, stretch))\">\(bar)</a>\n" : bar + "\n"
    }
    text += #"<line class="axis" x1="\#(left)" y1="\#(base)" x2="\#(width - 12)" y2="\#(base)"/>"# + "\n"
    return text + marks(span, x, base)
  }

  private func rectangle(_ style: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    guard height > 0 else { return "" }
    return
      #"<rect class="\#(style)" x="\#(tenths(x))" y="\#(tenths(y))" width="\#(tenths(width))" height="\#(tenths(height))"/>"#
  }

  /// The first days of some stretches below the axis, so far apart that they can be read.
  private func marks(_ span: DayInterval, _ x: (CalendarDay) -> Double, _ base: Int) -> String {
    var text = ""
    var day = span.from
    var last = -1_000.0
    while day <= span.to {
      let stretch = timeline.unit.stretch(containing: day)
      let place = x(stretch.from)
      if place - last >= 84 {
        let label =
          timeline.unit == .year
          ? "\(stretch.from.description.prefix(4))"
          : timeline.unit == .month ? "\(stretch.from.description.prefix(7))" : stretch.from.description
        text += #"<text x="\#(tenths(place))" y="\#(base + 16)">\#(label)</text>"# + "\n"
        last = place
      }
      day = stretch.to.adding(days: 1)
    }
    return text
  }

  private func tenths(_ value: Double) -> String {
    let number = Int((value * 10).rounded())
    return "\(number / 10).\(number % 10)"
  }

  /// The name of a stretch's place on the page.
  static func anchor(_ scope: SearchScope, _ stretch: Timeline.Stretch) -> String {
    "\(scope.rawValue)-\(stretch.days.from)"
  }
}

/// Text on its way into SVG and HTML.
enum Markup {
  /// With the characters that mean something there written as references, and without those that XML does not know.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
