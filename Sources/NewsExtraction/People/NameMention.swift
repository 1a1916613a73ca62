import NewsModel

/// A name as it stands in the text, before it is known whose it is.
struct NameMention {
  /// How sure it is that this names somebody.
  enum Strength {
    /// A title, a given name, or the lexicon says so.
    case strong
    /// Capitals alone: counts where the grammar makes it a speaker, or where a strong mention has the same name.
    case weak
  }

  /// The tokens of the name itself, without title or role.
  var tokens: Range<Int>
  var kind: Person.Kind
  var strength: Strength
  /// The tokens of a title or role beside it: "UK Foreign Secretary", "an adviser to the board".
  var role: Range<Int>?
  /// Whether it has more than a family name.
  var isFullName: Bool
  /// The country it is or stands for, by its index in the lexicon: Portugal for "Lisbon". A number, so that a mention is
  /// copied without counting references.
  var country: Int?
  /// Whether it is a place that can speak for a country, such as its capital.
  var isPlace = false
}
