import NewsModel
import Testing

@Suite struct VagueRuleTests {
  @Test func `recently is past, now is left alone`() {
    #expect(values("It ⟦recently⟧ closed and is now for sale; it may soon open.") == ["PAST_REF"])
  }

  @Test func `phrases of the present, the past and the future have a reference`() {
    #expect(values("⟦Currently⟧, they wait; ⟦these days⟧ all do.") == ["PRESENT_REF", "PRESENT_REF"])
    #expect(
      values("Until ⟦now⟧ they hid, as ⟦at present⟧ and ⟦at the moment⟧.") == [
        "PRESENT_REF", "PRESENT_REF", "PRESENT_REF",
      ])
    #expect(values("It failed in ⟦the past⟧ and may in ⟦the near future⟧.") == ["PAST_REF", "FUTURE_REF"])
    #expect(values("It grew ⟦more recently⟧.") == ["PAST_REF"])
  }

  @Test func `as recently as a day is that day`() {
    #expect(values("They met as recently as ⟦Monday⟧.") == ["2025-04-21"])
  }
}
