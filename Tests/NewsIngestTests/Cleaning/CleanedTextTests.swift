import NewsModel
import Testing

@testable import NewsIngest

@Suite struct CleanedTextTests {
  private func body(_ text: String) -> String { CleanedText(TextNormalization.normalized(text)).body }

  @Test func `furniture around and between the paragraphs goes, the article stays`() {
    let cleaned = CleanedText(
      """
      Tarnwire

      Barge strikes bridge in Quill Harbor

      Send Push
      QUILL HARBOR: The old bridge was closed on Monday after a barge struck its northern pier.

      Read more
       Captain of the barge. Pilots warn of ‘narrow’ channel – port office

      Newest Update:

      Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
      Share
      Next Story
      XY
      """)
    #expect(cleaned.headline == "Barge strikes bridge in Quill Harbor")
    #expect(
      cleaned.body == """
        QUILL HARBOR: The old bridge was closed on Monday after a barge struck its northern pier.

        Newest Update:

        Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
        """)
  }

  @Test func `a line directly above the name of a picture's maker is its caption`() {
    let text = """
      The old bridge was closed on Monday after a barge struck its northern pier.

      The pier was struck by a barge that had lost its way in the fog.
      Photo: Ada Quill

      Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
      """
    #expect(!body(text).contains("in the fog"))
    // Without blank lines nothing tells a caption from a paragraph.
    #expect(body(text.replacing("\n\n", with: "\n")).contains("in the fog"))
  }

  @Test func `a line that stands there three times is none of the text`() {
    let box = "To see what others wrote about the bridge you have to allow it first."
    let text = (1...3).map { "Paragraph number \($0) tells how the bridge of Kolm was closed for a year.\n\n\(box)" }
    #expect(!body(text.joined(separator: "\n\n")).contains("allow it first"))
    #expect(body(text[0]).contains("allow it first"))
  }

  @Test func `a standfirst without a full stop is kept`() {
    let text = """
      Barge strikes bridge in Quill Harbor

      5 hours ago 2
      ARTICLE AD BOX

      The captain had been warned of the narrow channel by pilots of the port

      The old bridge was closed on Monday after a barge struck its northern pier.
      """
    #expect(body(text).hasPrefix("The captain had been warned"))
    #expect(!body(text).contains("BOX"))
  }

  @Test func `list items stand on lines of their own, with their glyphs, under their heading`() {
    let text = """
      The port office spoke on Wednesday about the bridge and about the ferry.

      Key points from remarks by Harbor Minister Ada Tarn, April 23:

      ➡️The bridge stays closed

      ➡️Ferries sail every hour until the pier has been mended and tested

      - Nobody was hurt
      """
    #expect(
      body(text) == """
        The port office spoke on Wednesday about the bridge and about the ferry.

        Key points from remarks by Harbor Minister Ada Tarn, April 23:

        ➡️The bridge stays closed
        ➡️Ferries sail every hour until the pier has been mended and tested
        - Nobody was hurt
        """)
  }

  @Test func `a block that the text repeats is kept once`() {
    let block = """
      The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.
      Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
      """
    let text = "The town council met through the night to talk about the bridge.\n\(block)\n\(block)\n\nNext Story"
    #expect(body(text).components(of: "The old bridge") == 1)
    #expect(body(text).components(of: "Mayor Ada Tarn") == 1)
  }

  @Test func `headings that recur are kept`() {
    let sentence = { (word: String) in
      "The \(word) of Quill Harbor was closed on Monday after a barge struck its northern pier."
    }
    #expect(
      body("\(sentence("bridge"))\n\nAdding:\n\n\(sentence("pier"))\n\nAdding:\n\n\(sentence("port"))").components(
        of: "Adding:") == 2)
  }

  @Test func `an interview keeps its questions and its short answers`() {
    let text = """
      Who will pay for the pier?

      Nobody knows, for the barge's owner has gone to sea and cannot be reached by anyone in the port.

      And the town?

      No.

      Will the ferry sail until then, and at which fare?

      Every hour, and for nothing at all, as long as the bridge is closed to cars.
      """
    #expect(body(text).components(of: "And the town?") == 1)
    #expect(body(text).components(of: "No.") == 1)
  }

  @Test func `hard-wrapped lines are joined into paragraphs`() {
    let text = """
      QUILL HARBOR, April 23 (Tarnwire) - The old bridge was closed
      on Monday after a barge struck its northern pier, the port
      office said, and no car may cross it until divers have been
      there.

      Mayor Ada Tarn said that the town would run a ferry for as
      long as the work takes, and that nobody was to pay for it
      before the summer.
      """
    let paragraphs = body(text).split(separator: "\n")
    #expect(paragraphs.count == 2)
    #expect(
      paragraphs.last
        == "Mayor Ada Tarn said that the town would run a ferry for as long as the work takes, and that nobody was to pay for it before the summer."
    )
  }

  @Test func `paragraphs on lines of their own are not joined`() {
    let text =
      "The old bridge was closed.\nA barge had struck its pier.\nThe mayor was not amused.\nDivers will have a look.\nFerries sail."
    #expect(body(text).split(separator: "\n").count == 5)
  }

  @Test func `menus over and under the article of a page saved whole go`() {
    let menu = (1...20).map { "Section \($0)" }.joined(separator: "\n")
    let text = """
      Barge strikes bridge in Quill Harbor | Tarnwire

      \(menu)

      Barge strikes bridge in Quill Harbor

      By Ada Quill

      The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.

      Mayor Ada Tarn said divers would inspect the pier before any car may cross again.

      More from Tarnwire

      \(menu)

      © 2025 Tarnwire
      """
    let article = ArticleText.article(fromText: text, identifier: "x")
    #expect(article?.headline == "Barge strikes bridge in Quill Harbor")
    #expect(article?.publisher == "Tarnwire")
    #expect(article?.authors == ["Ada Quill"])
    #expect(article?.body.contains("Section") == false)
    #expect(article?.body.split(separator: "\n").count == 2)
  }

  @Test func `a table of short lines is a text`() {
    #expect(body("Quill Harbor 3\nTarn Rovers 1\nSill Town 2\nDorn United 2").components(of: "\n") >= 3)
  }

  @Test func `nothing but furniture is no article`() {
    #expect(body("Share\nNext Story\nRead more\n© 2025 Tarnwire") == "")
    #expect(ArticleText.article(fromText: "Share\nNext Story", identifier: "x") == nil)
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self
    while let range = rest.lastRange(of: part) {
      count += 1
      rest = String(rest[..<range.lowerBound])
    }
    return count
  }
}
