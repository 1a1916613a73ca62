/// Verbs and turns by which articles tell that somebody is for or against something (general knowledge of English).
enum JudgementVerbs {
  /// What tells of the same as a verb, each as it begins; nothing for a verb that charges somebody with something of its own
  /// ("accused").
  static func kin(of verb: String) -> [String] {
    // "who voted against it"; who criticised somebody is another matter.
    if verb.hasPrefix("oppos") { return against + opposing }
    if asksAgainst.contains(where: verb.hasPrefix) { return against }
    return asksFor.contains(where: verb.hasPrefix) ? inFavour : []
  }

  /// The words by which the full text finds a beginning.
  static func words(of kin: [String]) -> [String] { kin.compactMap { words[$0] } }

  private static let asksAgainst = [
    "criticis", "criticiz", "condemn", "denounc", "slam", "blast", "lambast", "oppos", "attack",
  ]
  private static let asksFor = ["prais", "welcom", "hail", "applaud", "endors", "support", "back"]
  private static let against = [
    "criticis", "criticiz", "condemn", "denounc", "slam", "blast", "lambast", "oppos", "attack", "accus", "blam",
    "deplor", "object", "reject", "dismiss", "call", "describ", "label", "brand", "dub",
  ]
  private static let opposing = ["voted against", "spoke out against", "is against", "are against", "were against"]
  private static let inFavour = [
    "prais", "welcom", "hail", "applaud", "endors", "support", "back", "commend", "laud", "congratulat",
  ]
  /// "Called" and "described" tell of it only with what follows, which no single word finds.
  private static let words = [
    "criticis": "criticised", "criticiz": "criticized", "condemn": "condemned", "denounc": "denounced",
    "slam": "slammed", "blast": "blasted", "lambast": "lambasted", "oppos": "opposed", "accus": "accused",
    "blam": "blamed", "deplor": "deplored", "object": "objected", "prais": "praised", "welcom": "welcomed",
    "hail": "hailed", "applaud": "applauded", "endors": "endorsed", "support": "supported", "commend": "commended",
    "laud": "lauded", "congratulat": "congratulated", "voted against": "voted against",
    "spoke out against": "spoke out against", "is against": "is against", "are against": "are against",
    "were against": "were against",
  ]
}

extension Question.Manner {
  /// Words by which the full text finds verbs that tell of the same.
  public var kinWords: [String] { JudgementVerbs.words(of: kin) }
}
