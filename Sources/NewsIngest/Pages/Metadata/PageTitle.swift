/// The headline of a page's article.
enum PageTitle {
  /// The heading that the reader sees, where the page's other titles bear it out; else the first of those.
  ///
  /// What a page tells search engines and social networks is often another wording. For a news article whose structured
  /// data and preview agree, theirs is the headline: the heading may hold a kicker besides.
  static func headline(_ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements, siteNames: [String]) -> String? {
    let title = tree.elements(.title).first.map { tree.text(of: $0) }
    let stated = [linked.text("headline"), meta["og:title"], meta["twitter:title"], title].compactMap { $0 }
      .map { withoutSite($0, names: siteNames) }.filter { WordScan($0).count > 0 }
    if linked.isNews, let headline = stated.first, stated.dropFirst().contains(headline) { return headline }
    let headings = tree.elements(.h1).map { tree.text(of: $0) }.filter { WordScan($0).count >= 2 }
    let known = Set(stated.flatMap { WordScan($0).words })
    let shares = headings.map { heading in
      let words = WordScan(heading).words
      return (heading: heading, share: Double(words.count { known.contains($0) }) / Double(max(words.count, 1)))
    }
    if let best = shares.max(by: { $0.share < $1.share }), best.share >= 0.5 || headings.count == 1 && best.share > 0.2
    {
      // A kicker may stand in the same heading.
      return stated.first { best.heading.hasSuffix($0) && WordScan($0).count >= 3 } ?? best.heading
    }
    return stated.first ?? headings.first
  }

  private static let marks = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", "｜", " // "]

  /// `Envoy seeks deal | The Example` → `Envoy seeks deal`, where the name is the site's, or short behind a bar.
  static func withoutSite(_ title: String, names: [String]) -> String {
    var title = title
    let folded = names.map(fold).filter { !$0.isEmpty }
    while true {
      let cuts = marks.compactMap { mark in title.lastRange(of: mark).map { (mark: mark, range: $0) } }
      guard let cut = cuts.max(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return title }
      let end = String(title[cut.range.upperBound...])
      let rest = String(title[..<cut.range.lowerBound])
      let name = fold(end)
      let isNamed = folded.contains { $0 == name || $0.hasPrefix(name) || name.hasPrefix($0) }
      let isBar = cut.mark == " | " || cut.mark == "｜" || cut.mark == " :: "
      guard !name.isEmpty, isNamed || isBar && WordScan(end).count <= 4, WordScan(rest).count >= 2 else { return title }
      title = rest.trimmed
    }
  }

  /// Letters and digits alone, in lower case: `The Example` is `theexample.com`'s beginning.
  static func fold(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
