import ArgumentParser

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List the people of the archive, show one, and decide who is who.",
    discussion: """
      Without a subcommand, people are listed: newsdb people NAME is newsdb people list NAME. PERSON is an id, such as p7, or a name
      that fits nobody else.

      What you decide is kept in the archive, with its time and your reason, and applied again by every rebuild and to every
      article to come; newsdb people undo takes it back.

      EXAMPLES
        newsdb people Zelenskyy
        newsdb people show p7
        newsdb people candidates
        newsdb people merge p12 p7 --reason "same minister, other spelling"
        newsdb people undo
      """,
    subcommands: [
      PeopleList.self, PeopleShow.self, PeopleMerge.self, PeopleDistinguish.self, PeopleSplit.self, PeopleRename.self,
      PeopleAlias.self, PeopleCandidates.self, PeopleLog.self, PeopleUndo.self,
    ],
    defaultSubcommand: PeopleList.self
  )
}
