import NewsLanguage

/// The words that the demands of frames are about: general knowledge of the language, in sets.
extension FrameMatcher {
  /// Words of disputes about work.
  static let labour: WordSet = [
    "union", "unions", "unionists", "strikers", "walkout", "walkouts", "picket", "pickets", "picketing", "stoppage",
    "stoppages", "dockers", "wage", "wages",
  ]
  /// What one declines to do who says nothing.
  static let tellings: WordSet = [
    "say", "comment", "name", "identify", "elaborate", "specify", "disclose", "reveal", "confirm",
  ]
  static let going: WordSet = ["go", "goes", "going", "went", "gone"]
  static let changing: WordSet = ["up", "off", "out", "down", "away", "over"]
  static let publicity: WordSet = ["news", "press", "earnings", "hockey", "football", "basketball"]
  static let blasts: WordSet = ["explosion", "explosions", "blast", "blasts"]
  static let bombers: WordSet = ["suicide", "car", "truck", "pipe", "nail", "roadside", "petrol", "parcel"]
  static let transparent: WordSet = [
    "round", "rounds", "series", "number", "participation", "part", "attendance", "role", "wave", "string", "set",
    "series", "hour", "hours", "evening", "week", "weeks", "minutes", "pair", "couple", "dozens", "hundreds", "day",
    "days", "session", "sessions", "start", "beginning", "involvement",
  ]
  static let light: WordSet = [
    "hold", "holds", "holding", "held", "have", "has", "having", "had", "attend", "attends", "attending", "attended",
    "host", "hosts", "hosting", "hosted", "stage", "stages", "staging", "staged", "launch", "launches", "launching",
    "launched", "mount", "mounts", "mounted", "mounting", "open", "opens", "opened", "opening", "begin", "begins",
    "began", "begun", "beginning", "start", "starts", "started", "starting", "resume", "resumes", "resumed", "resuming",
    "renew", "renewed", "conduct", "conducts", "conducted", "conducting", "carry", "carries", "carried", "carrying",
    "undertake", "undertook", "undertaken", "undertaking", "make", "makes", "made", "making", "pay", "pays", "paid",
    "paying", "give", "gives", "gave", "given", "giving", "complete", "completes", "completed", "completing", "end",
    "ends", "ended", "ending", "finish", "finished", "continue", "continues", "continued", "continuing", "organize",
    "organized", "organise", "organised", "lead", "led", "join", "joined", "convene", "convened", "declare", "declared",
    "announce", "announced", "impose", "imposed", "order", "ordered", "win", "won", "reach", "reached", "issue",
    "issued", "cause", "caused", "commit", "committed", "plan", "planned", "plans", "offer", "offered", "do", "did",
    "done",
  ]
  static let occurring: WordSet = [
    "begin", "begins", "began", "begun", "start", "starts", "started", "resume", "resumed", "take", "takes", "took",
    "taken", "end", "ended", "ends", "collapse", "collapsed", "break", "broke", "broken", "continue", "continued",
    "continues", "follow", "followed", "erupt", "erupted", "erupts", "occur", "occurred", "occurs", "happen",
    "happened",
    "kill", "killed", "kills", "leave", "left", "leaves", "destroy", "destroyed", "damage", "damaged", "hit", "hits",
    "strike", "struck", "go", "went", "go", "held", "come", "came", "spread", "spreads", "stall", "stalled", "stalls",
    "open", "opened", "last", "lasted", "injure", "injured", "wound", "wounded", "shake", "shook", "trigger",
    "triggered", "cause", "caused", "force", "forced",
  ]
  static let calledOff: WordSet = [
    "cancel", "cancels", "canceled", "cancelled", "canceling", "cancelling", "postpone", "postpones", "postponed",
    "postponing", "delay", "delayed", "call", "called", "scrap", "scrapped", "skip", "skipped", "reschedule",
    "rescheduled",
  ]
  static let fighters: WordSet = [
    "troops", "forces", "army", "soldiers", "rebels", "militants", "militia", "militiamen", "insurgents", "guerrillas",
    "guerillas", "fighters", "navy", "military", "brigade", "battalion", "regiment", "tanks", "police", "gunmen",
    "peacekeepers", "marines", "paratroopers", "warplanes",
  ]
  static let nature: WordSet = [
    "earthquake", "earthquakes", "quake", "quakes", "tremor", "tremors", "aftershock", "aftershocks", "flood", "floods",
    "flooding", "tsunami", "hurricane", "cyclone", "typhoon", "tornado", "tornadoes", "landslide", "landslides",
    "mudslide", "avalanche", "eruption", "wildfire", "wildfires", "storm", "storms", "blizzard", "winds", "rains",
    "fire", "fires", "blaze", "waves", "wave", "volcano", "temblor", "lightning", "heatwave",
  ]
  static let vehicles: WordSet = [
    "plane", "jet", "airliner", "aircraft", "helicopter", "train", "bus", "car", "truck", "lorry", "ferry", "ship",
    "boat", "vessel", "tanker", "trawler", "building", "bridge", "roof", "wall", "tower", "dam", "mine", "house",
    "factory", "plant", "bomb", "bombs", "device", "mosque", "church", "hotel", "theatre", "theater", "store", "tunnel",
    "minibus", "van", "tram", "crane", "balcony", "stand", "warehouse", "pipeline", "rocket", "reactor", "shop",
    "stadium", "school", "hospital", "apartment", "flat", "ceiling", "platform",
  ]
  static let hostile: WordSet = [
    "attack", "strike", "strikes", "war", "force", "sanctions", "tariffs", "retaliate", "retaliation", "bomb", "shell",
    "invade", "boycott", "ban", "curfew", "quit", "withdraw", "kill", "destroy", "expel", "cut", "halt", "suspend",
    "consequences", "response", "tolerate", "punish", "revenge", "avenge", "fight", "crush", "arrest", "respond",
  ]
  static let offices: WordSet = [
    "office", "post", "job", "position", "chief", "head", "leader", "premier", "presidency", "seat", "parliament",
    "cabinet", "board", "chairman", "coach", "successor", "ceo",
  ]
  static let arms: WordSet = [
    "airstrike", "airstrikes", "shelling", "shelled", "bombardment", "missile", "missiles", "rocket", "rockets",
    "drone",
    "drones", "artillery", "tank", "tanks", "troops", "soldiers", "army", "forces", "aircraft", "helicopters", "jets",
    "warplanes", "gunships", "mortar", "mortars", "minefield", "gunbattle", "invaded", "invasion", "raid", "raids",
    "military", "offensive", "air", "shells", "navy", "warships", "rebels", "guerrillas", "insurgents", "frontline",
  ]
  static let harm: WordSet = [
    "kill", "kills", "killed", "killing", "wound", "wounds", "wounded", "wounding", "injure", "injures", "injured",
    "injuring", "hurt", "hurting",
  ]
  static let attackable: WordSet = [
    "village", "villages", "town", "city", "convoy", "base", "checkpoint", "house", "houses", "home", "homes", "church",
    "mosque", "school", "hospital", "ship", "ships", "fleet", "bus", "train", "embassy", "consulate", "building",
    "position",
    "positions", "camp", "camps", "vehicle", "vehicles", "station", "post", "market", "airport", "bridge",
    "headquarters",
    "port", "prison", "hotel", "tanker", "refinery", "pipeline", "plant", "barracks", "border", "area", "areas",
    "targets",
  ]
  static let idioms: [(before: WordSet, noun: WordSet)] = [
    (["on", "for"], ["sale", "offer"]), (["in"], ["demand", "support", "launch"]), (["under"], ["fire", "demand"]),
    (["at", "on"], ["strike-off", "release"]),
  ]
  static let undergone: WordSet = [
    "face", "faces", "faced", "facing", "receive", "receives", "received", "suffer", "suffers", "suffered", "survive",
    "survived", "undergo", "underwent", "endure", "endured", "draw", "drew",
  ]
  static let violence: WordSet = [
    "attack", "attacks", "attacked", "bomb", "bombs", "bombing", "bombings", "shooting", "shot", "gunfire", "gun",
    "guns",
    "police", "militants", "militia", "clash", "clashes", "riot", "riots", "protesters", "massacre", "murder",
    "stabbing",
    "strike", "strikes", "war", "fighting", "battle", "insurgency", "shootout", "assault", "ambush", "explosives",
  ]
  static let crime: WordSet = [
    "assassinate", "assassinated", "assassination", "machete", "machetes", "knife", "knives",
    "torture",
    "tortured", "terrorist", "terrorists", "mob", "gang", "gunman", "gunmen", "hostage", "hostages", "stabbed",
    "beaten", "arson",
  ]
  /// "a car bomb"
  static let bombs: WordSet = [
    "bomb", "bombs", "bomber", "bombers", "bombing", "bombings", "attack", "attacks",
  ]

  /// "announced a |strike| for 27 May", "called a |strike| from Monday": armies do not.
  func isCalled(_ noun: Int, _ tree: DependencyTree) -> Bool {
    guard tree.relation(of: noun) == .obj, let verb = tree.head(of: noun), Self.calling.contains(document.tokens[verb]),
      noun + 2 < tree.tokens.upperBound
    else { return false }
    return (document.isToken(noun + 1, "for") || document.isToken(noun + 1, "from"))
      && (noun + 2..<min(noun + 5, tree.tokens.upperBound)).contains { document.dateOfToken[$0] >= 0 }
  }

  private static let calling: WordSet = [
    "announced", "announce", "announces", "call", "called", "calls", "plan", "planned", "plans", "declared",
  ]
}
