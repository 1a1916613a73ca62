import NewsIngest
import Testing

@Suite struct ContentDigestTests {
  @Test func `the digest is SHA-256 of the folded text`() {
    // FIPS 180-4's example "abc", and the empty text.
    #expect(
      ContentDigest.sha256(ofBody: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ContentDigest.sha256(ofBody: " \n") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `white space does not count, words do`() {
    #expect(ContentDigest.sha256(ofBody: " One.\n\nTwo. ") == ContentDigest.sha256(ofBody: "One. Two."))
    #expect(ContentDigest.sha256(ofBody: "One. Two.") != ContentDigest.sha256(ofBody: "One.Two."))
  }
}
