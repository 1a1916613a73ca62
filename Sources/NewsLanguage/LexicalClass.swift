/// What a word can be, as the data files of `Lexicon/` say; a word may be several things.
public struct LexicalClass: OptionSet, Sendable {
  /// A bit for each class.
  public let rawValue: UInt64

  /// Makes a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  // Speech.
  /// A form of a verb that reports speech.
  public static let speech = LexicalClass(rawValue: 1 << 0)
  /// … and takes a clause: "said (that) it rained".
  public static let clauseVerb = LexicalClass(rawValue: 1 << 1)
  /// … and names the hearer first: "told reporters that".
  public static let hearerVerb = LexicalClass(rawValue: 1 << 2)
  /// … and goes with quoted words only: "continued", "joked".
  public static let quoteVerb = LexicalClass(rawValue: 1 << 3)
  /// … and rejects its content: "denied".
  public static let denyVerb = LexicalClass(rawValue: 1 << 4)
  /// … and asks: "asked whether".
  public static let askVerb = LexicalClass(rawValue: 1 << 5)
  /// … and takes a noun phrase as its content: "dismissed suggestions of".
  public static let topicVerb = LexicalClass(rawValue: 1 << 6)
  /// The `-ing` form of a verb.
  public static let gerund = LexicalClass(rawValue: 1 << 7)
  /// The base form of a verb.
  public static let baseForm = LexicalClass(rawValue: 1 << 8)

  /// … and takes a clause without "that" as freely as with it: "said it rained".
  public static let bareVerb = LexicalClass(rawValue: 1 << 9)

  /// … and takes what is spoken of as its object: "called the plan “bold”".
  public static let objectVerb = LexicalClass(rawValue: 1 << 22)

  // Names.
  /// A noun of office or profession: "minister", "spokesman".
  public static let role = LexicalClass(rawValue: 1 << 10)
  /// A form of address before a name: "Mr", "Gen."
  public static let honorific = LexicalClass(rawValue: 1 << 11)
  /// The head noun of an organization's name: "Ministry", "Corp".
  public static let organizationNoun = LexicalClass(rawValue: 1 << 12)
  /// A given name that newsrooms print often.
  public static let givenName = LexicalClass(rawValue: 1 << 13)
  /// A given name or form of address of women.
  public static let feminine = LexicalClass(rawValue: 1 << 46)
  /// A given name or form of address of men.
  public static let masculine = LexicalClass(rawValue: 1 << 47)
  /// A family name that many people bear.
  public static let familyName = LexicalClass(rawValue: 1 << 48)
  /// A noun for a human being or several: "woman", "refugees", "mayors".
  public static let personNoun = LexicalClass(rawValue: 1 << 49)
  /// … in the plural.
  public static let pluralNoun = LexicalClass(rawValue: 1 << 50)
  /// A plural noun for speakers: "officials", "sources".
  public static let groupNoun = LexicalClass(rawValue: 1 << 14)
  /// A country's name.
  public static let country = LexicalClass(rawValue: 1 << 15)
  /// An adjective or noun of belonging to a country.
  public static let demonym = LexicalClass(rawValue: 1 << 16)
  /// A capital or another well-known city.
  public static let city = LexicalClass(rawValue: 1 << 17)
  /// A country's capital; ``LexicalEntry/value`` is the country's index.
  public static let capital = LexicalClass(rawValue: 1 << 21)
  /// A name that stands for an office or government: "Kremlin".
  public static let metonym = LexicalClass(rawValue: 1 << 18)
  /// A continent, a sea, a region: a place that is no speaker.
  public static let region = LexicalClass(rawValue: 1 << 19)
  /// A well-known organization's name or acronym.
  public static let organizationName = LexicalClass(rawValue: 1 << 20)

  // Dates. ``LexicalEntry/value`` is the number that goes with it.
  /// A month's name or abbreviation: 1 to 12.
  public static let month = LexicalClass(rawValue: 1 << 24)
  /// A weekday's name or abbreviation: 0 (Monday) to 6.
  public static let weekday = LexicalClass(rawValue: 1 << 25)
  /// A unit of time.
  public static let timeUnit = LexicalClass(rawValue: 1 << 26)
  /// A number in words.
  public static let numberWord = LexicalClass(rawValue: 1 << 27)
  /// An ordinal in words.
  public static let ordinalWord = LexicalClass(rawValue: 1 << 28)
  /// A part of the day: "evening".
  public static let dayPart = LexicalClass(rawValue: 1 << 29)
  /// A season.
  public static let season = LexicalClass(rawValue: 1 << 30)

  // Grammar.
  /// An article or another determiner.
  public static let determiner = LexicalClass(rawValue: 1 << 36)
  /// A preposition.
  public static let preposition = LexicalClass(rawValue: 1 << 37)
  /// A coordinating or subordinating conjunction.
  public static let conjunction = LexicalClass(rawValue: 1 << 38)
  /// A pronoun that can stand for a speaker: "he", "they".
  public static let personalPronoun = LexicalClass(rawValue: 1 << 39)
  /// Any other pronoun.
  public static let pronoun = LexicalClass(rawValue: 1 << 40)
  /// A form of "be", "have", "do".
  public static let auxiliary = LexicalClass(rawValue: 1 << 41)
  /// "will", "would", "may".
  public static let modal = LexicalClass(rawValue: 1 << 42)
  /// "not", "never", "n't".
  public static let negation = LexicalClass(rawValue: 1 << 43)
  /// An adverb that may stand between subject and verb: "also", "firmly".
  public static let adverb = LexicalClass(rawValue: 1 << 44)
  /// An ordinary word that often opens a sentence and is no name: "Despite", "Asked".
  public static let ordinary = LexicalClass(rawValue: 1 << 45)

  /// A word of grammar, whatever its kind.
  public static let grammatical: LexicalClass = [
    .determiner, .preposition, .conjunction, .personalPronoun, .pronoun, .auxiliary, .modal, .negation,
  ]
}

/// What the lexicon knows of one word form.
public struct LexicalEntry: Sendable {
  /// What the word can be.
  public var classes: LexicalClass
  /// A number that goes with it: a month's, a weekday's, a numeral's; the index of a country.
  public var value: Int32
  /// Which verb, noun or name this is a form of; 0 for words the lexicon does not hold.
  public var lemma: Int32

  /// A word the lexicon does not hold.
  public static let unknown = LexicalEntry(classes: [], value: 0, lemma: 0)
}
