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
    // Every start of the program reads all files, so they are split as bytes.
    lines = bytes.withUnsafeBufferPointer { Self.lines(Field(bytes: $0, range: 0..<$0.count), kind) }
  }

  private static func lines(_ file: Field, _ kind: Kind) -> [Line] {
    var classes: LexicalClass = []
    var lines: [Line] = []
    for line in file.parts(UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        classes = Self.classes(named: line.from(1).parts(UInt8(ascii: "]"))[0])
        continue
      }
      let fields = line.parts(UInt8(ascii: "|"), keepingEmpty: true)
      if kind == .verbs {
        let frames = fields.count > 1 ? fields[fields.count - 1].forms : []
        let named = frames.reduce(into: classes) { $0.formUnion(Self.classes(named: $1)) }
        let forms = fields[0].forms.flatMap { $0.parts(UInt8(ascii: " ")).map(\.string) }
        lines.append(Line(forms: forms, fields: [], classes: named, value: 0))
        continue
      }
      var forms = fields[0].forms
      var value: Int32 = 0
      if let equals = forms.last?.parts(UInt8(ascii: "=")), equals.count == 2 {
        forms[forms.count - 1] = equals[0].trimmed
        value = Int32(equals[1].string) ?? 0
      }
      lines.append(
        Line(
          forms: forms.map(\.string), fields: fields.dropFirst().map { $0.forms.map(\.string) }, classes: classes,
          value: value))
    }
    return lines
  }

  /// A stretch of a file.
  private struct Field {
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>

    var first: UInt8? { range.isEmpty ? nil : bytes[range.lowerBound] }
    var string: String { String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) }
    /// What stands between commas, without spaces around it; empty ones left out.
    var forms: [Field] { parts(UInt8(ascii: ",")).map(\.trimmed).filter { !$0.range.isEmpty } }

    func from(_ offset: Int) -> Field { Field(bytes: bytes, range: (range.lowerBound + offset)..<range.upperBound) }

    var trimmed: Field {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
      while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return Field(bytes: bytes, range: start..<end)
    }

    func parts(_ separator: UInt8, keepingEmpty: Bool = false) -> [Field] {
      var parts: [Field] = []
      var start = range.lowerBound
      for index in range where bytes[index] == separator {
        if keepingEmpty || start < index { parts.append(Field(bytes: bytes, range: start..<index)) }
        start = index + 1
      }
      if keepingEmpty || start < range.upperBound { parts.append(Field(bytes: bytes, range: start..<range.upperBound)) }
      return parts
    }
  }

  private static func classes(named names: Field) -> LexicalClass {
    names.parts(UInt8(ascii: " ")).reduce(into: []) { $0.formUnion(Self.byName[$1.string] ?? []) }
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
