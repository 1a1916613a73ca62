import Foundation
import NewsArchive
import NewsModel
import Testing

@Suite struct QuotationCheckTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(
      Draft(
        "“The bridge—our well-known bridge—will not be sold to anybody,” said Mara Velden. She left the room.\n\nPieter Lasko said the harbour would reopen in May after the frost.",
        uri: "https://wire.example/1", publisher: "Nordic Wire", published: "2031-03-05"
      )
      .person("Mara Velden", "velden", "mara").person("Pieter Lasko", "lasko", "pieter")
      .says("“The bridge—our well-known bridge—will not be sold to anybody,”", by: 0, on: "2031-03-05", kind: .direct)
      .says("the harbour would reopen in May after the frost", by: 1, kind: .indirect),
      Draft(
        "Fog again.\n\n“The bridge – our well-known bridge – will not be sold to anybody”, Velden said.",
        uri: "https://coast.example/1", publisher: "Coast Gazette", published: "2031-03-06"
      )
      .person("Velden", "velden")
      .says("“The bridge – our well-known bridge – will not be sold to anybody”", by: 0, kind: .direct))
  }

  private let velden = AskedName(
    words: "Mara Velden", person: NameIdentity(family: "velden", given: "mara"), body: "Mara Velden")
  private let lasko = AskedName(
    words: "Pieter Lasko", person: NameIdentity(family: "lasko", given: "pieter"), body: "Pieter Lasko")

  @Test func `the very words are exact, in the article published first, with the others`() throws {
    let check = try archive.check("The bridge—our well-known bridge—will not be sold to anybody", by: velden)
    #expect(check.verdict == .exact)
    #expect(check.houseStyle == [])
    #expect(check.passage?.source.publisher == "Nordic Wire")
    #expect(check.passage?.attribution == .same)
    #expect(check.passage?.text == "The bridge—our well-known bridge—will not be sold to anybody")
    #expect(check.passage?.span == TextSpan(start: 1, end: 61))
    #expect(check.others.map(\.source.publisher) == ["Coast Gazette"])
  }

  @Test(arguments: [
    ("the bridge—our well-known bridge—will not be sold to anybody", HouseStyle.capitals),
    ("The bridge - our well-known bridge - will not be sold to anybody", .dashes),
    ("The bridge, our well-known bridge, will not be sold to anybody", .punctuation),
    ("The bridge … will not be sold to anybody", .omission), ("The bridge [...] will not be sold", .omission),
    ("The bridge... will not be sold to anybody", .omission),
    ("[T]he bridge—our well-known bridge—will not be sold", .insertion),
    ("The bridge—our well-known bridge—[would] not be sold", .insertion),
    ("“will not be ‘sold’ to anybody”", .quotationMarks),
  ])
  func `house style alters nothing and is named`(text: String, style: HouseStyle) throws {
    let check = try archive.check(text, by: velden)
    #expect(check.verdict == .exact)
    #expect(check.houseStyle.contains(style), "\(check.houseStyle)")
  }

  @Test func `a word changed, left out or put in is shown`() throws {
    let check = try archive.check("The bridge, our old bridge, will be sold to almost anybody", by: velden)
    #expect(check.verdict == .altered)
    #expect(
      check.changes == [
        .same("The bridge our"), .missing("well known"), .added("old"), .same("bridge will"), .missing("not"),
        .same("be sold to"), .added("almost"), .same("anybody"),
      ])
    #expect(check.passage?.statement?.speaker == "Mara Velden")
  }

  @Test func `the last word is compared with that in its place`() throws {
    let check = try archive.check("will not be sold to nobody", by: velden)
    #expect(check.changes == [.same("will not be sold to"), .missing("anybody"), .added("nobody")])
  }

  @Test func `where the draft says that words are left out, leaving them out is no change`() throws {
    let check = try archive.check("The bridge … will not be given to anybody", by: velden)
    #expect(check.verdict == .altered)
    #expect(
      check.changes == [
        .same("The bridge"), .omitted("our well known bridge"), .same("will not be"), .missing("sold"), .added("given"),
        .same("to anybody"),
      ])
  }

  @Test func `somebody else's words are told apart`() throws {
    let check = try archive.check("will not be sold to anybody", by: lasko)
    #expect(check.verdict == .misattributed)
    #expect(check.passage?.statement?.speaker == "Mara Velden")
    let unknown = AskedName(words: "Ada Pym", person: NameIdentity(family: "pym", given: "ada"), body: "Ada Pym")
    #expect(try archive.check("will not be sold to anybody", by: unknown).verdict == .misattributed)
  }

  @Test func `without a speaker the words are enough`() throws {
    let check = try archive.check("will not be sold to anybody")
    #expect(check.verdict == .exact)
    #expect(check.passage?.attribution == .unattributed)
  }

  @Test func `what an article tells in its own words is a paraphrase, unless nobody is quoted`() throws {
    #expect(try archive.check("the harbour would reopen in May", by: lasko).verdict == .paraphrase)
    #expect(try archive.check("the harbour would reopen in May").verdict == .exact)
  }

  @Test func `what nobody wrote is not found, and the nearest is named where it is near`() throws {
    let far = try archive.check("Submarines are the future of this town", by: velden)
    #expect(far.verdict == .notFound)
    #expect(far.passage == nil)
    let near = try archive.check("The harbour must never close again before the frost in May comes", by: velden)
    #expect(near.verdict == .notFound)
  }

  @Test func `few words are looked for among the speaker's own statements only`() throws {
    try archive.store(
      Draft("“No deal,” said Pieter Lasko. Mara Velden agreed: no deal.", uri: "https://wire.example/2")
        .person("Mara Velden", "velden", "mara").person("Pieter Lasko", "lasko", "pieter")
        .says("“No deal,”", by: 1, kind: .direct))
    #expect(try archive.check("No deal", by: lasko).verdict == .exact)
    let other = try archive.check("No deal", by: velden)
    #expect(other.verdict == .notFound)
    #expect(other.passage == nil)
  }

  @Test func `of several places in an article the one by the right speaker counts`() throws {
    try archive.store(
      Draft(
        "“We shall see what the winter brings,” said Pieter Lasko.\n\n“We shall see what the winter brings,” Mara Velden echoed.",
        uri: "https://wire.example/3"
      )
      .person("Mara Velden", "velden", "mara").person("Pieter Lasko", "lasko", "pieter")
      .saysLast("“We shall see what the winter brings,”", by: 0)
      .says("“We shall see what the winter brings,”", by: 1, kind: .direct))
    #expect(try archive.check("We shall see what the winter brings", by: lasko).verdict == .exact)
    let second = try archive.check("We shall see what the winter brings", by: velden)
    #expect(second.verdict == .exact)
    #expect(second.passage?.span.start == 60)
  }

  @Test func `a family name alone is no other speaker`() throws {
    let bare = AskedName(words: "Velden", person: NameIdentity(family: "velden"), body: "Velden")
    #expect(
      try archive.check("The bridge—our well-known bridge—will not be sold to anybody", by: bare).verdict == .exact)
  }

  @Test func `words of every article are found by their order`() throws {
    for number in 0..<20 {
      try archive.store(Draft("It is what it is, in the town of number \(number).", uri: "https://a.example/\(number)"))
    }
    #expect(try archive.check("it is what it is").verdict == .exact)
    #expect(try archive.check("it what is is it").verdict != .exact)
  }

  @Test func `an exact quotation of an earlier version says so`() throws {
    for (day, words) in [
      ("2031-04-01", "Nothing at all will ever change here"), ("2031-04-02", "Some of it may change in time"),
    ] {
      try archive.store(
        Draft(
          "The mayor spoke. “\(words),” said Mara Velden.", uri: "https://wire.example/9", publisher: "W",
          published: day
        )
        .person("Mara Velden", "velden", "mara").says("“\(words),”", by: 0, kind: .direct))
    }
    let check = try archive.check("Nothing at all will ever change here", by: velden)
    #expect(check.verdict == .exact)
    #expect(check.passage?.isEarlierVersion == true)
    #expect(check.passage?.attribution == .same)
  }

  @Test func `nothing to check is not found`() throws {
    #expect(try archive.check("…").verdict == .notFound)
    #expect(try archive.check("").verdict == .notFound)
  }
}

extension Draft {
  /// Adds a statement by somebody where its words stand for the last time.
  fileprivate func saysLast(_ text: String, by index: Int) -> Draft {
    var draft = says(text, by: index, kind: .direct)
    let body = article.body
    let start = body.unicodeScalars.distance(
      from: body.startIndex, to: body.range(of: text, options: .backwards)!.lowerBound)
    draft.extraction.statements[draft.extraction.statements.count - 1].span = TextSpan(
      start: start, end: start + text.unicodeScalars.count)
    return draft
  }
}
