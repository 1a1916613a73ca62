/// Gathers the lines of the data files into the tables of a ``Lexicon``.
struct LexiconBuilder {
  private(set) var words = WordTable<LexicalEntry>(capacity: 12_000)
  private(set) var acronyms = WordTable<LexicalEntry>()
  private(set) var abbreviations = WordTable<Bool>()
  private(set) var names = PhraseTable<LexicalEntry>()
  private(set) var lemmas: [String] = [""]
  private(set) var countries: [Lexicon.Country] = []

  /// Adds a line of a file.
  mutating func add(_ line: LexiconFile.Line, from file: LexiconFile) {
    switch file.kind {
    case .verbs: addVerb(line)
    case .countries: addCountry(line)
    case .abbreviations:
      for form in line.forms { abbreviations[form] = true }
    case .words:
      for form in line.forms {
        let lemma = newLemma(form)
        add(form, LexicalEntry(classes: line.classes, value: line.value, lemma: lemma))
        // An office or profession is borne by people: "minister", "ministers".
        if line.classes.contains(.role), !form.utf8.contains(UInt8(ascii: " ")) { addNoun(form, .personNoun) }
      }
    case .nouns:
      for form in line.forms { addNoun(form, line.classes) }
    }
  }

  /// Adds a noun, singular and plural, as one lemma.
  private mutating func addNoun(_ form: String, _ classes: LexicalClass) {
    let forms = form.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let lemma = newLemma(forms[0])
    add(forms[0], LexicalEntry(classes: classes, value: 0, lemma: lemma))
    let plural = forms.count > 1 ? forms[1] : EnglishNoun.plural(of: forms[0])
    add(plural, LexicalEntry(classes: classes.union(.pluralNoun), value: 0, lemma: lemma))
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
    countries.append(Lexicon.Country(name: line.forms[0], words: line.forms + (line.fields.first ?? [])))
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
    if form.utf8.contains(UInt8(ascii: " ")) {
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
