import Testing

@testable import NewsIngest

@Suite struct PhotoCreditTests {
  @Test(arguments: [
    "Photo: Ada Quill", "Image credit: Ada Quill/Tarnwire", "Photo by Ada Quill", "Ada Quill/Tarn Images",
    "Bild: Ada Quill", "Ada Quill / Tarnwire",
  ])
  func `names of photographers are furniture`(text: String) {
    #expect(JunkRule.photoCredit.matches(line(text)))
  }

  @Test(arguments: [
    "Photo of the pier shocks town", "Image problems for the port", "9/11",
    "Photos show the pier at night, the court said:",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.photoCredit.matches(line(text)))
  }
}
