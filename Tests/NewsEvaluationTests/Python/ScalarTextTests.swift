import Testing

@testable import NewsEvaluation

@Suite struct ScalarTextTests {
  private func words(_ text: String) -> [String] {
    let scalars = text.scalars
    return scalars.words.map { scalars[$0].string }
  }

  @Test func `a word is made of letters, numbers of any kind and the underscore`() {
    #expect(words("it's 3rd_x, naïve ½ ²Ⅷ 日本") == ["it", "s", "3rd_x", "naïve", "½", "²Ⅷ", "日本"])
  }

  @Test func `a combining mark ends a word`() {
    #expect(words("e\u{301}a") == ["e", "a"])
    #expect(words("ไม้") == ["ไม"])
  }

  @Test func `lower case knows the final sigma and the dotted I`() {
    #expect("ΟΔΟΣ ΣΑΣ Σ".scalars.lowercased.string == "οδος σας σ")
    #expect("İX".scalars.lowercased == "i\u{307}x".scalars)
  }

  @Test func `folding spells out the sharp s and keeps the dotless i`() {
    #expect("Straße ẞ ﬁ ıİ ς".scalars.caseFolded == "strasse ss fi ıi\u{307} σ".scalars)
  }

  @Test func `stripping takes the separators that Python takes`() {
    let text = "\u{1C}\u{A0} a b\u{3000}\n".scalars
    #expect(text[text.stripped].string == "a b")
    #expect("\u{200B}a".scalars.stripped == 0..<2)
  }

  @Test func `compatibility forms are folded into plain ones`() {
    #expect("Ｆｉｇ ①".compatibilityComposed.string == "Fig 1")
  }
}
