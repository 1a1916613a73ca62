import NewsExtraction
import NewsLanguage

extension QuestionParser {
  /// Makes ready what questions are read with, as the first question otherwise would: the lexicon and the variants of names. May
  /// run on another thread meanwhile.
  public static func prepare() {
    _ = Lexicon.english
    _ = NameEquivalence.identity(of: "N N")
  }
}
