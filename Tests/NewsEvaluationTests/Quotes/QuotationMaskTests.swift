import Testing

@testable import NewsEvaluation

@Suite struct QuotationMaskTests {
  private func kind(_ text: String) -> String {
    QuotationMask(text.scalars).kind(of: 0..<text.scalars.count, in: text.scalars)
  }

  @Test func `the share of quoted words decides the kind`() {
    #expect(kind("“The pier is rotten”") == "direct")
    #expect(kind("\"The pier\" is rotten") == "mixed")
    #expect(kind("''The pier is rotten''") == "direct")
    #expect(kind("the pier is rotten") == "indirect")
    #expect(kind("…") == "indirect")
  }

  @Test func `a quotation left open ends with its paragraph`() {
    let text = "“The pier\n\nis rotten”".scalars
    let mask = QuotationMask(text)
    #expect(mask.isQuoted[4])
    #expect(!mask.isQuoted[text.firstIndex(of: "r")! + 10])
  }
}
