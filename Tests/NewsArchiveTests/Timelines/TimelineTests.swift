import NewsArchive
import NewsModel
import Testing

@Suite struct TimelineTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  private func report(_ day: String, _ publisher: String, said: String? = "2031-03-04", to last: String? = nil) -> Draft
  {
    Draft(
      "Mara Velden said the old harbour would reopen in May. \(publisher) was told on \(day).",
      uri: "https://example.org/\(publisher)-\(day)", publisher: publisher, published: day
    )
    .person("Mara Velden", "velden", "mara")
    .says("the old harbour would reopen in May", by: 0, on: said, to: last)
  }

  private func stretches(_ unit: TimelineUnit?) throws -> [String] {
    try archive.timeline(of: .everything, in: [.statements], by: unit).lanes[0].stretches.map {
      "\($0.days.from) \($0.ownDayCount)+\($0.byPublicationCount)"
    }
  }

  @Test func `a statement that several outlets carry stands once, on the day it was said`() throws {
    try archive.store(
      report("2031-03-05", "Coast"), report("2031-03-06", "Inland"), report("2031-03-09", "North", said: nil))
    #expect(try stretches(.day) == ["2031-03-04 1+0"])
  }

  @Test func `the same words said on two days stand twice`() throws {
    try archive.store(report("2031-03-05", "Coast"), report("2031-03-20", "Inland", said: "2031-03-19"))
    #expect(try stretches(.day) == ["2031-03-04 1+0", "2031-03-19 1+0"])
    #expect(try stretches(.month) == ["2031-03-01 2+0"])
  }

  @Test func `without a day of its own it stands at that of publication, told apart`() throws {
    try archive.store(report("2031-03-05", "Coast", said: nil))
    #expect(try stretches(.day) == ["2031-03-05 0+1"])
  }

  @Test func `what is known less exactly than the stretch is narrowed to none`() throws {
    try archive.store(report("2031-03-05", "Coast", said: "2031-02-26", to: "2031-03-04"))
    let lane = try archive.timeline(of: .everything, in: [.statements], by: .month).lanes[0]
    #expect(lane.stretches.isEmpty)
    #expect(lane.lessExact.count == 1)
    #expect(try stretches(.year) == ["2031-01-01 1+0"])
  }

  @Test func `reports of one happening are one, on the day that is known best`() throws {
    try archive.store(harbour(), harbour(uri: "https://example.net/other", publisher: "Inland Post"))
    let lane = try archive.timeline(of: .everything, in: [.events], by: .day).lanes[0]
    #expect(lane.stretches.map(\.entries.count) == [1])
  }

  @Test func `the unit follows what most of it covers, not one report of long ago`() throws {
    try archive.store(
      (1...28).map { day in
        Draft(
          "Pier \(day) is safe.", uri: "https://example.org/\(day)", published: "2031-03-\(day < 10 ? "0" : "")\(day)"
        )
        .says("Pier \(day) is safe.", words: "an officer")
      }.map(\.new))
    try archive.store(
      Draft("The first pier was old.", uri: "https://example.org/old", published: "1987-01-01").says(
        "The first pier was old.", words: "an officer"))
    #expect(try archive.timeline(of: .everything, in: [.statements]).unit == .day)
  }

  @Test func `a week begins on Monday, also over the end of a year`() throws {
    let day = try #require(CalendarDay("2031-01-01"))
    #expect(TimelineUnit.week.stretch(containing: day).from.description == "2030-12-30")
    #expect(TimelineUnit.year.stretch(containing: day).count == 365)
  }
}
