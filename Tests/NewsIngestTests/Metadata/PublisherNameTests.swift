import Testing

@testable import NewsIngest

@Suite struct PublisherNameTests {
  @Test(arguments: [
    ("© 2025 The Quill Harbor Post. All rights reserved.", "The Quill Harbor Post"),
    ("Copyright 2025 Tarnwire", "Tarnwire"), ("Copyright © 2019-2025 Tarn Media, all rights reserved", "Tarn Media"),
  ])
  func `a line of rights with a year names the holder`(line: String, name: String) {
    #expect(PublisherName.rightsHolder(in: line) == name)
  }

  @Test(arguments: ["© Ada Quill / Tarnwire", "Copyright is a right.", "In 2025 The Post moved."])
  func `without a year, or without rights, nobody is named`(line: String) {
    #expect(PublisherName.rightsHolder(in: line) == nil)
  }

  @Test(arguments: ["World", "Latest News", "Share", "presidential aide", "The quick brown fox", ""])
  func `sections, buttons and common words are no publisher`(text: String) {
    #expect(!PublisherName.isName(text))
  }

  @Test(arguments: ["Tarnwire", "The Quill Harbor Post", "tarnwire.example", "Journal of the Tarn", "7News"])
  func `names are names`(text: String) {
    #expect(PublisherName.isName(text))
  }
}
