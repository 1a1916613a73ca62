public import NewsModel

/// What the archive has of a quotation in somebody's draft.
public struct QuotationCheck: Hashable, Sendable {
  /// How a quotation fares.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// An article has the words, by the speaker the draft names, if it names one.
    case exact
    /// An article has most of the words, and some of them differ.
    case altered
    /// An article has the words as somebody else's.
    case misattributed
    /// An article has the words as the reporter's account of what the speaker said, not in quotation marks.
    case paraphrase
    /// No article has the words, or most of them.
    case notFound = "not_found"
  }

  /// Who the archive has as the speaker, against whom the draft names.
  public enum Attribution: String, Hashable, Sendable, CaseIterable {
    /// The same.
    case same
    /// Somebody else.
    case other
    /// The archive has nobody known by name as the speaker.
    case open
    /// The draft names nobody.
    case unattributed
  }

  /// A passage of an article, with the statement it is of.
  public struct Passage: Hashable, Sendable {
    /// The article.
    public var source: Source
    /// Where the passage stands in its body.
    public var span: TextSpan
    /// The words there.
    public var text: String
    /// The statement that has most of it.
    public var statement: StoredStatement?
    /// Whether there is a later version of the article.
    public var isEarlierVersion: Bool
    /// Who is the speaker, against whom the draft names.
    public var attribution: Attribution
  }

  /// How it fares.
  public var verdict: Verdict
  /// The passage that has the words; where none has, the nearest one, if any is near.
  public var passage: Passage?
  /// Further passages with the same words, of other articles.
  public var others: [Passage] = []
  /// How many of the words agree, 0 to 1.
  public var likeness: Double
  /// Each word of the passage and the quotation; empty where all agree.
  public var changes: [WordChange] = []
  /// In what it differs without altering a word.
  public var houseStyle: Set<HouseStyle> = []
}
