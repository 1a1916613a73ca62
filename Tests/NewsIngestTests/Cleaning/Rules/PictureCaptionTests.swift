import Testing

@testable import NewsIngest

@Suite struct PictureCaptionTests {
  @Test(arguments: [
    "The ferry in the port of Kolm on Monday. Photo: Ada Quill", "The ferry in port (Ada Quill/Tarn Images)",
    "Die Fähre im Hafen von Kolm. © Tarnwire/dpa", "The ferry in port. Ada Quill/Tarnwire/AP",
    "Legende: Die Fähre im Hafen von Kolm", "Färjan i hamnen. Foto: Ada Quill Visa mer",
    "The ferry in the port of Kolm (Photo: Tarnwire)",
  ])
  func `a line that ends in the name of who made a picture is a caption`(text: String) {
    #expect(JunkRule.pictureCaption.matches(line(text)))
  }

  @Test(arguments: [
    "The mayor published a photo: it shows the pier and how it broke.",
    "She spoke of the port (and of the ferry that has not come).",
    "5. Streams for larger ports (Pub/Sub, Flow and Query)", "- Trousers for the deck (Men’s / Women’s)",
    "Rest, then run easy (Walk 2 min/ Run Easy 1 min)", "The office is open 24/7. Call the office for a place on it",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.pictureCaption.matches(line(text)))
  }
}
