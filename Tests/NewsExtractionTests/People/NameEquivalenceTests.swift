import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct NameEquivalenceTests {
  @Test(arguments: [
    // Transliterations of one Cyrillic spelling.
    ("Yuri Marchenko", "Yuriy Marchenko"), ("Sergei Dolsky", "Sergey Dolskiy"), ("Serhii Dolskyi", "Serhiy Dolskyy"),
    ("Dmitry Kharlov", "Dmitriy Harlov"), ("Oleksandr Petrenkov", "Aleksandr Petrenkoff"),
    ("Yevgeny Zhilin", "Evgeni Zhilin"), ("Maria Vasiliev", "Maria Vassiliev"), ("Vera Lyubova", "Vera Liubova"),
    ("Natalya Ksenova", "Natalia Xenova"),
    // Arabic names: articles and doubled letters.
    ("Mohammed al-Dirani", "Muhammad Al Dirani"), ("Khaled Hadari", "Khalid Haddari"),
    ("Yousef el-Barqan", "Yusuf Al-Barkan"),
    // Diacritics and ligatures.
    ("José Peñalta", "Jose Penalta"), ("Zoë Çelbir", "Zoe Celbir"), ("Søren Brønd", "Soren Brond"),
    ("Łukasz Żarnek", "Lukasz Zarnek"), ("Jörg Weißmoor", "Jorg Weissmoor"),
    // Short forms.
    ("William Tarn", "Bill Tarn"), ("Robert Tarn", "Bob Tarn"), ("Thomas Hasker", "Tom Hasker"),
    // Case, apostrophes, suffixes.
    ("MARIA VELK", "Maria Velk"), ("Peter O’Darrow", "Peter O'Darrow"), ("Peter Hasker MP", "Peter Hasker"),
    ("Jan van der Molt", "Jan Van Der Molt"), ("Anna-Lena Quist", "Anna-Lena Quist’s"),
    ("Jose\u{301} Penalta", "José Penalta"),
  ])
  func `spellings of one name are one`(_ names: (String, String)) {
    let first = NameEquivalence.identity(of: names.0)
    #expect(first != nil)
    #expect(first == NameEquivalence.identity(of: names.1))
  }

  @Test(arguments: [
    ("Maria Velk", "Peter Velk"), ("Maria Velk", "Marta Velk"), ("Maria Velk", "Maria Velker"),
    ("Anna Orlan", "Anne Orlin"), ("Tomas Dovrel", "Tomas Dovrin"), ("Peter Tarn", "Peter Torn"),
    ("Paul Hasker", "Raul Hasker"), ("Ivan Dolsov", "Ivan Dolsova"), ("Sergei Dolsky", "Sergei Dolin"),
    ("Daniel Brond", "Danielle Brond"), ("Olga Marchenko", "Oleg Marchenko"), ("Jan van Molt", "Jan Molt"),
    ("Victor Quist", "Vincent Quist"), ("Karl Brauk", "Karl Brauk-Lund"), ("Andrea Sorbo", "Andrei Sorbo"),
    ("Julian Zarnek", "Julia Zarnek"), ("Yuri Marchenko", "Yuri Marchuk"), ("Omar Dirani", "Amir Dirani"),
    ("Hassan Barqan", "Hussein Barqan"), ("Peter Harle", "Peter Harlo"), ("M. Velk", "P. Velk"),
    ("Christine Tarn", "Christopher Tarn"), ("Peter Hasker Jr.", "Peter Hasker"),
  ])
  func `names of different people stay apart`(_ names: (String, String)) {
    #expect(NameEquivalence.identity(of: names.0) != NameEquivalence.identity(of: names.1))
  }

  @Test func `a family name alone has no given name`() {
    #expect(NameEquivalence.identity(of: "Velk") == NameIdentity(family: "velk"))
    #expect(NameEquivalence.identity(of: "Velk")?.family == NameEquivalence.identity(of: "Maria Velk")?.family)
  }

  @Test(arguments: [
    ("Peter James Hasker", "peter james"), ("Peter J. Hasker", "peter j"), ("P. J. Hasker", "p j"),
    ("P.J. Hasker", "p j"),
    ("Peter Hasker Jr.", "peter #jr"), ("Hasker Jr.", "#jr"),
    ("Peter J. Hasker III", "peter j #iii"), ("Jean-Paul Hasker", "jean-paul"),
    ("J.-P. Hasker", "j-p"), ("Bill Hasker", "william"), ("Ted Hasker", "ted/edward/theodore"),
    ("Abdul Rahman Hasker", "abdrahman"),
  ])
  func `a given key keeps what tells people apart`(_ name: (String, String)) {
    #expect(NameEquivalence.identity(of: name.0) == NameIdentity(family: "hasker", given: name.1))
  }

  @Test(arguments: [
    ("Kim Yong-su", "kim", "yongsu"), ("Kim Yong Su", "kim", "yongsu"), ("Yong-su Kim", "kim", "yongsu"),
    ("Zhang Wei", "zhang", "wei"), ("Xiaoming Zhang", "zhang", "xiaoming"), ("Zhang Xiaoming", "zhang", "xiaoming"),
    ("Lee Mason", "mason", "lee"), ("Andrew Kim", "kim", "andrew"), ("Morita Kenji", "morita", "kenji"),
    ("Kenji Morita", "morita", "kenji"), ("Kovary Zoltán", "kovary", "zoltan"),
  ])
  func `the family name is found in either order`(_ name: (String, String, String)) {
    #expect(NameEquivalence.identity(of: name.0) == NameIdentity(family: name.1, given: name.2))
  }

  @Test(arguments: ["", " ", "\u{A0}", "-", "'"])
  func `what holds no letters is no name`(_ name: String) {
    #expect(NameEquivalence.identity(of: name) == nil)
  }

  @Test func `an organization is one with and without its article`() {
    #expect(
      NameEquivalence.identity(ofOrganization: "The Harbour Board")
        == NameEquivalence.identity(ofOrganization: "harbour board"))
    #expect(
      NameEquivalence.identity(ofOrganization: "Harbour & Sons, Ltd.")
        == NameEquivalence.identity(ofOrganization: "Harbour and Sons Limited"))
    #expect(
      NameEquivalence.identity(ofOrganization: "The Harbour Corporation")
        == NameIdentity(family: "harbour", given: "corp"))
    #expect(
      NameEquivalence.identity(ofOrganization: "Harbour Board")
        != NameEquivalence.identity(ofOrganization: "Harbour Council"))
  }
}
