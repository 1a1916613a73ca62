/// Something that happened, will happen or was called off, as a sentence of an article reports it.
public struct Event: Hashable, Sendable {
  /// PLOVER event categories (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance).
  public enum Kind: String, Sendable, CaseIterable {
    case agree = "AGREE"
    /// Meetings, talks, visits, calls.
    case consult = "CONSULT"
    case support = "SUPPORT"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case concede = "CONCEDE"
    /// Withdrawal, ceasefire, surrender.
    case retreat = "RETREAT"
    case investigate = "INVESTIGATE"
    case demand = "DEMAND"
    case disapprove = "DISAPPROVE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    /// The use of military force, a ceasefire broken.
    case fight = "FIGHT"
    /// Attacks with other means: bombings, assassinations, beatings.
    case assault = "ASSAULT"
    /// What the ontology has no category for: deaths, disasters, accidents, elections, appointments.
    case other = "OTHER"
  }

  /// The kind of happening, finer than the PLOVER category: "a visit", "an arrest".
  public enum Happening: String, Sendable, CaseIterable {
    // Talk and agreement.
    case meeting, visit, call, agreement, offer, signing, support, cooperation, aid, concession
    // Arms laid down, people let go.
    case ceasefire, withdrawal, release
    // Demands and dissent.
    case demand, refusal, criticism, threat, protest, sanction
    // The law.
    case investigation, arrest, trial, coercion, crime
    // Force.
    case mobilization, attack, killing
    case ceasefireBreach = "ceasefire-breach"
    // Offices.
    case election, appointment, resignation, dismissal
    // Business.
    case launch, deal
    // What befalls people.
    case death, disaster, accident

    /// Those in which people come to harm: one death is told as any of them.
    public static let harmful: Set<Happening> = [.killing, .attack, .death, .disaster, .accident]
  }

  /// Whether it took place.
  public enum Status: String, Sendable, CaseIterable {
    case happened, planned, cancelled, postponed, denied
    /// Somebody claims it: ``Event/allegedBy`` says who.
    case alleged
  }

  /// PLOVER category.
  public var kind: Kind
  /// What sort of happening it is.
  public var happening: Happening
  /// Whether it took place.
  public var status: Status
  /// The sentence that reports it.
  public var span: TextSpan
  /// The sentence's text.
  public var summary: String
  /// The word that names it: "met", "talks", "strike".
  public var trigger: Mention
  /// When it took or takes place.
  public var date: DatedInterval?
  /// Where, in the article's words.
  public var place: String?
  /// What is the same under all the names of that place: "ukraine/capital" for Kiev, "ukraine/" for Ukraine, "/europe" for
  /// a region, "kolm" for any other. A slash parts a country from what is known to lie in it.
  public var placeKey: String?
  /// Who took part.
  public var participants: [Participant]
  /// Who claims it, in the article's words, where the status is ``Status/alleged``.
  public var allegedBy: String?
  /// Whether the word only names a happening: one that another event of the sentence tells ("struck Kolm, |killing| two"), or one
  /// of which nothing is told there ("after the |quake|"). An archive keeps no such event.
  public var isMention = false
  /// How many the sentence counts as killed.
  public var dead: Int?
  /// How many the sentence counts as hurt.
  public var injured: Int?

  /// One who took part in an event.
  public struct Participant: Hashable, Sendable {
    /// The part played.
    public enum Part: String, Sendable, CaseIterable {
      /// Did it.
      case source
      /// Had it done to them.
      case target
      /// Did it together with the others: the sides of a meeting.
      case participant
      /// Was hurt or killed: "nine dead".
      case casualty
    }

    /// The name, resolved inside the article, or the words as they stand.
    public var name: String
    /// Index in ``Extraction/people``, where it is one of them.
    public var personIndex: Int?
    /// The part played.
    public var part: Part
    /// Where it is mentioned.
    public var span: TextSpan

    /// Makes a participant.
    public init(name: String, personIndex: Int? = nil, part: Part, span: TextSpan) {
      self.name = name
      self.personIndex = personIndex
      self.part = part
      self.span = span
    }
  }

  /// Makes an event.
  public init(
    kind: Kind, happening: Happening, status: Status, span: TextSpan, summary: String, trigger: Mention,
    date: DatedInterval? = nil,
    place: String? = nil, participants: [Participant] = [], allegedBy: String? = nil, dead: Int? = nil,
    injured: Int? = nil, placeKey: String? = nil
  ) {
    self.kind = kind
    self.happening = happening
    self.status = status
    self.span = span
    self.summary = summary
    self.trigger = trigger
    self.date = date
    self.place = place
    self.placeKey = placeKey
    self.participants = participants
    self.allegedBy = allegedBy
    self.dead = dead
    self.injured = injured
  }
}
