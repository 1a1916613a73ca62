import Testing

@testable import NewsIngest

@Suite struct MenuLineTests {
  @Test(arguments: [
    "Home News Sport Weather Business Markets Opinion Culture Books Film Music Travel Food Homes Cars Games Puzzles Jobs",
    "About us | Contact | Jobs at the Post | Advertise with us | Terms of the house | Privacy of readers | Help and questions | Archive",
  ])
  func `many names without a sentence are a menu`(text: String) {
    #expect(JunkRule.menuLine.matches(line(text)))
  }

  @Test(arguments: [
    "Pieter Lasko, Mara Velden, Olof Brandt, Ada Quill, Ben Sill, Cy Dorn, Orla Benn, Ida Kest, Jan Holm, Ute Marr came",
    "What the Mayor of Kolm Said About the Old Bridge",
    "The mayor said on Monday that the old bridge would stay closed until divers had looked at its northern pier again",
  ])
  func `enumerations, titles and sentences are none`(text: String) {
    #expect(!JunkRule.menuLine.matches(line(text)))
  }
}
