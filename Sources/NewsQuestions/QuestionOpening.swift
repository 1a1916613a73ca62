/// The words around a question that ask for nothing: "please tell me …", "… exactly, thanks".
enum QuestionOpening {
  /// The words without them.
  static func removed(from words: [Word]) -> [Word] {
    var words = words[...]
    while let opening = openings.first(where: { starts(words, with: $0) && words.count > $0.count }) {
      words = words.dropFirst(opening.count)
    }
    while let ending = endings.first(where: { ends(words, with: $0) && words.count > $0.count + 1 }) {
      words = words.dropLast(ending.count)
    }
    return words.filter { !asides.contains($0.lower) }
  }

  private static func starts(_ words: ArraySlice<Word>, with opening: [String]) -> Bool {
    words.count >= opening.count && zip(words, opening).allSatisfy { $0.lower == $1 }
  }

  private static func ends(_ words: ArraySlice<Word>, with ending: [String]) -> Bool {
    words.count >= ending.count && zip(words.suffix(ending.count), ending).allSatisfy { $0.lower == $1 }
  }

  private static func phrases(_ lines: String) -> [[String]] {
    lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
  }

  private static let openings = phrases(
    """
    please
    kindly
    tell me
    tell us
    tell me please
    let me know
    remind me
    remind me again
    show me
    show
    list
    list me
    give me
    get me
    find
    find me
    find out
    can you tell me
    could you tell me
    can you please tell me
    could you please tell me
    would you tell me
    can you
    could you
    can you please
    could you please
    do you know
    do we know
    do we have
    do you have
    is it known
    is it true that
    is it true
    i want to know
    i wanna know
    i wonder
    i was wondering
    i would like to know
    i'd like to know
    i 'd like to know
    i need to know
    i need
    i am looking for
    i 'm looking for
    any idea
    compare
    summarise
    summarize
    search for
    look for
    look up
    what evidence is there that
    is there evidence that
    is there any evidence that
    any evidence that
    any proof that
    do we know if
    do we know whether
    i heard that
    is there anything
    hey
    hi
    hello
    ok
    okay
    so
    and
    but
    well
    also
    then
    now
    question
    quick question
    """)

  private static let endings = phrases(
    """
    please
    thanks
    thank you
    exactly
    precisely
    again
    then
    now
    so far
    at all
    though
    anyway
    in the archive
    in our archive
    over time
    over the years
    """)

  /// Words that may stand anywhere and ask for nothing.
  private static let asides: Set<String> = ["exactly", "precisely", "please", "actually", "really", "n't", "n’t"]
}
