import NewsLanguage

/// Common nouns for one person by age, kin, work or lot: "a teenager", "two brothers", "the defendant".
///
/// Plurals in -ers, -ors, -ists and -men need no list; see ``ActorFinder``.
enum HumanNouns {
  static func contains(_ token: Token) -> Bool { words.contains(token) }

  private static let words = WordSet(singular.flatMap { [$0, $0 + "s"] } + others)

  private static let singular = """
    teenager adult infant toddler baby teen youth youngster girl boy kid newborn pensioner
    mother father parent sister brother daughter son husband wife spouse widow widower cousin uncle aunt nephew niece
    successor predecessor neighbour neighbor
    grandmother grandfather grandson granddaughter relative girlfriend boyfriend fiancee partner twin orphan stepson
    stepfather stepmother sibling bride groom
    accountant assistant attendant defendant migrant immigrant applicant protestant servant lieutenant sergeant
    constable merchant tenant consultant informant participant combatant militant occupant inhabitant peasant
    resident student patient client agent parent president opponent proponent recipient dissident correspondent
    superintendent adolescent
    teacher worker driver farmer fighter soldier officer prisoner player lawyer singer dancer writer reporter
    photographer employer employee manager trader banker buyer customer baker butcher carpenter gardener hunter
    labourer laborer lecturer owner passenger pensioner painter plumber preacher producer protester prosecutor publisher
    ranger retailer sailor shopkeeper smuggler speaker stranger striker swimmer trucker villager voter waiter welder
    killer murderer robber kidnapper hijacker attacker bomber shooter gunner sniper stabber burglar thief dealer
    trafficker offender intruder jailer keeper guard bodyguard watcher cleaner courier helper rescuer survivor
    actor doctor director editor author tutor tailor donor mayor senator governor investor inventor inspector
    instructor investigator operator translator visitor warrior juror conductor collector contractor surveyor
    journalist activist artist scientist tourist terrorist extremist separatist motorist cyclist pianist guitarist
    therapist dentist pharmacist economist chemist biologist specialist receptionist columnist novelist lobbyist loyalist
    nationalist socialist communist analyst
    nurse medic paramedic physician surgeon midwife veterinarian psychiatrist psychologist
    pilot captain colonel general major corporal private recruit cadet veteran commando marine ranger diplomat envoy
    engineer architect mechanic electrician technician miner docker clerk cashier secretary treasurer
    priest monk nun imam rabbi bishop pastor cleric vicar pilgrim worshipper
    suspect victim witness hostage captive detainee inmate convict fugitive felon rapist gangster mobster thug
    refugee asylum-seeker exile deserter defector rebel insurgent guerrilla jihadist
    coach athlete sprinter footballer cricketer golfer boxer wrestler goalkeeper referee umpire champion
    musician composer comedian actress model celebrity star rapper
    professor pupil scholar graduate undergraduate principal dean intern apprentice
    judge magistrate attorney barrister solicitor notary plaintiff
    pedestrian commuter camper climber hiker skier diver surfer fisherman
    citizen civilian neighbour neighbor colleague friend bystander passer-by onlooker mourner spectator fan
    nanny maid butler cook chef barber
    member executive chairwoman spokesperson deputy aide adviser advisor
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let others = [
    "man", "woman", "child", "children", "wives", "thieves", "babies", "secretaries", "celebrities", "nannies", "kin",
    "fishermen", "passers-by", "people", "policeman", "policewoman", "fireman", "firefighter", "spokesman",
    "spokeswoman",
    "businesswoman", "serviceman", "congressman", "congresswoman", "councilman", "nobleman", "sportsman", "salesman",
    "cameraman", "gunman", "statesman", "craftsman", "foreman", "midwives", "witnesses", "actresses", "coaches",
  ]
}
