/// What somebody said, as an article reports it: a span of the article with its attribution.
public struct Statement: Hashable, Sendable {
  /// How the words are reported.
  public enum Kind: String, Sendable, CaseIterable {
    /// All in quotation marks.
    case direct
    /// In the reporter's words.
    case indirect
    /// Partly in quotation marks.
    case mixed
    /// An item of a list, or a paragraph, under a heading that names the speaker.
    case listed
  }

  /// How the source stands to the content.
  public enum Stance: String, Sendable, CaseIterable {
    /// Said, asserted.
    case said
    /// Denied or rejected.
    case denied
    /// Asked, as a question or a request.
    case asked
    /// Reported as not said: "did not say whether", "declined to comment".
    case unsaid
    /// Not said, but reported as what the source thinks, fears or expects.
    case believed
    /// Not said, but reported as what the source hopes or wishes.
    case hoped
    /// Not said, but reported as what the source plans or intends.
    case planned

    /// Whether it is about what was or was not said, and not about what the source thinks, hopes or plans.
    public var isSpeech: Bool {
      switch self {
      case .said, .denied, .asked, .unsaid: true
      case .believed, .hoped, .planned: false
      }
    }
  }

  /// Where the content stands in the body. Quotation marks are inside it when they surround the whole.
  public var span: TextSpan
  /// The content: the body's text at ``span``.
  public var text: String
  /// How the words are reported.
  public var kind: Kind
  /// The speaker: the fullest name the article gives, or the words as they stand ("two officials"). Nil when open.
  public var speaker: String?
  /// Index of the speaker in ``Extraction/people``, where the speaker is one of them.
  public var speakerIndex: Int?
  /// The words that name the speaker here: "he", "the minister", "Lammy".
  public var speakerMention: Mention?
  /// The words that mark the attribution: "said", "according to".
  public var cue: Mention?
  /// How the source stands to the content.
  public var stance: Stance
  /// To whom it was said, in the article's words.
  public var addressee: String?
  /// Who reported it to this article, nearest first: "Reuters", "Reuters, citing a European official".
  public var reportedBy: String?
  /// When it was said.
  public var said: DatedInterval?
  /// Statements that share a group are the fragments of one interrupted utterance.
  public var group: Int?

  /// Makes a statement.
  public init(
    span: TextSpan,
    text: String,
    kind: Kind,
    speaker: String? = nil,
    speakerIndex: Int? = nil,
    speakerMention: Mention? = nil,
    cue: Mention? = nil,
    stance: Stance = .said,
    addressee: String? = nil,
    reportedBy: String? = nil,
    said: DatedInterval? = nil,
    group: Int? = nil
  ) {
    self.span = span
    self.text = text
    self.kind = kind
    self.speaker = speaker
    self.speakerIndex = speakerIndex
    self.speakerMention = speakerMention
    self.cue = cue
    self.stance = stance
    self.addressee = addressee
    self.reportedBy = reportedBy
    self.said = said
    self.group = group
  }
}

/// A span of the body with its text.
public struct Mention: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// The words.
  public var text: String

  /// Makes a mention.
  public init(span: TextSpan, text: String) {
    self.span = span
    self.text = text
  }
}

/// An interval of days and the reason it is believed.
public struct DatedInterval: Hashable, Sendable {
  /// The days; nil where the words name a time that cannot be placed ("on Tuesday" in an undated article).
  public var interval: DayInterval?
  /// Why: the expression, and what it was counted from: `"Tuesday evening", counted from the article's date 2025-04-23`.
  public var basis: String

  /// Makes a dated interval.
  public init(interval: DayInterval?, basis: String) {
    self.interval = interval
    self.basis = basis
  }
}
