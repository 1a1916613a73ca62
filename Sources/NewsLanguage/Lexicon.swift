/// The English words that extraction goes by, read from the data files of `Lexicon/`.
///
/// These are words of the language: verbs of saying, offices, countries, months. No list names a person of the news. A
/// class, for every analyzed text holds it: one reference instead of the dozen arrays it is made of.
public final class Lexicon: Sendable {
  private let words: WordTable<LexicalEntry>
  /// Acronyms that are something else in lower case: "US", "WHO".
  private let acronyms: WordTable<LexicalEntry>
  private let abbreviations: WordTable<Bool>
  /// Names of several words: "White House", "Saudi Arabia".
  public let names: PhraseTable<LexicalEntry>
  /// The base forms that ``LexicalEntry/lemma`` counts; the first is empty.
  public let lemmas: [String]
  /// Countries with their people and capitals; ``LexicalEntry/value`` of a country, demonym or capital is an index.
  public let countries: [Country]

  /// A country as newsrooms write it.
  public struct Country: Sendable {
    /// Its usual short name.
    public var name: String
    /// All its names, and the adjectives and nouns of belonging to it.
    public var words: [String]
  }

  /// The lexicon of English that is built in.
  public static let english = Lexicon(files: LexiconFile.english)

  init(files: [LexiconFile]) {
    var builder = LexiconBuilder()
    for file in files {
      for line in file.lines { builder.add(line, from: file) }
    }
    words = builder.words
    acronyms = builder.acronyms
    abbreviations = builder.abbreviations
    names = builder.names
    lemmas = builder.lemmas
    countries = builder.countries
  }

  /// What is known of the word form at a range of bytes, whose ``WordHash`` is `hash`.
  func entry(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hash: UInt64) -> LexicalEntry {
    if range.count <= 6, bytes[range].allSatisfy({ 0x41...0x5A ~= $0 || $0 == 0x2E }), let found = acronyms[hash: hash]
    {
      return found
    }
    return words[hash: hash] ?? .unknown
  }

  /// Whether the word at a range of bytes, taken with the period after it, is an abbreviation.
  func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    abbreviations.value(bytes, range) != nil
  }

  /// What is known of a word form.
  public func entry(of word: String) -> LexicalEntry {
    var word = word
    return word.withUTF8 { entry($0, 0..<$0.count, hash: WordHash.hash($0, 0..<$0.count)) }
  }

  /// The number of a base form, for comparing with ``LexicalEntry/lemma``; 0 where the lexicon lacks it.
  public func lemma(_ word: String) -> Int32 { words[word]?.lemma ?? 0 }
}
