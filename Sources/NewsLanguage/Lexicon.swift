/// The English words that extraction goes by, read from the data files of `Lexicon/`.
///
/// These are words of the language: verbs of saying, offices, countries, months. No list names a person of the news.
public struct Lexicon: Sendable {
  private var words = WordTable<LexicalEntry>()
  /// Acronyms that are something else in lower case: "US", "WHO".
  private var acronyms = WordTable<LexicalEntry>()
  private var abbreviations = WordTable<Bool>()
  /// Names of several words: "White House", "Saudi Arabia".
  public private(set) var names = PhraseTable<LexicalEntry>()
  /// The base forms that ``LexicalEntry/lemma`` counts; the first is empty.
  public private(set) var lemmas: [String] = [""]
  /// Countries with their people and capitals; ``LexicalEntry/value`` of a country, demonym or capital is an index.
  public private(set) var countries: [Country] = []

  /// A country as newsrooms write it.
  public struct Country: Sendable {
    /// Its usual short name.
    public var name: String
  }

  /// The lexicon of English that is built in.
  public static let english = Lexicon(files: LexiconFile.english)

  /// What is known of the word form at a range of bytes.
  func entry(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> LexicalEntry {
    let hash = WordHash.hash(bytes, range)
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
    Array(word.utf8).withUnsafeBufferPointer { entry($0, 0..<$0.count) }
  }

  /// The number of a base form, for comparing with ``LexicalEntry/lemma``; 0 where the lexicon lacks it.
  public func lemma(_ word: String) -> Int32 { words[word]?.lemma ?? 0 }

  init(files: [LexiconFile]) {
    for file in files {
      for line in file.lines { add(line, from: file) }
    }
  }

  private mutating func add(_ line: LexiconFile.Line, from file: LexiconFile) {
    switch file.kind {
    case .verbs: addVerb(line)
    case .countries: addCountry(line)
    case .abbreviations:
      for form in line.forms { abbreviations[form] = true }
    case .words:
      for form in line.forms {
        let lemma = newLemma(form)
        add(form, LexicalEntry(classes: line.classes, value: line.value, lemma: lemma))
      }
    }
  }

  private mutating func addVerb(_ line: LexiconFile.Line) {
    let forms = line.forms.count > 1 ? line.forms : EnglishVerb.forms(of: line.forms[0])
    let lemma = newLemma(forms[0])
    for (index, form) in forms.enumerated() {
      var classes = line.classes
      if index == 0 { classes.insert(.baseForm) }
      if form.hasSuffix("ing") { classes.insert(.gerund) }
      add(form, LexicalEntry(classes: classes, value: 0, lemma: lemma))
    }
  }

  private mutating func addCountry(_ line: LexiconFile.Line) {
    let index = Int32(countries.count)
    countries.append(Country(name: line.forms[0]))
    for (field, kind) in zip([line.forms] + line.fields, [LexicalClass.country, .demonym, [.city, .capital]]) {
      for form in field {
        add(form, LexicalEntry(classes: kind, value: index, lemma: newLemma(form)))
      }
    }
  }

  private mutating func newLemma(_ form: String) -> Int32 {
    if let known = words[form], known.lemma != 0 { return known.lemma }
    lemmas.append(form)
    return Int32(lemmas.count - 1)
  }

  private mutating func add(_ form: String, _ entry: LexicalEntry) {
    if form.contains(" ") {
      names.insert(form, entry)
    } else if form.utf8.count <= 6, form.utf8.count > 1, form.utf8.allSatisfy({ 0x41...0x5A ~= $0 || $0 == 0x2E }) {
      acronyms[form] = merged(acronyms[form], entry)
    } else {
      words[form] = merged(words[form], entry)
    }
  }

  /// A form met again keeps what it was and becomes what is new; the first number that goes with it stays.
  private func merged(_ old: LexicalEntry?, _ new: LexicalEntry) -> LexicalEntry {
    guard var old else { return new }
    old.classes.formUnion(new.classes)
    if old.value == 0 { old.value = new.value }
    return old
  }
}

/// Regular inflection of English verbs; irregular ones list their forms.
enum EnglishVerb {
  /// Base form, third person, `-ing` form, past.
  static func forms(of base: String) -> [String] {
    let bytes = Array(base.utf8)
    guard let last = bytes.last, bytes.count > 2 else { return [base] }
    let isVowelBeforeLast = [UInt8(ascii: "a"), 0x65, 0x69, 0x6F, 0x75].contains(bytes[bytes.count - 2])
    switch last {
    case UInt8(ascii: "e"):
      return [base, base + "s", String(base.dropLast()) + "ing", base + "d"]
    case UInt8(ascii: "y") where !isVowelBeforeLast:
      return [base, String(base.dropLast()) + "ies", base + "ing", String(base.dropLast()) + "ied"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "h"):
      return [base, base + "es", base + "ing", base + "ed"]
    default:
      return [base, base + "s", base + "ing", base + "ed"]
    }
  }
}
