import ArgumentParser
import NewsArchive

struct Tags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Tag articles, statements, events and people with words of your own.",
    discussion: """
      Without a subcommand, the tags are listed. Tags are found by tag: in a query. A tag is on the thing itself: that of an article is
      not one of its statements.

      Tags are kept in the archive and survive every rebuild: a statement or an event is known by its words and place in its article,
      and by its words in a later version of it, a person by the same keys as in your decisions. Upper and lower case are the
      same. In SQL they are the view annotations.

      EXAMPLES
        newsdb tags add check s12 a3
        newsdb search --ids 'speaker:Peskov about:ceasefire' | newsdb tags add ceasefire -
        newsdb search tag:check
        newsdb tags list check
        newsdb tags remove check s12
      """,
    subcommands: [TagsAdd.self, TagsList.self, TagsRemove.self],
    defaultSubcommand: TagsList.self,
    aliases: ["tag"]
  )
}

struct TagsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Give things a tag.",
    discussion: """
      A tag of several words goes in quotation marks. With - the ids come from standard input.

      EXAMPLES
        newsdb tags add check s12 a3
        newsdb tags add "to ask about" p7
        newsdb search --ids tag:check | newsdb tags add checked -
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Argument(help: "The tag.", completion: .custom(Completions.tags)) var tag: String
  @Argument(help: ArgumentHelp("What gets it: ids such as s12, or - for ids from standard input.", valueName: "id"))
  var ids: [String]

  func run() throws {
    let items = try ItemArguments.items(ids)
    let added = try archive.open(.readWrite).addTag(tag, to: items)
    let rest = items.count - added.count
    print("\(Page.count(added.count, "thing")) tagged" + (rest > 0 ? ", \(rest) had the tag before" : ""))
  }
}

struct TagsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a tag off things, or off everything.",
    discussion: """
      EXAMPLES
        newsdb tags remove check s12
        newsdb tags remove check --all
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Take it off everything that has it, also what is not in the archive now.") var all = false
  @Argument(help: "The tag.", completion: .custom(Completions.tags)) var tag: String
  @Argument(help: ArgumentHelp("What loses it: ids such as s12, or - for ids from standard input.", valueName: "id"))
  var ids: [String] = []

  func validate() throws {
    guard all == ids.isEmpty else { throw ValidationError("give ids such as s12, or --all") }
  }

  func run() throws {
    let archive = try archive.open(.readWrite)
    let count = try all ? archive.removeTag(tag) : archive.removeTag(tag, from: ItemArguments.items(ids)).count
    print("tag removed from \(Page.count(count, "thing"))")
    if count == 0 { throw ExitCode.nothingFound }
  }
}

struct TagsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the tags, or what has a tag.",
    discussion: """
      Of the tags there are, each with the number of things that have it; with a tag, those things. What is not in the archive now is
      listed too, without an id.

      EXAMPLES
        newsdb tags list
        newsdb tags list check
        newsdb tags list check --null | xargs -0 newsdb show
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var ids: IDOptions
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(help: "A tag.", completion: .custom(Completions.tags)) var tag: String?

  func run() throws {
    let archive = try archive.open(.readOnly)
    guard let tag else { return try listTags(archive) }
    let found = try archive.annotations(tagged: tag)
    if ids.isOn {
      ids.print(found.compactMap(\.item))
    } else if json {
      for annotation in found { annotation.json.print(as: .annotation) }
    } else {
      var page = Page()
      for annotation in found { page.line(annotation.target, hanging: 4) }
      page.write()
    }
    if found.isEmpty {
      Console.warn("newsdb: nothing is tagged “\(tag)”")
      throw ExitCode.nothingFound
    }
  }

  private func listTags(_ archive: Archive) throws {
    guard !ids.isOn else { throw ValidationError("--ids and --null take a tag: newsdb tags list TAG --ids") }
    let tags = try archive.tags()
    for tag in tags {
      if json {
        JSON.object([("tag", .string(tag.tag)), ("things", .number(tag.count))]).print(as: .tag)
      } else {
        print(Console.safe("\(tag.count)\t\(tag.tag)"))
      }
    }
    if tags.isEmpty {
      Console.warn("newsdb: nothing is tagged yet (newsdb tags add TAG ID)")
      throw ExitCode.nothingFound
    }
  }
}
