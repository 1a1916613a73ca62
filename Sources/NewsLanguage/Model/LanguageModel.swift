internal import CEnglishModel

/// The trained tagger and parser.
///
/// The model is compiled in and read in place: loading it takes no time and no memory.
public struct LanguageModel: Sendable {
  package let tagger: Tagger
  package let parser: DependencyParser
  /// For each tag, the number of its universal part of speech.
  package let coarse: [UInt8]
  /// For each relation of the parser, what it is.
  let relations: [DependencyRelation]

  /// The model of English news that newsdb is compiled with; `Sources/CEnglishModel/README.md` says what it was trained on.
  public static let english: LanguageModel = {
    var reader = ModelReader(UnsafeRawPointer(english_model_bytes()!), count: english_model_size())
    return LanguageModel(&reader)
  }()

  /// Reads a model from memory that stays as it is.
  package init(_ reader: inout ModelReader) {
    var tagger = Tagger(&reader)
    var parser = DependencyParser(&reader)
    tagger.margins = Margins(&reader)
    parser.transitionMargins = Margins(&reader)
    parser.nameMargins = Margins(&reader)
    self.tagger = tagger
    self.parser = parser
    coarse = tagger.partsOfSpeech.map(\.rawValue)
    relations = parser.relations.map { DependencyRelation(name: $0) }
  }
}
