/// The signs that open a list item.
enum BulletMark {
  private static let marks: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "‣", "▪", "▫", "■", "□", "◆", "▶", "►", "▸", "➡", "➤", "➔", "→", "»", "✅", "✔", "✓", "☑", "🔹",
    "🔸", "🔷", "🔶", "🔴", "🔵", "⚫", "🟢", "👉", "📌", "❗", "‼", "⚡", "·", "*",
  ]

  /// How many UTF-8 bytes the mark takes with the space after it; 0 where the line is no list item.
  ///
  /// A hyphen or a dash needs a space after it, and a number its dot or bracket and a space: "- item", "2) item".
  static func length(in text: String) -> Int {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return 0 }
    var index = scalars.index(after: scalars.startIndex)
    var needsSpace = false
    if first == "-" || first == "–" || first == "—" {
      needsSpace = true
    } else if ("0"..."9").contains(first) {
      if index < scalars.endIndex, ("0"..."9").contains(scalars[index]) { index = scalars.index(after: index) }
      guard index < scalars.endIndex, scalars[index] == "." || scalars[index] == ")" else { return 0 }
      index = scalars.index(after: index)
      needsSpace = true
    } else if !marks.contains(first) {
      return 0
    }
    while index < scalars.endIndex, scalars[index].value == 0xFE0F { index = scalars.index(after: index) }
    let afterMark = index
    while index < scalars.endIndex, scalars[index] == " " { index = scalars.index(after: index) }
    guard index < scalars.endIndex, !needsSpace || index > afterMark else { return 0 }
    return text.utf8.distance(from: text.startIndex, to: index)
  }
}
