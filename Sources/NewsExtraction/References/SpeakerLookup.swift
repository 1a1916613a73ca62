import NewsModel

/// Finds the statement that holds a place of the text, and the people that statements know pronouns to be.
struct SpeakerLookup {
  /// In the order of the text.
  private let statements: [Statement]
  /// People by the scalar offset of the words that name them as a speaker.
  private var people: [Int: Int] = [:]

  init(_ statements: [Statement], _ people: [Person]) {
    self.statements = statements
    for statement in statements {
      if let person = statement.speakerIndex, let mention = statement.speakerMention, people[person].kind == .person {
        self.people[mention.span.start] = person
      }
    }
  }

  /// The person that the words at an offset name as a speaker.
  func person(at offset: Int) -> Int? { people[offset] }

  /// The innermost statement that holds an offset and whose words are the speaker's own.
  func statement(at offset: Int) -> Statement? {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    // A long statement may begin some statements before those it holds.
    return statements[max(0, low - 4)..<low].last { $0.span.end > offset && $0.kind != .indirect }
  }
}
