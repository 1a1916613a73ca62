/// What is searched for and asked: words of any news archive.
enum FixedQueries {
  /// For warm searches.
  static let warm = [
    "government", "minister", "election", "company", "police", "market", "president", "agreement", "hospital", "strike",
    "oil prices", "interest rates", "prime minister", "trade deficit", "central bank", "health care", "tax cuts",
    "foreign policy", "supreme court", "labor union", "quarterly earnings", "budget vote", "climate change",
    "nuclear weapons", "border security", "\"white house\"", "\"last year\"", "\"united nations\"",
    "\"press conference\"",
    "\"no comment\"", "\"the first time\"", "\"economic growth\"", "econom*", "negotiat*", "invest*", "democra*",
    "immigra*",
    "shares OR stock", "wheat OR corn OR soybean", "senate OR congress", "treaty NOT trade", "airline -crash",
    "(merger OR takeover) offer", "dollar yen intervention", "campaign donors spending", "judge ruling appeal",
    "coffee",
    "earthquake", "refugees", "satellite",
  ]

  /// For commands.
  static let searches = ["senate", "oil prices", "\"prime minister\"", "negotiat*", "merger OR takeover"]

  /// Questions; names are put in for %, most named first.
  static let questions = [
    "what did % say", "what did % say about trade", "who said prices will rise", "what happened in March",
    "when did % first say something about tax",
  ]
}
