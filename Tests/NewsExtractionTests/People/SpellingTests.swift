import Testing

@testable import NewsExtraction

@Suite struct SpellingTests {
  private func unified(_ word: String) -> String {
    var bytes = Array(word.utf8)
    Spelling.unify(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `an ending is changed once, and needs two letters before it`() {
    #expect(unified("dolskyy") == unified("dolski"))
    #expect(unified("petroff") == unified("petrov"))
    #expect(unified("offa") != unified("ova"))
  }

  @Test func `sequences are changed wherever they stand, also those that a change has made`() {
    #expect(unified("kharkhov") == "harhov")
    // "iu" becomes "yu", whose "y" is written "i" like every other.
    #expect(unified("liubov") == unified("lyubov"))
  }

  @Test func `doubled letters count once`() {
    #expect(unified("haddaril") == "hadaril")
    #expect(unified("aabbaa") == "aba")
  }
}
