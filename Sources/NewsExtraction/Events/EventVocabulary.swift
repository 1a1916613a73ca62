public import NewsLanguage
public import NewsModel

/// Which happenings a word can name, as the frames of extraction have it: for reading questions.
///
/// ```swift
/// let text = AnalyzedText("visited")
/// EventVocabulary.happenings(of: text.tokens[0])  // [.visit]
/// ```
public enum EventVocabulary {
  /// The happenings a word names by itself: "met" names meetings, not the concession of "met the demands".
  public static func happenings(of word: Token) -> Set<Event.Happening> {
    guard let frames = EventFrame.frames(of: word) else { return [] }
    let plain = frames.filter { $0.object == nil && $0.subject == nil && $0.particle == nil && $0.clause == nil }
    return Set((plain.isEmpty ? Array(frames) : Array(plain)).map(\.family.happening)).union(kin(of: plain))
  }

  /// Happenings that reports tell with one another's words: who was killed, was killed in an attack or an earthquake.
  private static func kin(of frames: some Sequence<EventFrame>) -> Set<Event.Happening> {
    var kin: Set<Event.Happening> = []
    for frame in frames {
      switch frame.family.happening {
      case .killing, .death: kin.formUnion([.killing, .attack, .death, .disaster, .accident])
      case .attack: kin.formUnion([.attack, .killing])
      case .arrest, .trial: kin.formUnion([.arrest, .trial])
      case .meeting, .call: kin.formUnion([.meeting, .call])
      default: break
      }
    }
    return kin
  }

  /// Whether a noun names a happening: "attack", "earthquake".
  public static func isNoun(_ word: Token) -> Bool { EventFrame.frames(of: word)?.contains(where: \.isNoun) ?? false }
}
