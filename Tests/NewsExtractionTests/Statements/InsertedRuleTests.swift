import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct InsertedRuleTests {
  @Test(arguments: [
    "⟦The pier⟧, Maria Velk said, ⟦will be closed in June⟧.", "⟦The pier⟧, Maria Velk said on Tuesday, ⟦is rotten⟧.",
  ])
  func `an attribution between commas divides what is said`(_ marked: String) {
    let article = MarkedArticle(marked)
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements.map(\.group) == [0, 0])
    #expect(article.statements.compactMap(\.cue?.text) == ["said", "said"])
  }

  @Test func `a day inside the attribution dates both parts`() {
    let article = MarkedArticle("⟦The pier⟧, officials said on Tuesday, ⟦is rotten⟧.")
    #expect(article.days == ["2031-05-06", "2031-05-06"])
  }

  @Test func `a pronoun may be inserted`() {
    let article = MarkedArticle("Maria Velk came to the hall. ⟦The pier⟧, she added, ⟦was built of oak⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a condition before the attribution was said`() {
    let article = MarkedArticle("⟦If it rains⟧, officials said, ⟦the ferry will stay in the harbour⟧.")
    #expect(article.statements.map(\.group) == [0, 0])
  }

  @Test(arguments: [
    "In Kolm, Maria Velk said, ⟦the pier is closed⟧.", "On Monday, Maria Velk said, ⟦the pier will be closed⟧.",
  ])
  func `a place or a day before the attribution was not said`(_ marked: String) {
    #expect(MarkedArticle(marked).statements.map(\.group) == [nil])
  }

  @Test func `as somebody noted opens the sentence that it attributes`() {
    let article = MarkedArticle("As the Harbour Post noted, ⟦the pier is closed⟧.")
    #expect(article.speakers == ["Harbour Post"])
    #expect(article.statements.first?.cue?.text == "noted")
  }

  @Test(arguments: [
    "⟦The pier is rotten⟧, officials said on Tuesday.",
    "⟦Two people were killed when a train hit a bus near Kolm⟧, police said.",
    "⟦The talks have begun⟧, people briefed on the matter said.",
  ])
  func `an attribution may close the sentence`(_ marked: String) {
    #expect(MarkedArticle(marked).statements.map(\.group) == [nil])
  }

  @Test func `a verb that has its content already inserts nothing`() {
    MarkedArticle("Maria Velk pledged ⟦to leave⟧, and the council agreed.")
  }

  @Test func `interrupted utterances are numbered one after the other`() {
    let article = MarkedArticle(
      "⟦The pier⟧, Maria Velk said, ⟦is rotten⟧. ⟦The ferry⟧, Tomas Orlan said, ⟦will be sold⟧.")
    #expect(article.statements.map(\.group) == [0, 0, 1, 1])
  }

  @Test func `an interrupted quotation is not the rule's`() {
    let document = Document(body: "“The pier,” Maria Velk said, “is rotten.”", reference: nil)
    var group = 0
    let resolver = PeopleResolver(document: document)
    let rule = InsertedRule(
      document: document, subjects: SubjectFinder(document: document, resolver: resolver),
      contents: ContentFinder(document: document, resolver: resolver))
    #expect(rule.drafts(in: 0, nextGroup: &group).isEmpty)
    #expect(group == 0)
  }

  @Test(arguments: [
    "⟦A slump⟧, Maria Velk said, ⟦“could be a good time to build the pier.”⟧",
    "⟦An envoy's job⟧, Maria Velk said, ⟦should be to “counter all distortions.”⟧",
  ])
  func `words before an attribution belong to the quotation that goes on with them`(_ marked: String) {
    let article = MarkedArticle(marked)
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements[0].group != nil && article.statements[0].group == article.statements[1].group)
  }

  @Test func `a day before an attribution is the scene`() {
    MarkedArticle("Six months ago, Maria Velk said, ⟦the port was “a mess.”⟧")
  }

  @Test func `a long opening phrase belongs to what was said`() {
    let article = MarkedArticle("⟦In most of the old ports⟧, Velk said, ⟦the piers are sinking⟧.")
    #expect(article.statements.first?.group != nil)
    #expect(article.statements.first?.group == article.statements.last?.group)
  }

  @Test func `an opening phrase is a scene where the clause follows with that`() {
    MarkedArticle(
      "In an opinion piece that appeared in Sennick, Velk wrote that ⟦many ports, old and new, were sinking⟧.")
  }

  @Test func `a sentence goes on behind the attribution without a verb`() {
    MarkedArticle("⟦The work would be delayed⟧, Velk said, ⟦by the spring tides⟧.")
  }

  @Test func `what was not said besides is no part of what was`() {
    let article = MarkedArticle(
      "⟦Orders had risen in April⟧, Maria Velk said, but she declined to say ⟦whether the yard would hire⟧.")
    #expect(article.stances == [.said, .unsaid])
  }
}
