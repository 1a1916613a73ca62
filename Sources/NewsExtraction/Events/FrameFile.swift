import NewsLanguage
import NewsModel

/// A file of frames: how the language reports one kind of happening.
///
/// ```
/// # What it is.
/// happening visit CONSULT
/// parts subject=source object=target of=none
/// place object to
/// target anywhere
/// verb travel fly/flew/flown | with to where
/// noun visit+ trip+ | light
/// ```
///
/// `place` names where in the clause the place of the happening stands, beside "in" and the like; `target anywhere` takes the first actor behind the word for the target where the clause has none, `target things` lets
/// things be targets. A verb is given by its base form, irregular ones with past and participle; `+` behind a noun stands for its plural.
/// After the bar stand conditions: `object`, `subject`, `word`, `of`, `particle` and `with` with the words of which one must
/// stand there, `status` with what became of it, and the names of ``EventFrame/Demands``.
struct FrameFile {
  private(set) var entries: [(forms: [String], frame: EventFrame)] = []

  /// Reads a file of the package; a mistake in it is a mistake in the program.
  init(_ text: String) {
    var happening: Event.Happening?
    var kind: Event.Kind?
    var parts: [String: Event.Participant.Part] = [:]
    var ignored: Set<String> = []
    var places: Set<String> = []
    var takesTargetAnywhere = false
    var takesThings = false
    var lines: [Substring] = []
    for line in Self.split(text[...], at: "\n") where !line.hasPrefix("#") {
      let fields = Self.split(line, at: " ").map(String.init)
      switch fields[0] {
      case "happening":
        happening = Event.Happening(rawValue: fields[1])
        kind = Event.Kind(rawValue: fields[2])
      case "parts":
        for field in fields.dropFirst() {
          let sides = field.split(separator: "=").map(String.init)
          if let part = Event.Participant.Part(rawValue: sides[1]) {
            parts[sides[0]] = part
          } else {
            precondition(["none", "place"].contains(sides[1]), "a frame file has: \(field)")
            ignored.insert(sides[0])
          }
        }
      case "place": places.formUnion(fields.dropFirst())
      case "target":
        precondition(["anywhere", "things"].contains(fields[1]), "a frame file has: \(line)")
        if fields[1] == "anywhere" { takesTargetAnywhere = true } else { takesThings = true }
      default: lines.append(line)
      }
    }
    guard let happening, let kind else { preconditionFailure("a frame file without a happening: \(text.prefix(80))") }
    let family = EventFrame.Family(
      happening: happening, kind: kind, parts: parts, ignored: ignored, places: places,
      takesTargetAnywhere: takesTargetAnywhere,
      takesThings: takesThings)
    for line in lines { read(line, family) }
  }

  private mutating func read(_ line: Substring, _ family: EventFrame.Family) {
    let sides = Self.split(line, at: "|")
    let words = Self.split(sides[0], at: " ").map(String.init)
    precondition(words[0] == "verb" || words[0] == "noun", "a frame file has: \(line)")
    let conditions = sides.count > 1 ? Self.split(sides[1], at: " ").map(String.init) : []
    let frame = Self.frame(family, isNoun: words[0] == "noun", conditions)
    for word in words.dropFirst() {
      entries.append((frame.isNoun ? Self.nounForms(word) : Self.verbForms(word), frame))
    }
  }

