import Testing

@testable import NewsIngest

@Suite struct BylineTests {
  private func authors(_ text: String) -> [String] { Byline.authors(of: TextLine(text[...], followsBlank: true)) }

  @Test(arguments: [
    ("By Ada Quill", ["Ada Quill"]), ("By Ada Quill and Ben Tarn, Reporter", ["Ada Quill", "Ben Tarn"]),
    ("By Ada Quill, Harbour Editor", ["Ada Quill"]),
    ("BY ADA QUILL", ["Ada Quill"]),
    ("By Ada Quill, Ben Tarn & Cy van Dorn", ["Ada Quill", "Ben Tarn", "Cy van Dorn"]),
    ("By Ada Quill Mar 5, 2025 | 6 comments", ["Ada Quill"]), ("By Ada Quill | Political Correspondent", ["Ada Quill"]),
    ("Written by Ada Quill", ["Ada Quill"]), ("Author: Ada Quill", ["Ada Quill"]), ("By Tarnwire", ["Tarnwire"]),
  ])
  func `a byline gives its names`(line: String, names: [String]) {
    #expect(authors(line) == names)
  }

  @Test(arguments: [
    "By Monday", "By the numbers", "By Monday the river had fallen.", "By our correspondent", "Bylaws of Quill Harbor",
    "By Ada Quill's account the bridge was closed long before the storm.",
  ])
  func `prose that starts with by is no byline`(line: String) {
    #expect(authors(line).isEmpty)
  }

  @Test(arguments: [
    "Storm over Kolm\n\nBy Ada Quill\n\nThe pier was closed.", "   BY ADA QUILL\nThe pier was closed.",
    "“By Ada Quill", "2025-04-23 By Ada Quill and others who were there", "Posted: April 23, 2025 by Ada Quill",
  ])
  func `where a line starts like a byline one may stand`(text: String) {
    #expect(Byline.mayStand(in: text))
  }

  @Test(arguments: [
    "The pier was closed by Ada Quill.", "", "\n\n",
    "By the time the last ferry had left, the river stood higher than anybody in the town could remember, the mayor said.",
  ])
  func `elsewhere none can`(text: String) {
    #expect(!Byline.mayStand(in: text))
  }
}
