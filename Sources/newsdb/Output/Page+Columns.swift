extension Page {
  /// Adds texts side by side, each wrapped in a column of its own. `width` is that of a column; a bar stands between them.
  mutating func columns(_ columns: [[String]], width: Int, style: Style? = nil) {
    let wrapped = columns.map { lines in
      lines.flatMap { LineBreaking.lines(of: $0, indent: 0, hanging: 4, width: width) }
    }
    for row in 0..<(wrapped.map(\.count).max() ?? 0) {
      let cells = wrapped.map { lines in
        let cell = row < lines.count ? lines[row] : ""
        return cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
      }
      line(cells.joined(separator: " │ "), style: style)
    }
  }
}
