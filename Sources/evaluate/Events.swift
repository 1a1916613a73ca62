import ArgumentParser
import NewsEvaluation

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score events: PLOVER categories and actors, or the words that name events.",
    discussion: """
      The shape of the gold tells what is scored. PLOVER sentences (event, spans): of a sentence's events the one counts whose
      trigger overlaps a word that the gold marks as the event's, else the first. Its category is right when it is the gold's; a gold source
      is found when a participant of the part source or participant overlaps it, a gold target when one of the part target,
      participant or casualty does. Articles (sentences with actions): precision is the share of triggers in annotated
      sentences that overlap an event of the gold; recall the share found of the gold's occurrences that have a word some frame knows.

      EXAMPLES
        evaluate events ../shared/corpora/events/plover_dev.jsonl --errors 20
        evaluate events ../shared/corpora/events/eventstoryline_dev.jsonl
      """)

  @Argument(help: "Gold as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0

  func run() throws {
    let records = try Records(path: gold)
    let predicted = try source.records(records, Predictions.events)
    if records.all.first?.fields["sentences"] != nil {
      Evaluate.print(try TriggerScorer(gold: records, predicted: predicted, errors: errors).report)
    } else {
      Evaluate.print(try CategoryScorer(gold: records, predicted: predicted, errors: errors).report)
    }
  }
}

struct Timelines: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score what somebody did on which day, after the timelines of SemEval-2015 task 4.",
    discussion: """
      A prediction is an event that has the entity among its participants, or a statement whose speaker it is, with a day: the
      one stated or, where none is stated, the article's own. It is right when an entry of the entity's timeline with the same
      day has a mention in the same article that the trigger or cue overlaps. Entries without a day are not counted.

      EXAMPLE
        evaluate timelines ../shared/corpora/events/timelines_docs_dev.jsonl ../shared/corpora/events/timelines_gold_dev.jsonl
      """)

  @Argument(help: "The articles as JSON Lines.") var articles: String
  @Argument(help: "The timelines as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions

  func run() throws {
    let predicted = try source.records(try Records(path: articles), Predictions.deeds)
    Evaluate.print(try TimelineScorer(gold: try Records.lines(path: gold).map(\.value), predicted: predicted).report)
  }
}
