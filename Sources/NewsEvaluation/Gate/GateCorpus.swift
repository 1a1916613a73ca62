import NewsIngest

/// The articles of the regression gate, and the digest that tells whether one of them was changed.
package struct GateCorpus: Sendable {
  package var articles: [GateArticle] = []
  /// SHA-256 over names and contents of the files.
  package var digest: String

  /// Where they lie in this package.
  package static let folder: String = {
    // …/Sources/NewsEvaluation/Gate/GateCorpus.swift
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return parts.joined(separator: "/") + "/Tests/Gate"
  }()

  /// Reads the `.txt` files of a folder.
  package init(folder: String = folder) throws(EvaluationFailure) {
    var seen = ""
    for name in try TextFile.names(in: folder, suffix: ".txt") {
      let contents = try TextFile.text("\(folder)/\(name)")
      articles.append(try GateArticle(name: name, contents: contents))
      seen += "\(name)\n\(contents)\n"
    }
    guard !articles.isEmpty else { throw EvaluationFailure(.file, "\(folder) holds no articles (*.txt)") }
    digest = Self.digest(seen)
  }

  /// SHA-256 of a text. Line feeds and spaces count: the archive's digest folds white space, so they are spelled out.
  static func digest(_ text: String) -> String {
    var spelled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": spelled += "\\n".unicodeScalars
      case " ": spelled += "\\s".unicodeScalars
      case "\\": spelled += "\\\\".unicodeScalars
      default: spelled.append(scalar)
      }
    }
    return ContentDigest.sha256(ofBody: String(spelled))
  }
}
