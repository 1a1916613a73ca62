/// Parses a sentence, a step at a time.
///
/// A transition takes a step for each helping of its features; the name of an arc takes two, one that finds the rows of weights and
/// one that adds them up.
struct ParserLane: SyntaxLane, ~Copyable {
  /// The sentence, and what of its tree stands.
  let state = ParserState()
  private let parser: DependencyParser
  private var features = FeatureBuffer()
  private let scores: UnsafeMutablePointer<Int16>
  private var stage = Stage.done
  /// The helping of features that was asked for.
  private var helping = 1
  private var sums = TransitionScores(allowsRight: false)
  /// The arc that is being named.
  private var arc = (head: 0, dependent: 0)
  /// The rows of the features of its name.
  private var found = RowClassifier.Rows.none

  /// What comes next.
  private enum Stage {
    case transition, rows, name, done
  }

  init(_ parser: DependencyParser) {
    self.parser = parser
    scores = parser.names.makeScores()
  }

  deinit { scores.deallocate() }

  /// Starts on a sentence.
  mutating func begin(_ sentence: TaggedSentence, coarse: [UInt8]) {
    sentence.words.withUnsafeBufferPointer { words in
      state.reset(
        words.baseAddress! + TaggerFeatures.padding, tags: sentence.tags, coarse: coarse, count: sentence.tags.count)
    }
    goOn()
  }

  mutating func step() -> Bool {
    switch stage {
    case .transition:
      parser.transitions.add(features, to: &sums)
      switch helping {
      case 1 where sums.margin < parser.transitionMargins.first: askForTransition(2)
      case 2 where sums.margin < parser.transitionMargins.second: askForTransition(3)
      default: take(sums.best)
      }
    case .rows:
      found = parser.names.lookUp(features)
      stage = .name
    case .name:
      parser.names.addRows(found, of: features, to: scores)
      let choice = parser.names.best(scores)
      if helping == 1, choice.margin < parser.nameMargins.first {
        askForName(2)
      } else {
        state.attach(arc.dependent, to: arc.head, relation: choice.best)
        goOn()
      }
    case .done: return false
    }
    return true
  }

  /// Goes on to the next transition.
  private mutating func goOn() {
    if state.isDone {
      parser.hangMarks(state, &features)
      stage = .done
    } else if let only = state.onlyTransition {
      take(only)
    } else {
      sums = TransitionScores(allowsRight: state.stackCount > 1)
      parser.transitions.aim(&features)
      askForTransition(1)
    }
  }

  private mutating func take(_ transition: ParserState.Transition) {
    guard let made = state.apply(transition) else { return goOn() }
    arc = made
    parser.names.clear(scores)
    parser.names.aim(&features)
    askForName(1)
  }

  private mutating func askForTransition(_ helping: Int) {
    self.helping = helping
    stage = .transition
    features.count = 0
    let templates = TransitionFeatures(state)
    switch helping {
    case 1: templates.addFirst(&features)
    case 2: templates.addSecond(&features)
    default: templates.addThird(&features)
    }
  }

  private mutating func askForName(_ helping: Int) {
    self.helping = helping
    stage = .rows
    features.count = 0
    let templates = RelationFeatures(state, head: arc.head, dependent: arc.dependent)
    if helping == 1 { templates.addFirst(&features) } else { templates.addSecond(&features) }
  }
}
