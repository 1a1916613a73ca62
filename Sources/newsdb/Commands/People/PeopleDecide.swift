import ArgumentParser
import NewsArchive
import NewsModel

struct PeopleMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Decide that two people are one.",
    discussion: """
      All that the archive has of the first, and all that it will have, is the second's. The second keeps its name.

      EXAMPLES
        newsdb people merge p12 p7
        newsdb people merge "Yurij Dashko" "Yuri Dashko" --reason "same ministry, same speech"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var decision: DecisionOptions
  @Argument(help: "Who is somebody else: an id or a name.", completion: .custom(Completions.people)) var person: String
  @Argument(help: "Who that is: an id or a name.", completion: .custom(Completions.people)) var other: String

  func run() throws {
    let archive = try archive.open(.readWrite)
    let (person, other) = (try archive.person(named: person), try archive.person(named: other))
    let made = try archive.merge(person, into: other, reason: decision.reason)
    if person.kind != other.kind {
      Console.warn(
        "newsdb: note that “\(person.name)” was of kind \(person.kind.rawValue), “\(other.name)” is of kind \(other.kind.rawValue)"
      )
    }
    decision.report(made, [try archive.person(other.id)].compactMap(\.self))
  }
}

struct PeopleDistinguish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distinguish",
    abstract: "Decide that two people are two, however much their names are alike.",
    discussion: """
      The pair is no candidate any more, a name alone that may be short for the other's never is, and merging them is refused until
      this is undone.

      EXAMPLES
        newsdb people distinguish p12 p7
        newsdb people distinguish Velden "Joris Velden" --reason "the captain is meant"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var decision: DecisionOptions
  @Argument(help: "An id or a name.", completion: .custom(Completions.people)) var person: String
  @Argument(help: "Who that is not: an id or a name.", completion: .custom(Completions.people)) var other: String

  func run() throws {
    let archive = try archive.open(.readWrite)
    let (person, other) = (try archive.person(named: person), try archive.person(named: other))
    let made = try archive.distinguish(person, from: other, reason: decision.reason)
    decision.report(made, [try archive.person(person.id), try archive.person(other.id)].compactMap(\.self))
  }
}

struct PeopleSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Decide that some mentions of a person are somebody else.",
    discussion: """
      Name the spellings (--name, exactly as newsdb people show prints them) or the articles (--article) that are about the other. A
      spelling is the other's in articles to come as well, an article also in its later versions.

      EXAMPLES
        newsdb people split p7 --article a12 --article a15 --as "Mara Velden (the singer)"
        newsdb people split "Yuri Dashko" --name "Y. Dashkov"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var decision: DecisionOptions
  @Option(help: ArgumentHelp("A spelling that is the other's.", valueName: "spelling")) var name: [String] = []
  @Option(help: ArgumentHelp("An article about the other, such as a12.", valueName: "id")) var article: [String] = []
  @Option(name: .customLong("as"), help: ArgumentHelp("What the other is called.", valueName: "name")) var newName:
    String?
  @Argument(help: "An id or a name.", completion: .custom(Completions.people)) var person: String

  func run() throws {
    guard !name.isEmpty || !article.isEmpty else {
      throw ValidationError("nothing says which mentions are somebody else's: give --name SPELLING or --article ID")
    }
    let articles = try article.map { text in
      guard case .article(let id)? = RowID(text) else {
        throw ValidationError("--article takes the id of an article, such as a12, not “\(text)”")
      }
      return id
    }
    let archive = try archive.open(.readWrite)
    let person = try archive.person(named: person)
    let made = try archive.split(person, names: name, articles: articles, as: newName, reason: decision.reason)
    decision.report(made, [try archive.person(person.id), try archive.person(splitOffBy: made)].compactMap(\.self))
  }
}

struct PeopleRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a person a name that stays.",
    discussion: """
      Without this, a person is called by the fullest and most frequent name that articles give. Changing people.name in the sqlite3
      shell does the same.

      EXAMPLES
        newsdb people rename p7 "Mara van Velden"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var decision: DecisionOptions
  @Argument(help: "An id or a name.", completion: .custom(Completions.people)) var person: String
  @Argument(help: "The name.") var name: String

  func run() throws {
    let archive = try archive.open(.readWrite)
    let person = try archive.person(named: person)
    let made = try archive.rename(
      person, to: name, identity: person.kind.identity(of: name), reason: decision.reason)
    decision.report(made, [try archive.person(person.id)].compactMap(\.self))
  }
}

struct PeopleAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Give a person a further name, by which articles may call it.",
    discussion: """
      The person is found by it, and mentions of it, in articles to come too, are the person's; a family name alone may be given to
      one of the family.

      EXAMPLES
        newsdb people alias p7 "The Harbour Queen"
        newsdb people alias "Mara Velden" Velden
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var decision: DecisionOptions
  @Argument(help: "An id or a name.", completion: .custom(Completions.people)) var person: String
  @Argument(help: "The further name.") var name: String

  func run() throws {
    let archive = try archive.open(.readWrite)
    let person = try archive.person(named: person)
    guard let identity = person.kind.identity(of: name), !identity.family.isEmpty else {
      throw ValidationError("“\(name)” is no name; give one of letters")
    }
    let made = try archive.addAlias(name, identity: identity, to: person, reason: decision.reason)
    decision.report(made, [try archive.person(person.id)].compactMap(\.self))
  }
}
