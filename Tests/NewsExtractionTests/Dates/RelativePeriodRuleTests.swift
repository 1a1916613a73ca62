import NewsModel
import Testing

@Suite struct RelativePeriodRuleTests {
  @Test func `last week is a whole week, never a day`() {
    #expect(values("It fell ⟦last week⟧.") == ["2025-W16"])
    #expect(days("It fell ⟦last week⟧.") == "2025-04-14…2025-04-20")
    #expect(values("It fell ⟦last month⟧, ⟦this year⟧ and ⟦next year⟧.") == ["2025-03", "2025", "2026"])
  }

  @Test func `a week belongs to the year of its Thursday`() {
    #expect(values("It fell ⟦this week⟧.", published: "2024-12-31") == ["2025-W01"])
  }

  @Test func `earlier ends and later begins with publication`() {
    #expect(days("It fell ⟦earlier this month⟧.") == "2025-04-01…2025-04-23")
    #expect(days("It may fall ⟦later this week⟧.") == "2025-04-23…2025-04-27")
  }

  @Test func `the previous day counts from the day last spoken of`() {
    #expect(values("It opened on ⟦April 2⟧. Queues had formed ⟦the previous day⟧.") == ["2025-04-02", "2025-04-01"])
  }

  @Test func `counted stretches are durations with days`() throws {
    let found = try #require(expressions("It fell in ⟦the past three years⟧.").first)
    #expect(found.kind == .duration)
    #expect(found.value == "P3Y")
    #expect(found.interval == DayInterval(from: CalendarDay("2022-04-23")!, to: CalendarDay("2025-04-23")!))
    #expect(values("It rose over ⟦the last 12 months⟧ and in ⟦recent months⟧.") == ["P12M", "PAST_REF"])
  }

  @Test func `over the last year is a length, last year is a year`() {
    #expect(values("It fell ⟦last year⟧ and over ⟦the last year⟧.") == ["2024", "P1Y"])
    #expect(days("It fell over ⟦the last year⟧.") == "2024-04-23…2025-04-23")
  }

  @Test func `later in the week is the rest of it`() {
    #expect(days("They will vote ⟦later in the week⟧.") == "2025-04-23…2025-04-27")
  }

  @Test func `a broadcast's title is no week`() {
    #expect(values("She said it on the network's This Week.").isEmpty)
  }
}
