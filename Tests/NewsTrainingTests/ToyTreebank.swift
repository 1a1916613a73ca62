import NewsLanguage
import NewsTraining

/// Small treebanks, made of words written as "form/TAG PTB/head/relation"; a head of 0 is the root.
enum ToyTreebank {
  static func sentence(_ words: String...) -> TreebankSentence {
    let lines = words.enumerated().map { index, word in
      let parts = word.split(separator: "/")
      let tags = parts[1].split(separator: " ")
      return "\(index + 1)\t\(parts[0])\t_\t\(tags[0])\t\(tags[1])\t_\t\(parts[2])\t\(parts[3])\t_\t_"
    }
    return Treebank.sentences(lines.joined(separator: "\n") + "\n\n")[0]
  }

  /// "The pilot waved." and the like, with and without an object.
  static let grammar: [TreebankSentence] = {
    var sentences: [TreebankSentence] = []
    for subject in ["pilot", "baker", "judge", "miner"] {
      for verb in ["waved", "slept", "left"] {
        sentences.append(
          sentence("The/DET DT/2/det", "\(subject)/NOUN NN/3/nsubj", "\(verb)/VERB VBD/0/root", "./PUNCT ./3/punct"))
      }
      for verb in ["saw", "met"] {
        for object in ["dog", "train"] {
          sentences.append(
            sentence(
              "The/DET DT/2/det", "\(subject)/NOUN NN/3/nsubj", "\(verb)/VERB VBD/0/root", "a/DET DT/5/det",
              "\(object)/NOUN NN/3/obj", "./PUNCT ./3/punct"))
        }
      }
    }
    sentences[0].startsDocument = true
    for index in sentences.indices where index % 3 == 0 { sentences[index].startsDocument = true }
    return sentences
  }()
}

/// A model in memory of its own.
final class LoadedModel {
  private let memory: UnsafeMutableRawPointer
  let model: LanguageModel

  init(_ bytes: [UInt8]) {
    memory = .allocate(byteCount: bytes.count, alignment: 64)
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    var reader = ModelReader(memory, count: bytes.count)
    model = LanguageModel(&reader)
  }

  deinit { memory.deallocate() }
}

/// The arcs of a text's first sentence, as "dependent ←relation head"; the root's head is empty.
func arcs(_ string: String, _ model: LanguageModel = .english) -> [String] {
  let text = AnalyzedText(string)
  let sentence = text.sentences[0].tokens
  let tree = SyntaxAnalyzer(model: model).tree(of: sentence, in: text)
  return sentence.map { token in
    let relation = model.parser.relations[Int(tree.numbers(of: token).relation)]
    return "\(text.string(token)) ←\(relation)\(tree.head(of: token).map { " " + text.string($0) } ?? "")"
  }
}
