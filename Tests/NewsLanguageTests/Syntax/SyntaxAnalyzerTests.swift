import NewsLanguage
import Testing

@Suite struct SyntaxAnalyzerTests {
  @Test func `said has its subject and its clause`() {
    let sentence = ParsedSentence("Maria Velk said the pier would close.")
    #expect(sentence.relation(of: "said") == .root)
    #expect(sentence.phrase(of: "said", .nsubj) == "Maria Velk")
    #expect(sentence.phrase(of: "said", .ccomp) == "the pier would close")
    #expect(sentence.phrase(of: "close", .nsubj) == "the pier")
  }

  @Test func `a day between said and that belongs to said`() {
    let sentence = ParsedSentence("Maria Velk said on Tuesday that the pier would be closed in June.")
    #expect(sentence.phrase(of: "said", .obl) == "on Tuesday")
    #expect(sentence.phrase(of: "said", .ccomp) == "that the pier would be closed in June")
    #expect(sentence.relation(of: "that") == .mark)
    #expect(sentence.phrase(of: "closed", .nsubjPass) == "the pier")
    #expect(sentence.phrase(of: "closed", .obl) == "in June")
  }

  @Test func `a subject may follow its verb behind a quotation`() {
    let sentence = ParsedSentence("“The pier will close,” said Maria Velk.")
    #expect(sentence.relation(of: "said") == .root)
    #expect(sentence.phrase(of: "said", .nsubj) == "Maria Velk")
    #expect(sentence.head(of: "close") == "said")
    #expect(sentence.relation(of: "close") == .ccomp)
  }

  @Test func `an attribution may close the sentence`() {
    let sentence = ParsedSentence("The pier will close, Maria Velk said.")
    #expect(sentence.phrase(of: "said", .nsubj) == "Maria Velk")
    #expect(sentence.head(of: "close") == "said")
    #expect(sentence.relation(of: "close") == .ccomp)
  }

  @Test func `the subject of an inserted attribution stands beside its verb`() {
    let sentence = ParsedSentence("The pier, officials said on Tuesday, is rotten.")
    #expect(sentence.head(of: "officials") == "said")
    #expect(sentence.relation(of: "officials") == .nsubj)
  }

  @Test(arguments: ["According to officials, the pier is rotten.", "The pier is rotten, according to officials."])
  func `according to marks who says it`(_ string: String) {
    let sentence = ParsedSentence(string)
    #expect(sentence.phrase(of: "rotten", .nsubj) == "the pier" || sentence.phrase(of: "rotten", .nsubj) == "The pier")
    #expect(sentence.head(of: "officials") == "rotten")
    #expect(sentence.relation(of: "officials") == .obl)
    #expect(sentence.relation(of: "to") == .fixed)
  }

  @Test func `a passive has its subject and its agent`() {
    let sentence = ParsedSentence("The council was told by Maria Velk that the pier was rotten.")
    #expect(sentence.phrase(of: "told", .nsubjPass) == "The council")
    #expect(sentence.phrase(of: "told", .auxPass) == "was")
    #expect(sentence.phrase(of: "told", .oblAgent) == "by Maria Velk")
    #expect(sentence.phrase(of: "told", .ccomp) == "that the pier was rotten")
  }

  @Test func `a relative clause hangs on its noun`() {
    let sentence = ParsedSentence("Tomas Orlan, who leads the council, said that the pier was rotten.")
    #expect(sentence.head(of: "leads") == "Tomas")
    #expect(sentence.relation(of: "leads") == .aclRelcl)
    #expect(sentence.phrase(of: "leads", .obj) == "the council")
    #expect(sentence.head(of: "Tomas") == "said")
  }

  @Test func `an apposition and a possessor hang on their nouns`() {
    let mayor = ParsedSentence("Maria Velk, the mayor of Kolm, opened the new bridge.")
    #expect(mayor.head(of: "mayor") == "Maria")
    #expect(mayor.relation(of: "mayor") == .appos)
    #expect(mayor.phrase(of: "mayor", .nmod) == "of Kolm")
    #expect(mayor.phrase(of: "opened", .obj) == "the new bridge")
    let brother = ParsedSentence("Maria Velk's brother bought two old boats in Kolm.")
    #expect(brother.phrase(of: "brother", .nmodPoss) == "Maria Velk's")
    #expect(brother.phrase(of: "boats", .nummod) == "two")
  }

  @Test func `a negated and a promising verb have what belongs to them`() {
    let negated = ParsedSentence("Maria Velk did not say whether the pier would be closed.")
    #expect(negated.phrase(of: "say", .advmod) == "not")
    #expect(negated.phrase(of: "say", .ccomp) == "whether the pier would be closed")
    let promised = ParsedSentence("Maria Velk promised to close the pier.")
    #expect(promised.phrase(of: "promised", .xcomp) == "to close the pier")
    #expect(promised.phrase(of: "close", .obj) == "the pier")
  }

