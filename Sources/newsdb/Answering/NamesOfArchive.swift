import NewsArchive
import NewsModel
import NewsQuestions

/// The names of an archive, as far as a question needs them; outlets are read when the first is asked for.
final class NamesOfArchive: ArchiveNames {
  private let archive: Archive
  private var outlets: [String]?

  init(_ archive: Archive) { self.archive = archive }

  // An archive that cannot be read says so when the question is answered.
  func publishers(called words: String) -> [String] {
    if outlets == nil { outlets = (try? archive.publishers()) ?? [] }
    return OutletName.matching(words, among: outlets!)
  }

  func knows(_ name: AskedName) -> Bool { (try? archive.knows(name)) ?? false }

  func resembles(_ name: AskedName) -> Bool {
    guard !name.namesRole, name.words.split(separator: " ").count == 2, let found = try? archive.resolve(name) else {
      return false
    }
    return found.isNearest && found.candidates.contains { $0.kind == .person }
  }

  func uses(_ word: String) -> Bool {
    guard let words = FullTextQuery(words: word) else { return false }
    return ((try? archive.count(of: ArticleQuery(matching: words)).articles) ?? 0) > 0
  }
}
