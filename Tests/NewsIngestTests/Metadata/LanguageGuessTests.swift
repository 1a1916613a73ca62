import Testing

@testable import NewsIngest

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("The mayor said that the bridge in the harbor was closed for the winter.", "en"),
    ("Die Brücke am Hafen ist für den Winter gesperrt und wird nicht mit Salz gestreut.", "de"),
    ("Le pont du port est fermé pour l'hiver et la mairie ne répond pas sur ce point.", "fr"),
    ("El puente del puerto está cerrado por la nieve y no se abre para los coches.", "es"),
  ])
  func `function words tell the language`(text: String, tag: String) {
    #expect(LanguageGuess.language(of: text) == tag)
  }

  @Test(arguments: ["", "Bridge closed", "Most přes řeku byl dnes ráno uzavřen kvůli ledu", "1 2 3 4 5 6 7 8"])
  func `what no list knows is nil`(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }
}
