import Testing

@testable import NewsIngest

@Suite struct InterfaceLabelTests {
  @Test(arguments: [
    "Send Push", "Next Story", "Read Entire Article", "Share on Facebook", "Skip to main content", "Copy link",
    "Sign in", "Print this article", "Facebook Twitter WhatsApp Email", "Save for later", "Back to top", "Listen",
    "Follow us on Instagram", "Menu",
  ])
  func `buttons, menus and share bars are furniture`(text: String) {
    #expect(JunkRule.interfaceLabel.matches(line(text)))
  }

  @Test(arguments: [
    "Next stop Quill Harbor", "Home of the brave", "Story of a bridge", "Follow the river",
    "Print works to close", "Back to school", "The ferry sails",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.interfaceLabel.matches(line(text)))
  }
}
