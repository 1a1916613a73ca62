import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsModel

/// What all commands that decide something take.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why; kept in the log.", valueName: "text")) var reason: String?
  @Flag(help: "Print the decision as JSON.") var json = false

  /// Prints what was decided, and who is who now.
  func report(_ decision: PersonDecision, _ people: [StoredPerson]) {
    if json {
      guard case .object(let members) = JSON.decision(decision) else { return }
      JSON.object(members + [("people", .array(people.map(JSON.stored)))]).print(as: .decided)
      return
    }
    var page = Page()
    page.line("decision \(decision.id): \(decision.summary)")
    for person in people { page.person(person) }
    page.write()
    if decision.undoneAt == nil { Console.warn("newsdb: newsdb people undo \(decision.id) takes it back") }
  }
}

extension Person.Kind {
  /// The keys of a name of this kind of agent.
  func identity(of name: String) -> NameIdentity? {
    self == .person ? NameEquivalence.identity(of: name) : NameEquivalence.identity(ofOrganization: name)
  }
}
