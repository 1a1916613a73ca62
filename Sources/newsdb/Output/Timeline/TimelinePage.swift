import NewsArchive
import NewsModel

/// A timeline as a page that needs nothing but itself: the picture, and below it the words of every stretch with their sources.
struct TimelinePage {
  let html: String

  /// - Parameter limit: how many statements and events the page holds at most.
  init(_ timeline: Timeline, title: String, limit: Int, archive: Archive) throws(ArchiveError) {
    var left = limit
    var omitted = 0
    var words = ""
    for lane in timeline.lanes {
      guard !(lane.stretches.isEmpty && lane.lessExact.isEmpty && lane.undated.isEmpty) else { continue }
      words += "<h2>\(lane.scope == .events ? "Events" : "Statements")</h2>\n"
      var groups = lane.stretches.map {
        (
          id: TimelinePicture.anchor(lane.scope, $0), heading: TimelineBars.label($0.days, timeline.unit),
          entries: $0.entries
        )
      }
      groups.append(("\(lane.scope.rawValue)-less-exact", "Known less exactly", lane.lessExact))
      groups.append(("\(lane.scope.rawValue)-undated", "Without a day", lane.undated))
      for group in groups where !group.entries.isEmpty {
        words += "<h3 id=\"\(group.id)\">\(Markup.escaped(group.heading))</h3>\n<ul>\n"
        for entry in group.entries {
          guard left > 0 else {
            omitted += 1
            continue
          }
          left -= 1
          if let item = try archive.item(lane.scope, entry.id) { words += Self.item(item, entry) }
        }
        words += "</ul>\n"
      }
    }
    if omitted > 0 { words += "<p>\(omitted) more are not on this page.</p>\n" }
    html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Markup.escaped(title))</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      li { margin: .5rem 0; } small { opacity: .75; } :target { outline: 2px solid #2a5d8f; }
      </style>
      </head>
      <body>
      <h1>\(Markup.escaped(title))</h1>
      \(TimelinePicture(timeline, title: title, linksToWords: true).svg)
      \(words)</body>
      </html>

      """
  }

  private static func item(_ item: SearchHit.Item, _ entry: Timeline.Entry) -> String {
    let (words, who, when, source): (String, String, String, Source)
    switch item {
    case .statement(let statement):
      words = statement.kind == .direct ? "“\(statement.text)”" : statement.text
      who = statement.speaker ?? statement.speakerMention?.text ?? "speaker open"
      when = Page.said(statement)
      source = statement.source
    case .event(let event):
      (words, who, when, source) = (
        event.summary, event.happening?.rawValue ?? event.kind.rawValue, Page.circumstances(event), event.source
      )
    case .person, .article: return ""
    }
    let publisher = source.publisher ?? "publisher unknown"
    let day = source.publishedDay.map { "published \($0)" } ?? "publication date unknown"
    let headline = Markup.escaped(source.headline ?? "without a headline")
    // Only an address of the web is one that a reader of the page can follow.
    let link = source.uri.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    let title = link.map { "<a href=\"\(Markup.escaped($0))\" rel=\"noreferrer\">\(headline)</a>" } ?? headline
    return """
      <li><b>\(Markup.escaped(who))</b>: \(Markup.escaped(words))<br>
      <small>\(Markup.escaped(when)) · \(title), \(Markup.escaped(publisher)), \(day)</small></li>

      """
  }
}
