import NewsCitation
import NewsModel
import Testing

@Suite struct TextFragmentTests {
  /// The directive for what stands between ⟦ and ⟧.
  private func directive(_ marked: String) -> String? {
    let scalars = Array(marked.unicodeScalars)
    let start = scalars.firstIndex(of: "⟦")!
    let end = scalars.firstIndex(of: "⟧")! - 1
    let body = String(String.UnicodeScalarView(scalars.filter { $0 != "⟦" && $0 != "⟧" }))
    return TextFragment(TextSpan(start: start, end: end), in: body)?.directive
  }

  @Test func `some words are named as they stand`() {
    #expect(
      directive("The pier held. ⟦The crew was saved by the harbour pilots.⟧ Nobody was hurt.")
        == "text=The%20crew%20was%20saved%20by%20the%20harbour%20pilots")
  }

  @Test func `quotation marks around the words stay out, those inside stay in`() {
    #expect(
      directive("She said: ⟦“It is our ‘last’ chance to mend the old pier.”⟧")
        == "text=It%20is%20our%20%E2%80%98last%E2%80%99%20chance%20to%20mend%20the%20old%20pier")
  }

  @Test func `dash, comma and ampersand mean something in a directive and are encoded`() {
    #expect(
      directive("⟦A well-known firm, Orlan & Sons, took 1,900 days⟧.")
        == "text=A%20well%2Dknown%20firm%2C%20Orlan%20%26%20Sons%2C%20took%201%2C900%20days")
  }

  @Test func `few words get those beside them as context`() {
    #expect(
      directive("The mayor of Kolm said ⟦no deal⟧ would be signed before spring.")
        == "text=of%20Kolm%20said-,no%20deal,-would%20be%20signed")
  }

  @Test func `context ends at the border of a paragraph`() {
    #expect(directive("He rose.\n\n⟦No deal⟧, he said.\n\nThey left.") == "text=No%20deal,-he%20said")
  }

  @Test func `words that stand twice get as much context as tells them apart`() {
    #expect(
      directive(
        "It was wet and the old pier would have to go. It was cold and wet and ⟦the old pier would have to go⟧.")
        == "text=and%20wet%20and-,the%20old%20pier%20would%20have%20to%20go")
  }

  @Test func `many words are named by the first and the last`() {
    #expect(
      directive("⟦The council will close the bridge in June and will not open it again before the winter is over⟧.")
        == "text=The%20council%20will%20close,the%20winter%20is%20over")
  }

  @Test func `a beginning that stands elsewhere too is lengthened`() {
    #expect(
      directive(
        "The council will close early. ⟦The council will close the bridge in June and not open it before winter is over⟧."
      )
        == "text=The%20council%20will%20close%20the,before%20winter%20is%20over")
  }

  @Test func `words in several paragraphs are named by the ends, neither of which crosses a border`() {
    #expect(directive("⟦We go.\n\nThey stay here⟧ for good.") == "text=We%20go,They%20stay%20here")
  }

  @Test func `where there is no word there is nothing to name`() {
    #expect(directive("He paused. ⟦“…”⟧ Then he went.") == nil)
  }

  @Test func `an address keeps the fragment it has`() {
    let fragment = TextFragment(TextSpan(start: 0, end: 34), in: "The crew was saved by harbour men.")!
    #expect(fragment.appended(to: "https://a.example/b").hasPrefix("https://a.example/b#:~:text=The%20crew"))
    #expect(fragment.appended(to: "https://a.example/b#c").hasPrefix("https://a.example/b#c:~:text=The"))
    #expect(fragment.appended(to: "https://a.example/#:~:text=x").hasPrefix("https://a.example/#:~:text=x&text=The"))
  }
}
