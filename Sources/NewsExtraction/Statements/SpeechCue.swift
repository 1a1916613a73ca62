import NewsModel

/// A verb that attributes words to somebody.
struct SpeechCue {
  /// The verb.
  var verb: Int
  /// The words of the cue: "said", "has told".
  var tokens: Range<Int>
  /// Who is said to speak.
  var speaker: Speaker
  /// The first token of all that belongs to the attribution, on the left.
  var start: Int
  /// The first token after the attribution on the right, where the speaker follows the verb: "said Ada Pym|".
  var end: Int
  /// Whether the speaker follows the verb.
  var isInverted: Bool
  /// Whether the verb is a participle that goes on from a main clause: ", adding that".
  var isParticiple: Bool
  /// Whether it takes its speaker from the cue before it: "and suggested that".
  var isCoordinated = false
  /// Whether it stands in a relative clause: "Pym, who said", "Orlan, whom Pym said".
  var isRelative = false
  var stance: Statement.Stance
}
