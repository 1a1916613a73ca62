import Testing

@testable import NewsIngest

@Suite struct AuthorBiographyTests {
  private static let story = """
    The old bridge was closed on Monday after a barge struck its northern pier, and nobody could say for how long.

    Ada Tarn is the mayor of Quill Harbor, and she said divers would look at the pier before any car may cross it again.

    The captain had been warned of the narrow channel by pilots of the port, as the office of the harbor said on Tuesday.
    """

  private func body(_ end: String) -> String { CleanedText(Self.story + "\n\n" + end).body }

  @Test func `what follows an author's name at the end is left out`() {
    #expect(!body("Ben Sill\n\nBen Sill is a reporter who covers harbors for the Post.").contains("covers harbors"))
    #expect(body("Ben Sill\n\nBen Sill is a reporter who covers harbors for the Post.").contains("Ada Tarn is"))
  }

  @Test func `somebody whose name does not stand above it stays`() {
    #expect(body("Ben Sill is the captain of the barge, and he was not hurt.").contains("Ben Sill is the captain"))
  }
}
