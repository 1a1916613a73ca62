import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct FrameFileTests {
  private let file = FrameFile(
    """
    # A test.
    happening visit CONSULT
    parts subject=source from=none
    target anywhere
    verb fly/flew/flown ban | with to where
    noun trip+ | light
    """)

  @Test func `a file gives its frames their forms`() {
    #expect(
      file.entries.map { Set($0.forms) } == [
        ["fly", "flies", "flying", "flew", "flown"], ["ban", "bans", "banning", "banned"], ["trip", "trips"],
      ])
  }

  @Test func `conditions stand behind the bar`() {
    #expect(file.entries[0].frame.demands == [.place])
    #expect(file.entries[0].frame.preposition != nil)
    #expect(file.entries[2].frame.demands == [.light])
    #expect(file.entries.map(\.frame.isNoun) == [false, false, true])
  }

  @Test func `what the frames share is kept once`() {
    let family = file.entries[0].frame.family
    #expect(family.kind == .consult)
    #expect(family.parts == ["subject": .source])
    #expect(family.ignored == ["from"])
    #expect(family.takesTargetAnywhere)
  }

  @Test func `every happening has a file`() {
    let told = Set(FrameTable.english.frames.map(\.family.happening))
    #expect(told == Set(Event.Happening.allCases))
  }
}
