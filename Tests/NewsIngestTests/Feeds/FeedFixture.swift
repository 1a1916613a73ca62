@testable import NewsIngest

/// A feed read from a text.
func feed(_ text: String, address: String? = nil) -> Feed? { Feed(Array(text.utf8), address: address) }

/// The articles and failures of a feed.
func feedItems(_ text: String, uri: String? = nil) -> [IngestItem] {
  var options = IngestOptions()
  return InputDocument(bytes: Array(text.utf8), path: "a.xml", uri: uri, charset: nil, format: .feed).items(&options)
}

/// The articles of a feed.
func feedArticles(_ text: String, uri: String? = nil) -> [IngestedArticle] {
  feedItems(text, uri: uri).compactMap { if case .article(let found) = $0 { found } else { nil } }
}
