/// A data file of `Lexicon/`: lines of `form, form | field | field`, `#` for comments, `[class class]` to say what the
/// forms below it are, and `=N` after a form for the number that goes with it. A noun may have its plural behind a slash.
struct LexiconFile: Sendable {
  enum Kind: Sendable {
    case words, verbs, nouns, countries, abbreviations
  }

  struct Line: Sendable {
    var forms: [String]
    var fields: [[String]]
    var classes: LexicalClass
    var value: Int32
  }

  let kind: Kind
  let lines: [Line]

  static var english: [LexiconFile] {
    [
      LexiconFile(.words, PackageResources.grammar_txt),
      LexiconFile(.words, PackageResources.dates_txt),
      LexiconFile(.verbs, PackageResources.speech_verbs_txt),
      LexiconFile(.words, PackageResources.roles_txt),
      LexiconFile(.nouns, PackageResources.person_nouns_txt),
      LexiconFile(.words, PackageResources.organizations_txt),
      LexiconFile(.words, PackageResources.given_names_txt),
      LexiconFile(.words, PackageResources.family_names_txt),
      LexiconFile(.countries, PackageResources.countries_txt),
      LexiconFile(.words, PackageResources.places_txt),
      LexiconFile(.words, PackageResources.cities_txt),
      LexiconFile(.abbreviations, PackageResources.abbreviations_txt),
    ]
  }

  init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    var classes: LexicalClass = []
    var lines: [Line] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        classes = Self.classes(named: line.dropFirst().prefix { $0 != "]" })
        continue
      }
      var fields = line.split(separator: "|", omittingEmptySubsequences: false).map { Self.forms(in: $0) }
      if kind == .verbs {
        let frames = fields.count > 1 ? fields.removeLast() : []
        let named = frames.reduce(into: classes) { $0.formUnion(Self.classes(named: $1[...])) }
        let forms = fields[0].flatMap { $0.split(separator: " ").map(String.init) }
        lines.append(Line(forms: forms, fields: [], classes: named, value: 0))
        continue
      }
      var value: Int32 = 0
      if let equals = fields[0].last?.split(separator: "="), equals.count == 2 {
        fields[0][fields[0].count - 1] = Self.forms(in: equals[0])[0]
        value = Int32(equals[1]) ?? 0
      }
      lines.append(Line(forms: fields[0], fields: Array(fields.dropFirst()), classes: classes, value: value))
    }
    self.lines = lines
  }

  private static func forms(in field: Substring) -> [String] {
    field.split(separator: ",").map { form in
      var form = form
      while form.first == " " { form.removeFirst() }
      while form.last == " " { form.removeLast() }
      return String(form)
    }
    .filter { !$0.isEmpty }
  }

  private static func classes(named names: Substring) -> LexicalClass {
    names.split(separator: " ").reduce(into: []) { $0.formUnion(Self.byName[String($1)] ?? []) }
  }

  private static let byName: [String: LexicalClass] = [
    "speech": .speech, "clause": [.speech, .clauseVerb], "hearer": [.speech, .hearerVerb],
    "quote": [.speech, .quoteVerb], "bare": [.speech, .bareVerb], "object": [.speech, .objectVerb],
    "deny": [.speech, .denyVerb],
    "ask": [.speech, .askVerb],
    "topic": [.speech, .topicVerb],
    "role": .role, "honorific": .honorific, "organization-noun": .organizationNoun, "given-name": .givenName,
    "person-noun": .personNoun,
    "family-name": .familyName, "feminine": .feminine, "masculine": .masculine,
    "group-noun": .groupNoun, "city": .city, "metonym": .metonym, "region": .region,
    "organization-name": .organizationName,
    "month": .month, "weekday": .weekday, "unit": .timeUnit, "number": .numberWord, "ordinal": .ordinalWord,
    "day-part": .dayPart, "season": .season,
    "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction,
    "personal-pronoun": .personalPronoun, "pronoun": .pronoun, "auxiliary": .auxiliary, "modal": .modal,
    "negation": .negation, "adverb": .adverb, "ordinary": .ordinary,
  ]
}
