import NewsArchive
import NewsModel
import Testing

/// Who is meant by a name, a role or a slip of the pen.
@Suite struct NameResolutionTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    func article(_ body: String, _ day: String?, _ people: (String, String, String, String)...) -> Draft {
      var draft = Draft(body, uri: "https://example.org/\(day ?? "undated")", published: day)
      for (name, family, given, role) in people { draft = draft.person(name, family, given, roles: [role]) }
      return draft
    }
    try archive.store(
      article("Ada Pym spoke first.", "2030-02-01", ("Ada Pym", "pym", "ada", "Norland's harbour secretary")),
      article("Ada Pym spoke once more.", "2031-02-01", ("Ada Pym", "pym", "ada", "Harbour Secretary")),
      article(
        "Then came Olof Brandt.", "2032-03-01", ("Olof Brandt", "brandt", "olof", "harbour secretary of Norland")),
      article("Now Ada Pym is free again.", "2032-06-01", ("Ada Pym", "pym", "ada", "former harbour secretary")),
      article("There is Ida Brandt too.", "2032-05-01", ("Ida Brandt", "brandt", "ida", "captain")),
      article("Word from Jon Salt now.", "2032-04-01", ("Jon Salt", "salt", "jon", "Harbour Board spokesman")))
  }

  private func role(_ words: String...) -> AskedName {
    AskedName(
      words: words.joined(separator: " "), person: nil, body: words.joined(separator: " "), namesRole: true,
      roleWords: words.map { AskedName.RoleWord(spellings: [$0], isCountry: $0 == "norland") })
  }

  private func person(_ family: String, _ given: String? = nil) -> AskedName {
    let words = [given, family].compactMap { $0 }.joined(separator: " ")
    return AskedName(words: words, person: NameIdentity(family: family, given: given), body: words)
  }

  private func names(_ name: AskedName, at day: String? = nil) throws -> [String] {
    try archive.resolve(name, at: day.map { DayInterval(CalendarDay($0)!) }).candidates.map(\.name)
  }

  @Test func `a role is that of whoever had it then`() throws {
    #expect(try names(role("harbour", "secretary"), at: "2030-06-01") == ["Ada Pym"])
    #expect(try names(role("harbour", "secretary"), at: "2031-12-31") == ["Ada Pym"])
    #expect(try names(role("harbour", "secretary"), at: "2032-12-31") == ["Olof Brandt"])
    #expect(try names(role("harbour", "secretary"), at: "2029-01-01") == ["Ada Pym"])
  }

  @Test func `without a time a role is that of the latest holder, and those before are told`() throws {
    let found = try archive.resolve(role("harbour", "secretary"))
    #expect(found.candidates.map(\.name) == ["Olof Brandt"])
    #expect(found.note?.contains("before: Ada Pym") == true)
  }

  @Test func `the news of an appointment and a resignation tell whose an office was on a day`() throws {
    try archive.store(
      Draft("Ada Pym is harbour warden.", uri: "https://example.org/w1", published: "2033-01-10")
        .person("Ada Pym", "pym", "ada", roles: ["harbour warden"]),
      Draft("Ada Pym resigned as harbour warden.", uri: "https://example.org/w2", published: "2033-03-05")
        .person("Ada Pym", "pym", "ada").tenure("harbour warden", .ended, on: "2033-03-01"),
      Draft("Ida Brandt was named harbour warden.", uri: "https://example.org/w3", published: "2033-04-09")
        .person("Ida Brandt", "brandt", "ida").tenure("harbour warden", .began, on: "2033-04-02"))
    #expect(try names(role("harbour", "warden"), at: "2033-02-01") == ["Ada Pym"])
    #expect(try names(role("harbour", "warden"), at: "2033-03-20").isEmpty)
    #expect(try names(role("harbour", "warden"), at: "2033-04-02") == ["Ida Brandt"])
    #expect(try names(role("harbour", "warden"), at: "2034-01-01") == ["Ida Brandt"])
    let ada = try #require(try archive.resolve(person("pym", "ada")).candidates.first)
    #expect(ada.role != "harbour warden")
  }

  @Test func `over a change of office each is kept to their own days`() throws {
    let found = try archive.resolve(
      role("harbour", "secretary"), at: DayInterval(from: CalendarDay("2031-01-01")!, to: CalendarDay("2032-12-31")!))
    #expect(Set(found.candidates.map(\.name)) == ["Ada Pym", "Olof Brandt"])
    let pym = try #require(found.candidates.first { $0.name == "Ada Pym" })
    #expect(found.periods[pym.id]?.to == CalendarDay("2032-02-29"))
    #expect(!found.isAmbiguous)
  }

  @Test func `a role without its country is that country's where another article says so`() throws {
    #expect(try names(role("norland", "harbour", "secretary"), at: "2031-02-01") == ["Ada Pym"])
    #expect(try names(role("ostland", "harbour", "secretary")).isEmpty)
  }

  @Test func `whoever spoke for a body answers for it`() throws {
    let found = try archive.resolve(
      AskedName(
        words: "Harbour Board", person: NameIdentity(family: "board", given: "harbour"), body: "Harbour Board",
        bodyKeys: NameIdentity(family: "harbour board"),
        roleWords: [.init(spellings: ["harbour"]), .init(spellings: ["board"])]))
    // The words could be a person's name, which nobody bears.
    #expect(found.candidates.isEmpty || found.candidates.map(\.name) == ["Jon Salt"])
    let body = try archive.resolve(
      AskedName(
        words: "Harbour Board", person: nil, body: "Harbour Board", bodyKeys: NameIdentity(family: "harbour board"),
        roleWords: [.init(spellings: ["harbour"]), .init(spellings: ["board"])]))
    #expect(body.candidates.map(\.name) == ["Jon Salt"])
    #expect(body.note?.contains("Harbour Board spokesman") == true)
  }

  @Test func `a family name of two is open, a full name is not`() throws {
    let open = try archive.resolve(person("brandt"))
    #expect(Set(open.candidates.map(\.name)) == ["Ida Brandt", "Olof Brandt"])
    #expect(open.isAmbiguous)
    #expect(try !archive.resolve(person("brandt", "ida")).isAmbiguous)
  }

  @Test func `a slip finds the nearest name and says so; a name too far off finds nobody`() throws {
    let found = try archive.resolve(person("brant", "ida"))
    #expect(found.candidates.map(\.name) == ["Ida Brandt"])
    #expect(found.isNearest)
    #expect(found.note?.contains("nearest name") == true)
    #expect(try names(person("brandt", "idda")) == [] || names(person("brandt", "idda")) == ["Ida Brandt"])
    #expect(try names(person("bronte")).isEmpty)
    // Three letters are too few to tell a slip by, but with the given name.
    #expect(try names(person("pim")).isEmpty)
    #expect(try names(person("pim", "ada")) == ["Ada Pym"])
    #expect(try names(person("pim", "ida")).isEmpty)
  }

  @Test func `one word finds the body that begins with it, before anybody whose name is like it`() throws {
    var draft = Draft("Costas Foods will close a plant.", uri: "https://example.org/costas", published: "2033-01-10")
    draft = draft.person("Costas Foods", "costas foods", nil, kind: .organization)
    try archive.store(
      draft,
      Draft("Emil Costan is a lawyer.", uri: "https://example.org/costan", published: "2033-01-11")
        .person("Emil Costan", "costan", "emil"))
    #expect(try names(person("costas")) == ["Costas Foods"])
    #expect(try names(person("costam")) == ["Emil Costan"])
  }

  @Test func `the head of a firm is told by the headline where the role tells of nothing else`() throws {
    try archive.store(
      Draft(
        "Una Rell was cheerful.", uri: "https://example.org/h1", headline: "Costas Foods to grow",
        published: "2033-01-10"
      )
      .person("Una Rell", "rell", "una", roles: ["chief executive"]),
      Draft("Omar Tull was not.", uri: "https://example.org/h2", headline: "Bakers angry", published: "2033-02-10")
        .person("Omar Tull", "tull", "omar", roles: ["head of the bakers"]))
    func head(_ words: String...) -> AskedName {
      AskedName(
        words: words.joined(separator: " "), person: nil, body: words.joined(separator: " "), namesRole: true,
        roleWords: words.map {
          AskedName.RoleWord(
            spellings: [$0], kin: $0 == "head" ? ["chief"] : [], isOffice: ["head", "chief"].contains($0))
        })
    }
    #expect(try names(head("head", "costas")) == ["Una Rell"])
    #expect(try names(head("head", "costas", "case")) == ["Una Rell"])
  }

  @Test func `a given name alone finds who bears it`() throws {
    let found = try archive.resolve(person("olof"))
    #expect(found.candidates.map(\.name) == ["Olof Brandt"])
    #expect(found.note?.contains("given name") == true)
  }

  @Test func `a country without a spokesman speaks through its ministers`() throws {
    try archive.store(
      Draft("Norland's trade minister Eva Holm spoke.", uri: "https://example.org/trade", published: "2032-08-01")
        .person("Eva Holm", "holm", "eva", roles: ["Norland's trade minister"]),
      // Of another country, and sent to this one.
      Draft("Jan Tarn is back.", uri: "https://example.org/envoy", published: "2032-08-02")
        .person("Jan Tarn", "tarn", "jan", roles: ["envoy to Norland", "Velian foreign minister"]))
    let country = AskedName(
      words: "Norland", person: nil, body: "Norland",
      roleWords: [AskedName.RoleWord(spellings: ["norland"], isCountry: true)])
    let found = try archive.resolve(country)
    #expect(found.candidates.map(\.name) == ["Eva Holm"])
    #expect(found.note == "with those of its government: Eva Holm, “Norland's trade minister”")
  }

  @Test func `capitals are short for the one body with those first letters`() throws {
    let draft = Draft("The World Tide Board met.", uri: "https://example.org/tide", published: "2032-07-01")
      .person("World Tide Board", "world tide board", kind: .organization)
    try archive.store(draft)
    func asked(_ words: String) -> AskedName { AskedName(words: words, person: nil, body: words) }
    #expect(try names(asked("WTB")) == ["World Tide Board"])
    #expect(try names(asked("WTX")) == [])
    #expect(try names(asked("wtb")) == [])
  }
}
