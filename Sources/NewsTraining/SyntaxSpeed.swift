import Glibc
public import NewsLanguage

/// How fast tagger and parser are.
public struct SyntaxSpeed: Sendable {
  /// The tokens analyzed, all rounds together.
  public let tokens: Int
  /// The time it took.
  public let time: Duration

  /// Nanoseconds a token.
  public var nanosecondsPerToken: Double { time / .nanoseconds(1) / Double(max(tokens, 1)) }

  /// Analyzes the sentences of a treebank, with its own tokens, `rounds` times on one thread, an article's worth at a time as extraction
  /// does; looking words up counts, splitting the text into tokens does not.
  public static func measure(
    _ treebank: [TreebankSentence], rounds: Int = 3, model: LanguageModel = .english
  ) -> SyntaxSpeed {
    let articles = stride(from: 0, to: treebank.count, by: sentencesOfArticle).map {
      article(of: treebank[$0..<min($0 + sentencesOfArticle, treebank.count)])
    }
    let analyzer = SyntaxAnalyzer(model: model)
    let tokens = articles.reduce(0) { $0 + $1.text.tokens.count }
    var best = Duration.seconds(1_000_000)
    for _ in 0..<rounds {
      let start = processorTime()
      for (text, sentences) in articles { _ = analyzer.trees(of: analyzer.tagged(sentences, in: text)) }
      best = min(best, processorTime() - start)
    }
    return SyntaxSpeed(tokens: tokens, time: best)
  }

  private static let sentencesOfArticle = 20

  /// Sentences as one text, and which of its tokens belong to each.
  private static func article(of treebank: ArraySlice<TreebankSentence>) -> (
    text: AnalyzedText, sentences: [Range<Int>]
  ) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    var sentences: [Range<Int>] = []
    for sentence in treebank {
      let first = ranges.count
      for (form, space) in zip(sentence.forms, sentence.spacesAfter) {
        let start = text.count
        text += Array(form.utf8)
        ranges.append(start..<text.count)
        if space { text.append(0x20) }
      }
      sentences.append(first..<ranges.count)
    }
    return (AnalyzedText(SourceText(utf8: text), tokenRanges: ranges), sentences)
  }

  /// What this thread has used of the processor: other work on the machine does not count.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
