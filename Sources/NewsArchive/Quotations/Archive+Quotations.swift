public import NewsModel
import SQLite

extension Archive {
  /// Checks a quotation of a draft against all articles, by its words: marks, capitals, omissions ("…") and insertions in
  /// brackets are the draft's own affair and are told apart (``QuotationCheck/houseStyle``).
  ///
  /// ```swift
  /// try archive.check("The bridge will be shut", by: pym).verdict   // .altered
  /// ```
  ///
  /// - Parameters:
  ///   - text: the words between the quotation marks.
  ///   - speaker: whom the draft names as the speaker; nil where it names nobody.
  public func check(_ text: String, by speaker: AskedName? = nil) throws(ArchiveError) -> QuotationCheck {
    let candidates: Set<Int64> =
      if let speaker { Set(try resolve(speaker).candidates.map(\.id)) } else { [] }
    return try reporting {
      try connection.readTransaction {
        let finder = QuotationFinder(
          archive: self, quotation: QuotedWords(text), speaker: speaker, speakerIDs: candidates)
        return try finder.check()
      }
    }
  }
}
