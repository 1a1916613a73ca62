import NewsModel
import Testing

@Suite struct TimeZoneNameTests {
  @Test func `a zone whose offset is known ends the value`() {
    #expect(values("It sank at ⟦18:00 UTC⟧.") == ["2025-04-23T18:00Z"])
    #expect(values("It sank at ⟦6 p.m. EST⟧ sharp.") == ["2025-04-23T18:00-05:00"])
    #expect(values("It sank at ⟦18:00 CEST⟧ sharp.") == ["2025-04-23T18:00+02:00"])
    #expect(values("It sank at ⟦6:40 p.m. (GMT +8)⟧.") == ["2025-04-23T18:40+08:00"])
  }

  @Test func `American letters without a season go by the day`() {
    #expect(values("It sank at ⟦6 p.m. ET⟧ sharp.", published: "2025-07-02") == ["2025-07-02T18:00-04:00"])
    #expect(values("It sank at ⟦6 p.m. PT⟧ sharp.", published: "2025-01-08") == ["2025-01-08T18:00-08:00"])
    // Before 2007 summer time began in April.
    #expect(values("It sank at ⟦6 p.m. ET⟧ sharp.", published: "2005-03-20") == ["2005-03-20T18:00-05:00"])
  }

  @Test func `local time and letters of two zones stay local`() {
    #expect(values("It sank at ⟦1:53 p.m. local time⟧.") == ["2025-04-23T13:53"])
    #expect(values("It sank at ⟦18:00 IST⟧ sharp.") == ["2025-04-23T18:00"])
  }

  @Test func `universal time in brackets is the one that counts`() {
    #expect(values("It struck at ⟦09:10 local time (0440 GMT)⟧.") == ["2025-04-23T04:40Z"])
  }

  @Test func `a zone may be written out`() {
    #expect(values("It sank at ⟦6 p.m. Eastern time on Tuesday⟧.") == ["2025-04-22T18:00-04:00"])
    #expect(values("It sank at ⟦6 p.m. Lisbon time⟧.") == ["2025-04-23T18:00"])
  }
}
