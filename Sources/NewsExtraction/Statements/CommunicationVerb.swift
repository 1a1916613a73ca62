import NewsLanguage

/// What a verb of communication takes as its content, and what kind of report it makes.
struct CommunicationVerb: OptionSet, Sendable {
  let rawValue: UInt32

  /// "said (that) it rained"
  static let clause = CommunicationVerb(rawValue: 1 << 0)
  /// "vowed to leave", "urged them to leave"
  static let infinitive = CommunicationVerb(rawValue: 1 << 1)
  /// "announced the closure", "criticized them for the delay"
  static let thing = CommunicationVerb(rawValue: 1 << 2)
  /// No speech: what somebody is reported to think.
  static let belief = CommunicationVerb(rawValue: 1 << 3)
  /// No speech: what somebody is reported to wish.
  static let hope = CommunicationVerb(rawValue: 1 << 4)
  /// No speech: what somebody is reported to intend.
  static let plan = CommunicationVerb(rawValue: 1 << 5)
  /// "called the plan absurd", "described it as useful"
  static let predicate = CommunicationVerb(rawValue: 1 << 6)
  /// "urged them to leave": somebody is asked for something.
  static let request = CommunicationVerb(rawValue: 1 << 7)
  /// "attacked the “reckless” plan": a thing where part of it is quoted.
  static let quoted = CommunicationVerb(rawValue: 1 << 8)

  /// "a poll showed Pym in front": a thing where the subject is a survey or study.
  static let finding = CommunicationVerb(rawValue: 1 << 9)

  /// "spoke about the closure": what it is about is told without quotation marks too.
  static let topic = CommunicationVerb(rawValue: 1 << 10)

  /// Whether it reports what somebody thinks, wishes or intends.
  var isThought: Bool { !isDisjoint(with: [.belief, .hope, .plan]) }

  /// Whether it has quoted words behind a preposition only: "referred to it as “a farce”", "spoke of a “black day”".
  var needsPreposition: Bool {
    contains(.quoted) && isDisjoint(with: [.clause, .infinitive, .thing, .predicate])
      && rawValue >> UInt32(Self.firstPreposition) != 0
  }

  private static let firstPreposition = 11
  private static let prepositions = ["about", "against", "at", "for", "in", "of", "on", "to", "with"]

  /// Whether what follows a preposition is the content: "called for calm".
  func takes(_ preposition: String) -> Bool {
    guard let index = Self.prepositions.firstIndex(of: preposition) else { return false }
    return contains(CommunicationVerb(rawValue: 1 << UInt32(Self.firstPreposition + index)))
  }

  /// What the word of a token can be; empty where it is no form of a verb of communication.
  ///
  /// Of a verb that needs a preposition the quotation alone is told, so that a sentence without one is not parsed for it.
  static func forms(of token: Token) -> CommunicationVerb {
    let frames = frames(of: token)
    return frames.needsPreposition && !frames.contains(.topic) ? .quoted : frames
  }

  /// The same with all prepositions.
  static func frames(of token: Token) -> CommunicationVerb { table[hash: token.word] ?? [] }

  private static let table: WordTable<CommunicationVerb> = {
    var table = WordTable<CommunicationVerb>()
    var group: CommunicationVerb = []
    for line in String(decoding: PackageResources.communication_verbs_txt, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      switch line {
      case "[reports]": group = []
      case "[belief]": group = .belief
      case "[hope]": group = .hope
      case "[plan]": group = .plan
      default:
        let fields = line.split(separator: "|")
        let forms = fields[0].split(separator: " ").map(String.init)
        var verb = group
        for name in fields[1].split(separator: " ") {
          // A misspelt frame would silently cost every statement that the verb makes.
          guard let frame = frames[String(name)] else { preconditionFailure("communication-verbs.txt: \(line)") }
          verb.formUnion(frame)
        }
        for form in forms.count > 1 ? forms : EnglishVerb.forms(of: forms[0]) {
          table[form] = verb.union(table[form] ?? [])
        }
      }
    }
    return table
  }()

  private static let frames: [String: CommunicationVerb] = {
    var frames: [String: CommunicationVerb] = [
      "clause": .clause, "infinitive": .infinitive, "thing": .thing, "predicate": .predicate, "request": .request,
      "quoted": .quoted, "finding": .finding, "topic": .topic,
    ]
    for (index, preposition) in prepositions.enumerated() {
      frames[preposition] = CommunicationVerb(rawValue: 1 << UInt32(firstPreposition + index))
    }
    return frames
  }()
}
