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

  /// Analyzes the sentences of a treebank, with its own tokens, `rounds` times on one thread; looking words up counts, splitting
  /// the text into tokens does not.
  public static func measure(
    _ treebank: [TreebankSentence], rounds: Int = 3, model: LanguageModel = .english
  ) -> SyntaxSpeed {
    let texts = treebank.map { sentence in
      var text: [UInt8] = []
      var ranges: [Range<Int>] = []
      for (form, space) in zip(sentence.forms, sentence.spacesAfter) {
        let start = text.count
        text += Array(form.utf8)
        ranges.append(start..<text.count)
        if space { text.append(0x20) }
      }
      return AnalyzedText(SourceText(utf8: text), tokenRanges: ranges)
    }
    let analyzer = SyntaxAnalyzer(model: model)
    var tokens = 0
    var best = Duration.seconds(1_000_000)
    for _ in 0..<rounds {
      tokens = 0
      let start = processorTime()
      for text in texts { tokens += analyzer.tree(of: text.tokens.indices, in: text).tokens.count }
      best = min(best, processorTime() - start)
    }
    return SyntaxSpeed(tokens: tokens, time: best)
  }

  /// What this thread has used of the processor: other work on the machine does not count.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
