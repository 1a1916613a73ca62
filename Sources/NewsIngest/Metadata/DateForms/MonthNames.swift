/// Names of months and weekdays in the languages of the pages people save (Unicode CLDR, `gregorian` calendar names).
enum MonthNames {
  /// The month of a name in lower case, abbreviated or in full; nil where it names none.
  static func month(_ name: String) -> Int? { months[name] }

  /// Whether the word, in lower case, names a day of the week.
  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  private static let months: [String: Int] = {
    let rows: [[String]] = [
      [
        "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "januari", "janeiro",
      ],
      ["february", "feb", "februar", "février", "févr", "febrero", "febbraio", "februari", "fevereiro", "fev"],
      ["march", "mar", "märz", "mär", "mars", "marzo", "maart", "mrt", "março"],
      ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
      ["may", "mai", "mayo", "maggio", "mag", "mei", "maio", "maj"],
      ["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"],
      ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
      ["august", "aug", "août", "agosto", "ago", "augustus", "augusti"],
      ["september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro"],
      ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
      ["november", "nov", "novembre", "noviembre", "novembro"],
      ["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro"],
    ]
    var months: [String: Int] = [:]
    for (index, names) in rows.enumerated() {
      for name in names { months[name] = index + 1 }
    }
    return months
  }()

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
  ]
}