  /// The parts of a text between a mark. By bytes: the first question of a process waits for all files.
  private static func split(_ text: Substring, at mark: Unicode.Scalar) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
  }

  private static func frame(_ family: EventFrame.Family, isNoun: Bool, _ conditions: [String]) -> EventFrame {
    let fields = ["object", "subject", "word", "particle", "with", "status"] + (isNoun ? ["of"] : [])
    var demands: [EventFrame.Demands] = []
    var field = ""
    var words: [String: [String]] = [:]
    for condition in conditions {
      // Behind a verb "of" is a preposition among others.
      if fields.contains(condition), words[condition] == nil {
        field = condition
        words[field] = []
      } else if let demand = EventFrame.Demands.names[condition] {
        demands.append(demand)
      } else {
        precondition(!field.isEmpty, "a frame file has the condition \(condition)")
        words[field]! += nounForms(condition)
      }
    }
    let status = words.removeValue(forKey: "status").flatMap { Event.Status(rawValue: $0[0]) }
    return EventFrame(family: family, isNoun: isNoun, demands: demands, words: words, status: status)
  }

  private static func nounForms(_ word: String) -> [String] {
    guard word.hasSuffix("+") else { return [word] }
    let singular = String(word.dropLast())
    // A noun makes its plural as a verb makes its third person.
    return [singular, EnglishVerb.forms(of: singular)[1]]
  }

  private static func verbForms(_ word: String) -> [String] {
    let given = split(word[...], at: "/").map(String.init)
    let base = given[0]
    let regular = EnglishVerb.forms(of: base)
    let doubled = doublesLast(base) ? base + String(base.last!) : nil
    let stem = given.dropFirst().first { $0.hasPrefix(base) && $0.hasSuffix("ed") && $0.count == base.count + 3 }
      .map { String($0.dropLast(2)) }
    let gerund = given.dropFirst().first { $0.hasSuffix("ing") } ?? ((doubled ?? stem).map { $0 + "ing" } ?? regular[2])
    let past = given.count > 1 ? Array(given.dropFirst()) : [doubled.map { $0 + "ed" } ?? regular[3]]
    return [base, regular[1], gerund] + past
  }

  /// "ban", "hit": one vowel between consonants doubles the last.
  private static func doublesLast(_ word: String) -> Bool {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let letters = Array(word)
    guard letters.count >= 3, letters.filter({ vowels.contains($0) || $0 == "y" }).count == 1 else { return false }
    return vowels.contains(letters[letters.count - 2]) && !["w", "x"].contains(letters.last!)
      && !vowels.contains(letters.last!)
  }
}

/// All frames, those of a word beside one another.
struct FrameTable: Sendable {
  private var framesOfWord: [[EventFrame]] = []
  private var number = WordTable<Int>(capacity: 4_096)

  /// All of them, each as often as it has forms.
  var frames: [EventFrame] { framesOfWord.flatMap(\.self) }

  /// The frames of the package.
  static let english = FrameTable(
    [
      PackageResources.meeting_txt, PackageResources.visit_txt, PackageResources.call_txt,
      PackageResources.agreement_txt, PackageResources.offer_txt, PackageResources.signing_txt,
      PackageResources.support_txt, PackageResources.cooperation_txt, PackageResources.aid_txt,
      PackageResources.concession_txt, PackageResources.ceasefire_txt, PackageResources.ceasefire_breach_txt,
      PackageResources.withdrawal_txt, PackageResources.release_txt, PackageResources.demand_txt,
      PackageResources.refusal_txt, PackageResources.criticism_txt, PackageResources.threat_txt,
      PackageResources.protest_txt, PackageResources.sanction_txt, PackageResources.investigation_txt,
      PackageResources.arrest_txt, PackageResources.trial_txt, PackageResources.coercion_txt,
      PackageResources.crime_txt, PackageResources.mobilization_txt, PackageResources.attack_txt,
      PackageResources.killing_txt, PackageResources.election_txt, PackageResources.appointment_txt,
      PackageResources.resignation_txt, PackageResources.dismissal_txt, PackageResources.death_txt,
      PackageResources.disaster_txt, PackageResources.accident_txt, PackageResources.launch_txt,
      PackageResources.deal_txt,
    ].map { FrameFile(String(decoding: $0, as: UTF8.self)) })

  init(_ files: [FrameFile]) {
    for file in files {
      for (forms, frame) in file.entries {
        for (index, form) in forms.enumerated() where !forms[..<index].contains(form) {
          if let known = number[form] {
            framesOfWord[known].append(frame)
          } else {
            number[form] = framesOfWord.count
            framesOfWord.append([frame])
          }
        }
      }
    }
  }

  /// The frames that a word can open, by its hash.
  subscript(hash: UInt64) -> [EventFrame]? { number[hash: hash].map { framesOfWord[$0] } }
}
