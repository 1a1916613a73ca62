import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct SubjectFinderTests {
  /// The first sentence of a text and the first token of it that is a word.
  private struct Fixture {
    let document: Document
    let finder: SubjectFinder
    let tree: DependencyTree
    let verb: Int

    init(_ text: String, verb word: String) throws {
      let document = Document(body: text, reference: MarkedArticle.thursday)
      self.document = document
      finder = SubjectFinder(document: document, resolver: PeopleResolver(document: document))
      tree = try #require(document.trees.first ?? nil)
      verb = try #require(tree.tokens.first { document.analyzed.string($0) == word })
    }

    var subject: Speaker? { finder.subject(of: verb, in: tree) }
    var words: String? { subject.map { document.analyzed.string($0.tokens) } }
  }

  @Test(arguments: [
    ("Maria Velk said the pier would close.", "said", "Maria Velk"),
    ("Two officials said that the pier was rotten.", "said", "Two officials"),
    ("A spokesman for the ministry said that the talks had failed.", "said", "A spokesman for the ministry"),
    ("Her lawyer said that she would appeal.", "said", "Her lawyer"),
    ("“The pier will close,” said Maria Velk.", "said", "Maria Velk"),
    ("The pier, Maria Velk said, will be closed in June.", "said", "Maria Velk"),
    ("She said that the pier was rotten.", "said", "She"),
  ])
  func `the subject of a verb speaks`(_ fixture: (text: String, verb: String, subject: String)) throws {
    #expect(try Fixture(fixture.text, verb: fixture.verb).words == fixture.subject)
  }

  @Test(arguments: [
    ("Tomas Orlan came in and said that the pier was rotten.", "said", "Tomas Orlan"),
    ("Tomas Orlan stood up and told the council that the pier was rotten.", "told", "Tomas Orlan"),
    ("She wore a warm coat, saying that it was cold.", "saying", "She"),
    ("Maria Velk went on to say that the pier was rotten.", "say", "Maria Velk"),
    ("Maria Velk declined to say whether the pier would be closed.", "say", "Maria Velk"),
  ])
  func `a joined verb, a participle and an infinitive have that of their governor`(
    _ fixture: (text: String, verb: String, subject: String)
  ) throws {
    #expect(try Fixture(fixture.text, verb: fixture.verb).words == fixture.subject)
  }

  @Test(arguments: [
    ("Tomas Orlan, who leads the council, said that the pier was rotten.", "leads", "Tomas Orlan"),
    ("Officials who inspected the pier said that it was rotten.", "inspected", "Officials"),
  ])
  func `a relative clause has the noun that it hangs on`(
    _ fixture: (text: String, verb: String, subject: String)
  ) throws {
    #expect(try Fixture(fixture.text, verb: fixture.verb).words == fixture.subject)
  }

  @Test(arguments: [
    ("Officials who inspected the pier said that it was rotten.", "said", "Officials"),
    ("Maria Velk, the mayor of Kolm, said that the pier was rotten.", "said", "Maria Velk"),
    ("The council, which met on Monday, said that the pier was rotten.", "said", "The council"),
  ])
  func `a phrase ends before a relative clause and an apposition`(
    _ fixture: (text: String, verb: String, subject: String)
  ) throws {
    #expect(try Fixture(fixture.text, verb: fixture.verb).words == fixture.subject)
  }

  @Test(arguments: [
    ("Nobody said that the pier was rotten.", "said"),
    ("To say that the pier is safe is wrong.", "say"), ("That said that the pier was rotten.", "said"),
  ])
  func `nobody in particular is no subject`(_ pair: (text: String, verb: String)) throws {
    #expect(try Fixture(pair.text, verb: pair.verb).words == nil)
  }

  @Test func `a word inside a quotation does not speak`() throws {
    let fixture = try Fixture("“The pier is old and officials say that it will fall,” Maria Velk added.", verb: "say")
    #expect(fixture.words == nil)
  }

  @Test func `a name is known by its mention, with its office before it or without`() throws {
    for text in ["Maria Velk said it was rotten.", "Mayor Maria Velk said it was rotten."] {
      let fixture = try Fixture(text, verb: "said")
      let mention = try #require(fixture.subject?.mention)
      #expect(fixture.document.analyzed.string(fixture.finder.resolver.mentions[mention].tokens) == "Maria Velk")
    }
    #expect(try Fixture("A spokesman for the ministry said it was rotten.", verb: "said").subject?.mention == nil)
  }

  @Test(arguments: [
    ("Maria Velk thinks that the pier is old.", true), ("The mayor thinks that the pier is old.", true),
    ("They said that the pier was old.", true), ("She said that the pier was old.", true),
    ("Many believe that the pier is rotten.", false), ("The fishermen said that the pier was old.", false),
  ])
  func `somebody is a name, an office or a pronoun`(_ pair: (text: String, isSomebody: Bool)) throws {
    let verb = ["thinks", "said", "believe"].first { pair.text.split(separator: " ").contains(Substring($0)) }
    let fixture = try Fixture(pair.text, verb: #require(verb))
    #expect(fixture.finder.isSomebody(try #require(fixture.subject)) == pair.isSomebody)
  }

  @Test(arguments: [
    ("The pier is rotten, Maria Velk said.", "said", "Maria"), ("“It will close,” said Maria Velk.", "said", "said"),
    ("“It will close,” the old mayor said.", "said", "the"),
  ])
  func `an attribution begins with its subject or its verb`(_ fixture: (text: String, verb: String, start: String))
    throws
  {
    let found = try Fixture(fixture.text, verb: fixture.verb)
    #expect(found.document.analyzed.string(found.finder.start(of: found.verb, in: found.tree)) == fixture.start)
  }

  @Test func `of two subjects the one beside the verb is its own`() throws {
    let found = try Fixture("The pier, officials said on Tuesday, is rotten.", verb: "said")
    let subject = SubjectFinder.subject(of: found.verb, in: found.tree)
    #expect(subject.map { found.document.analyzed.string($0) } == "officials")
  }

  @Test func `behind a country's office the holder speaks, whatever word the parser takes for the subject`() {
    let article = MarkedArticle(
      "U.S. Secretary of State Maria Velk has reportedly voiced concern that ⟦Norway may close the pier⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `participles joined behind somebody's statement are that person's`() {
    let article = MarkedArticle(
      """
      Brandt cancelled his trip, with local media linking the decision to Velk's statement yesterday rejecting ⟦any sale of the port⟧ and \
      insisting that ⟦only a lease be discussed⟧.
      """)
    #expect(article.speakers == ["Velk", "Velk"])
  }

  @Test(arguments: [
    "The island's military ruler, Col. Tomas Orlan, condemned ⟦the strike⟧.",
    "Her barrister, Tomas Orlan KC, branded ⟦the case “a storm in a cup”⟧.",
  ])
  func `who an office between commas names is who speaks, whatever the title`(_ marked: String) {
    #expect(MarkedArticle(marked).speakers == ["Tomas Orlan"])
  }
}
