import NewsArchive
import NewsModel

/// A sentence or two of a stored article that have the words of a question which no statement or event answers.
struct Passage {
  let article: StoredArticle
  /// Its place in the article's text, in Unicode scalars.
  let span: TextSpan
  let text: String
  /// The days that it tells, in words: "“Friday”: Friday, 16 May 2031 (a3)".
  let days: [String]
}
