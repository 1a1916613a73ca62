import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct CommunicationVerbTests {
  /// A line of the list: its group, the forms it names, the names of its frames.
  private struct Line {
    var group: String
    var forms: [String]
    var frames: [String]
  }

  private static let text = String(decoding: PackageResources.communication_verbs_txt, as: UTF8.self)

  private static let lines: [Line] = {
    var group = ""
    var lines: [Line] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        group = String(line)
        continue
      }
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      lines.append(
        Line(
          group: group, forms: fields[0].split(separator: " ").map(String.init),
          frames: fields.dropFirst().joined(separator: "|").split(separator: " ").map(String.init)))
    }
    return lines
  }()

  private static let named: [String: CommunicationVerb] = [
    "quoted": .quoted,
    "clause": .clause, "infinitive": .infinitive, "thing": .thing, "predicate": .predicate, "request": .request,
  ]

  private static let prepositions: Set = ["about", "against", "at", "for", "in", "of", "on", "to", "with"]

  private func forms(_ word: String) -> CommunicationVerb {
    AnalyzedText(word).tokens.first.map { CommunicationVerb.frames(of: $0) } ?? []
  }

  @Test func `every line names a verb in lower case and one or more frames`() {
    #expect(Self.lines.count > 100)
    for line in Self.text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("[") {
      #expect(line.split(separator: "|", omittingEmptySubsequences: false).count == 2, "\(line)")
    }
    for line in Self.lines {
      #expect(!line.forms.isEmpty && !line.frames.isEmpty, "\(line)")
      #expect(line.forms.allSatisfy { $0.utf8.allSatisfy { 0x61...0x7A ~= $0 } }, "\(line)")
      #expect(Set(line.frames).count == line.frames.count, "\(line)")
    }
  }

  @Test func `every group is one that the reader knows`() {
    let groups: [String: CommunicationVerb] = [
      "[reports]": [], "[belief]": .belief, "[hope]": .hope, "[plan]": .plan,
    ]
    for line in Self.lines {
      guard let group = groups[line.group] else {
        Issue.record("\(line.group) of \(line.forms) is no group")
        continue
      }
      #expect(forms(line.forms[0]).intersection([.belief, .hope, .plan]) == group, "\(line)")
    }
  }

  @Test func `every form of a line takes every frame of it`() {
    for line in Self.lines {
      for form in line.forms.count > 1 ? line.forms : EnglishVerb.forms(of: line.forms[0]) {
        let verb = forms(form)
        for frame in line.frames {
          if let known = Self.named[frame] {
            #expect(verb.isSuperset(of: known), "\(form) | \(frame)")
          } else if Self.prepositions.contains(frame) {
            #expect(verb.takes(frame), "\(form) | \(frame)")
          } else {
            // The reader stops at a frame that it does not know.
            #expect(!verb.isEmpty, "\(form) | \(frame)")
          }
        }
      }
    }
  }

  @Test func `no verb stands twice in one group`() {
    for (_, lines) in Dictionary(grouping: Self.lines, by: \.group) {
      var seen: Set<String> = []
      for line in lines {
        for form in Set(line.forms.count > 1 ? line.forms : EnglishVerb.forms(of: line.forms[0])) {
          #expect(seen.insert(form).inserted, "\(form) of \(line.group)")
        }
      }
    }
  }

  @Test func `a short verb that doubles its last letter lists its forms`() {
    let vowels = Set("aeiou".utf8)
    for line in Self.lines where line.forms.count == 1 {
      let letters = Array(line.forms[0].utf8.suffix(3))
      let isShort = line.forms[0].utf8.filter(vowels.contains).count == 1
      let isClosed =
        letters.count == 3 && !vowels.contains(letters[0]) && vowels.contains(letters[1])
        && !vowels.contains(letters[2]) && !"wxy".utf8.contains(letters[2])
      #expect(!(isShort && isClosed), "\(line.forms[0])")
    }
  }

  @Test(arguments: [
    ("says", CommunicationVerb.clause), ("Said", .clause), ("vowing", .infinitive), ("criticised", .thing),
    ("described", .predicate), ("urges", .request), ("thought", .belief), ("hoped", .hope), ("planning", .plan),
  ])
  func `a form has what its verb takes`(_ pair: (form: String, frame: CommunicationVerb)) {
    #expect(forms(pair.form).isSuperset(of: pair.frame))
  }

  @Test(arguments: ["pier", "sayd", "went", "Kolm", "12", "“", "saidthe"])
  func `a word that communicates nothing has no frame`(_ word: String) {
    #expect(forms(word).isEmpty)
  }

  @Test func `a preposition leads up to the content of some verbs alone`() {
    #expect(forms("called").takes("for"))
    #expect(forms("warned").takes("against"))
    #expect(!forms("said").takes("for"))
    #expect(!forms("called").takes("under"))
    #expect(!forms("called").takes(""))
  }

  @Test func `what is thought, wished or intended is no speech`() {
    for form in ["believes", "hopes", "plans"] { #expect(forms(form).isThought, "\(form)") }
    for form in ["says", "urges", "called"] { #expect(!forms(form).isThought, "\(form)") }
    #expect(!CommunicationVerb().isThought)
  }

  @Test func `a verb that needs a preposition is one of quoted words alone to who decides on parsing`() throws {
    let token = try #require(AnalyzedText("referred").tokens.first)
    #expect(CommunicationVerb.forms(of: token) == .quoted)
    #expect(CommunicationVerb.frames(of: token).takes("to"))
  }
}