  @Test func `words have their parts of speech`() {
    let sentence = ParsedSentence("The police arrested two men in Kolm and slowly searched his house.")
    let parts = ["The", "police", "arrested", "two", "in", "Kolm", "and", "slowly", "his", "."].map {
      sentence.partOfSpeech(of: $0)
    }
    #expect(
      parts == [
        .determiner, .noun, .verb, .numeral, .adposition, .properNoun, .coordinatingConjunction, .adverb, .pronoun,
        .punctuation,
      ])
  }

  @Test func `a sentence has the same tree whatever was parsed before it`() {
    let strings = [
      "Maria Velk said on Tuesday that the pier would be closed in June.", "No.",
      "“The pier,” said Tomas Orlan, who leads the council, “is old, dear and rotten, and it will be sold.”",
      String(repeating: "the old pier and ", count: 120) + "the ferry sank.", "Kolm",
      "The council was told by Maria Velk that the pier was rotten.",
    ]
    let alone = strings.map { ParsedSentence($0).outline }
    let analyzer = SyntaxAnalyzer()
    for order in [Array(strings.indices), strings.indices.reversed(), [3, 1, 3, 0, 4, 2, 5, 1, 0]] {
      for index in order {
        #expect(ParsedSentence(strings[index], by: analyzer).outline == alone[index], "\(strings[index].prefix(40))")
      }
    }
  }

  @Test func `a sentence inside a text has the tree it has alone`() {
    let text = AnalyzedText("It rained in Kolm. Maria Velk said the pier would close. Nobody came.")
    let analyzer = SyntaxAnalyzer()
    let trees = text.sentences.map { analyzer.tree(of: $0.tokens, in: text) }
    #expect(trees.map(\.tokens) == text.sentences.map(\.tokens))
    let alone = ["It rained in Kolm.", "Maria Velk said the pier would close.", "Nobody came."]
    #expect(trees.map { ParsedSentence.outline(of: $0) } == alone.map { ParsedSentence($0).outline })
    // Places are those of the whole text.
    let said = text.tokens.indices.first { text.string($0) == "said" }
    #expect(said.map { trees[1].children(of: $0, .nsubj) } == [5])
  }

  @Test func `sentences that are parsed side by side have the trees they have alone`() {
    let strings = [
      "Maria Velk said on Tuesday that the pier would be closed in June.", "No.", "Kolm", "“… — ”", "It rained.",
      "“The pier,” said Tomas Orlan, who leads the council, “is old, dear and rotten, and it will be sold.”",
      "The council was told by Maria Velk that the pier was rotten.", "The ferry sank and nobody saw it.", "Why?",
    ]
    let text = AnalyzedText(strings.joined(separator: "\n\n"))
    let sentences = text.sentences.map(\.tokens) + [0..<0]
    let analyzer = SyntaxAnalyzer()
    for order in [sentences, sentences.reversed(), sentences + sentences] {
      let trees = analyzer.trees(of: analyzer.tagged(order, in: text))
      #expect(trees.map(\.tokens) == order)
      for tree in trees {
        let alone = SyntaxAnalyzer().tree(of: tree.tokens, in: text)
        #expect(ParsedSentence.outline(of: tree) == ParsedSentence.outline(of: alone))
      }
    }
    #expect(analyzer.trees(of: analyzer.tagged([], in: text)).isEmpty)
  }

  @Test func `an empty range has an empty tree`() {
    let analyzer = SyntaxAnalyzer()
    #expect(analyzer.tree(of: 0..<0, in: AnalyzedText("")).tokens.isEmpty)
    let text = AnalyzedText("Nobody came.")
    #expect(analyzer.tree(of: 1..<1, in: text).tokens == 1..<1)
    #expect(ParsedSentence("Nobody came.", by: analyzer).outline == ParsedSentence("Nobody came.").outline)
  }

  @Test func `one word is a root`() {
    let sentence = ParsedSentence("Kolm")
    #expect(sentence.relation(of: "Kolm") == .root)
    #expect(sentence.tree.head(of: 0) == nil)
    #expect(sentence.tree.span(of: 0) == 0..<1)
  }

  @Test func `a sentence of 400 tokens is one whole tree`() {
    let words = (0..<80).map { ["Velk \($0)", "said the", "pier", ","][$0 % 4] }.joined(separator: " ")
    let text = AnalyzedText(String(repeating: words + " ", count: 5))
    #expect(text.tokens.count >= 400)
    checkWhole(SyntaxAnalyzer().tree(of: 0..<400, in: text))
  }

  @Test(arguments: [
    "😀 👩‍👩‍👧 🇳🇴", "“” ‘’ «» „“ \" ' ` ´", "Velk \u{0}\u{1}\u{7}\u{1B}[0m said \u{85}\u{A0}\u{FEFF} so.",
    "\u{0}", "e\u{301}\u{327}\u{301} said \u{200D}\u{200B}\u{202E}it", "1987 2,000.50 $5m % & @ # ~ ^ \\ / | {} <>",
    "Ζωή είπε ότι 東京は said そう。", "\u{FFFD}\u{10FFFF}", "————……——", "a\r\n\r\nb\tc\u{B}d\u{C}e\u{2028}f",
    "\(String(repeating: "A", count: 5_000)) said so.",
  ])
  func `odd characters make a whole tree`(_ string: String) {
    checkWhole(ParsedSentence(string).tree)
  }

  /// A whole tree has one root, and every token hangs on it without a circle.
  private func checkWhole(_ tree: DependencyTree, sourceLocation: SourceLocation = #_sourceLocation) {
    let roots = tree.tokens.filter { tree.head(of: $0) == nil }
    #expect(roots.count == 1 || tree.tokens.isEmpty, sourceLocation: sourceLocation)
    for token in tree.tokens {
      var above = token
      var steps = 0
      while let head = tree.head(of: above), steps <= tree.tokens.count {
        #expect(tree.tokens.contains(head) && tree.span(of: head).contains(above), sourceLocation: sourceLocation)
        above = head
        steps += 1
      }
      #expect(above == roots.first, sourceLocation: sourceLocation)
    }
  }
}
