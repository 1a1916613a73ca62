/// Breaking a line at the columns of a terminal.
enum LineBreaking {
  /// The lines that a line becomes: broken at spaces, and beside characters of scripts that have none. A word longer than a line
  /// stands alone.
  ///
  /// - Parameters:
  ///   - indent: how many spaces stand before the first line.
  ///   - hanging: how many stand before the others.
  ///   - width: the columns there are; nil where the line stays whole.
  static func lines(of line: String, indent: Int, hanging: Int, width: Int?) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard let width, DisplayWidth.of(line) + indent > width else { return [margin + line] }
    var lines: [String] = []
    var current = margin
    var used = indent
    var isEmpty = true
    for piece in pieces(of: line) {
      let columns = DisplayWidth.of(piece.text)
      let space = piece.followsSpace && !isEmpty ? 1 : 0
      if !isEmpty, used + space + columns > width {
        lines.append(current)
        current = String(repeating: " ", count: hanging)
        used = hanging
        isEmpty = true
      }
      if space == 1, !isEmpty {
        current += " "
        used += 1
      }
      current += piece.text
      used += columns
      isEmpty = false
    }
    lines.append(current)
    return lines
  }

  private struct Piece {
    var text: String
    var followsSpace: Bool
  }

  /// Words, and of scripts without spaces each character by itself, with the marks that must not begin or end a line.
  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      guard word.utf8.contains(where: { $0 >= 0xE3 }), word.contains(where: DisplayWidth.breaksAnywhere) else {
        pieces.append(Piece(text: String(word), followsSpace: true))
        continue
      }
      var piece = ""
      var isFirst = true
      for character in word {
        // A closing mark stays with what it closes.
        if !piece.isEmpty, DisplayWidth.breaksAnywhere(character) {
          pieces.append(Piece(text: piece, followsSpace: isFirst))
          piece = ""
          isFirst = false
        }
        piece.append(character)
      }
      pieces.append(Piece(text: piece, followsSpace: isFirst))
    }
    return pieces
  }
}
