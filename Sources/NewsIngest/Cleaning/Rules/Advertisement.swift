extension JunkRule {
  /// The place of an advertisement: `ADVERTISEMENT`, `Story continues below ad`, `Sponsored content`.
  static let advertisement = JunkRule(
    name: "advertisement", effect: .line, triggers: InterfaceVocabulary.advertising
  ) { line in
    line.wordCount <= 7 && line.mentions(InterfaceVocabulary.advertising)
      && line.words.allSatisfy {
        InterfaceVocabulary.advertising.contains($0) || InterfaceVocabulary.advertisingCompanions.contains($0)
      }
  }
}
