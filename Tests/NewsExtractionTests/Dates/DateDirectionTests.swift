import NewsModel
import Testing

/// Which way from the day of publication, a Wednesday in April, an expression points.
@Suite struct DateDirectionTests {
  @Test func `a timetable's present points ahead`() {
    #expect(values("The bridge closes on ⟦August 30⟧.", published: "2025-03-14") == ["2025-08-30"])
    #expect(values("The trial opens in Ostvik on ⟦Friday⟧.") == ["2025-04-25"])
    #expect(values("The law takes effect on ⟦July 1⟧.") == ["2025-07-01"])
    #expect(values("The trial continues on ⟦Thursday⟧.") == ["2025-04-24"])
    #expect(values("The vote is on ⟦September 9⟧.") == ["2025-09-09"])
  }

  @Test func `a modal verb in the clause points ahead`() {
    #expect(values("They could vote as soon as ⟦Friday⟧.") == ["2025-04-25"])
    #expect(values("The pier would reopen on ⟦Saturday⟧, he said.") == ["2025-04-26"])
  }

  @Test func `the present of a day lies ahead`() {
    #expect(values("Voters go to the polls on ⟦Sunday⟧.") == ["2025-04-27"])
    #expect(values("Polls open in Ostvik on ⟦Monday⟧.") == ["2025-04-28"])
    #expect(values("The team plays again on ⟦Saturday⟧.") == ["2025-04-26"])
    #expect(values("Opening arguments begin ⟦Monday⟧.") == ["2025-04-28"])
    #expect(values("The law takes effect in ⟦December⟧.") == ["2025-12"])
  }

  @Test func `what holds from a month on begins with the next`() {
    #expect(values("The rules, in force from ⟦October⟧, would raise prices.") == ["2025-10"])
    #expect(values("The ban applies from ⟦September 1⟧.") == ["2025-09-01"])
    #expect(values("The airline is adding flights from ⟦November⟧.") == ["2025-11"])
    #expect(values("Prices rose from ⟦October⟧.") == ["2024-10"])
    #expect(values("A survey from ⟦October⟧ shows a split.") == ["2024-10"])
  }

  @Test func `the clause behind the day or its owner points ahead`() {
    #expect(values("The march on ⟦Sunday⟧ is expected to draw thousands.") == ["2025-04-27"])
    #expect(values("But ⟦Sunday⟧'s march will go ahead.") == ["2025-04-27"])
    #expect(values("Ahead of ⟦Sunday⟧'s vote, both toured the south.") == ["2025-04-27"])
    #expect(values("Police expect thousands at ⟦Sunday⟧'s march.") == ["2025-04-27"])
    #expect(values("Traders expect that growth slowed on ⟦Monday⟧.") == ["2025-04-21"])
    #expect(values("Rain is forecast for ⟦tomorrow⟧ and ⟦Friday⟧.") == ["2025-04-24", "2025-04-25"])
    #expect(values("He had until ⟦Friday⟧ to appeal.") == ["2025-04-25"])
  }

  @Test func `a verb of the past beside its day is over`() {
    #expect(values("He was freed on ⟦May 2⟧.") == ["2024-05-02"])
    #expect(values("The fair is to be held on ⟦May 2⟧.") == ["2025-05-02"])
  }

  @Test func `what has happened or was said lies behind`() {
    #expect(values("She has led since ⟦Friday⟧.") == ["2025-04-18"])
    #expect(values("He would not say ⟦Tuesday⟧ how many fell.") == ["2025-04-22"])
    #expect(values("By ⟦Monday⟧, the queues were long.") == ["2025-04-21"])
    #expect(values("The ferry was late due to the storm of ⟦March 3⟧.") == ["2025-03-03"])
    #expect(values("A planned rally held on ⟦Tuesday⟧ drew few.") == ["2025-04-22"])
  }

  @Test func `a plan of the past takes the nearer day`() {
    #expect(values("He was scheduled to leave ⟦late Tuesday⟧.") == ["2025-04-22"])
    #expect(values("He was scheduled to speak on ⟦Friday⟧.") == ["2025-04-25"])
  }

  @Test func `without a verb in the past a near month or day lies ahead`() {
    #expect(values("Their hopes for the ⟦July 25⟧ ballot are high.") == ["2025-07-25"])
    #expect(values("Their hopes for the ballot in ⟦July⟧ are high.") == ["2025-07"])
    #expect(values("At a rally in ⟦July⟧, she wept.") == ["2024-07"])
    #expect(values("It was founded on ⟦July 25⟧.") == ["2024-07-25"])
  }

  @Test func `a range ends after it begins`() {
    #expect(values("It runs from ⟦Monday⟧ to ⟦Thursday⟧.", published: "2025-04-25") == ["2025-04-28", "2025-05-01"])
    #expect(values("It rained from ⟦Monday⟧ to ⟦Thursday⟧.") == ["2025-04-21", "2025-04-24"])
    #expect(values("It rained between ⟦2019⟧ and ⟦2021⟧.") == ["2019", "2021"])
    #expect(values("It rained from ⟦March⟧ to ⟦August 2011⟧.") == ["2011-03", "2011-08"])
    #expect(values("It rained from ⟦November 30⟧ to ⟦January 5, 2012⟧.") == ["2011-11-30", "2012-01-05"])
  }

  @Test func `a weekday tells the year of its day`() {
    // The 5th of June was a Wednesday in 2024, and a Thursday in 2025.
    #expect(values("Doors: ⟦Thursday, June 5⟧.") == ["2025-06-05"])
    #expect(values("Doors: ⟦Wednesday, June 5⟧.") == ["2024-06-05"])
  }

  @Test func `a story set in a year keeps it for its sentence`() {
    #expect(values("In ⟦1998⟧, the mill burned on ⟦May 2⟧.") == ["1998", "1998-05-02"])
  }

  @Test func `until the end of a month lies ahead`() {
    #expect(values("They forecast losses by ⟦the end of June⟧.") == ["2025-06"])
    #expect(values("It had closed by ⟦the end of June⟧.") == ["2024-06"])
  }

  @Test func `a participle behind be or stay tells of no past`() {
    #expect(values("She will be sworn in on ⟦1 May⟧.") == ["2025-05-01"])
    #expect(values("The pier will stay closed on ⟦Thursday⟧.") == ["2025-04-24"])
  }

  @Test func `what is expected lies ahead`() {
    #expect(values("They expect prices to rise in ⟦winter⟧.").first?.hasPrefix("2025") == true)
  }

  @Test(arguments: ["They host Kolm City on ⟦Saturday⟧.", "The club hosts Kolm City on ⟦Saturday⟧."])
  func `a fixture in the present is to come`(_ text: String) {
    #expect(values(text) == ["2025-04-26"])
  }

  @Test func `what is warned of is to come`() {
    #expect(values("The service warns of gusts on ⟦Saturday⟧.") == ["2025-04-26"])
  }
}
