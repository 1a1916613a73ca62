/// Somebody, or some body, that an article names: all its mentions in that article taken together.
public struct Person: Hashable, Sendable {
  /// What sort of agent it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A human being.
    case person
    /// A company, party, agency, news outlet.
    case organization
    /// People taken together by what they share: "Western analysts".
    case group
    /// A seat of office that speaks: "the Kremlin", "the White House".
    case office
    /// A country, also when its capital speaks for it.
    case country
  }

  /// The fullest name the article gives, without titles.
  public var name: String
  /// What sort of agent it is.
  public var kind: Kind
  /// Titles and roles the article gives, as worded: "US Secretary of State".
  public var roles: [String]
  /// When an office of theirs began or ended, as far as the article reports it.
  public var tenures: [Tenure] = []
  /// Where it is mentioned, in order.
  public var mentions: [Mention]
  /// What tells whether two names are one.
  public var identity: NameIdentity

  /// Makes a person.
  public init(name: String, kind: Kind, roles: [String] = [], mentions: [Mention] = [], identity: NameIdentity) {
    self.name = name
    self.kind = kind
    self.roles = roles
    self.mentions = mentions
    self.identity = identity
  }
}

/// A name reduced to what stays the same under every spelling: transliteration, diacritics, case.
///
/// Two full names are one person when family and given key agree; a family name alone agrees with any given name.
public struct NameIdentity: Hashable, Sendable {
  /// Key of the family name, or of the whole name where it has no such parts (an organization, a country).
  public var family: String
  /// Key of the given name; nil where only a family name is known.
  public var given: String?

  /// Makes an identity.
  public init(family: String, given: String? = nil) {
    self.family = family
    self.given = given
  }
}
