import NewsLanguage

/// A pronoun or noun phrase that means people, before it is known whom.
struct ReferenceDraft {
  /// What kind of words they are.
  enum Form {
    case pronoun(PronounForm)
    /// A noun phrase and the token of its noun.
    case nominal(head: Int)
  }

  var tokens: Range<Int>
  var form: Form
  var isPlural = false
  var gender: Gender?
}
