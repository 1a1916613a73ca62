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
        "ocak", "stycznia", "ledna", "января", "січня", "ιανουαρίου", "ianuarie", "január", "tammikuuta",
      ],
      [
        "february", "feb", "februar", "février", "févr", "febrero", "febbraio", "februari", "fevereiro", "fev",
        "şubat", "lutego", "února", "февраля", "лютого", "φεβρουαρίου", "februarie", "február", "helmikuuta",
      ],
      [
        "march", "mar", "märz", "mär", "mars", "marzo", "maart", "mrt", "março",
        "marts", "mart", "marca", "března", "марта", "березня", "μαρτίου", "martie", "március", "maaliskuuta",
      ],
      [
        "april", "apr", "avril", "avr", "abril", "abr", "aprile",
        "nisan", "kwietnia", "dubna", "апреля", "квітня", "απριλίου", "aprilie", "április", "huhtikuuta",
      ],
      [
        "may", "mai", "mayo", "maggio", "mag", "mei", "maio", "maj",
        "mayıs", "maja", "května", "мая", "травня", "μαΐου", "május", "toukokuuta",
      ],
      [
        "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho",
        "haziran", "czerwca", "června", "июня", "червня", "ιουνίου", "iunie", "június", "kesäkuuta",
      ],
      [
        "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho",
        "temmuz", "lipca", "července", "июля", "липня", "ιουλίου", "iulie", "július", "heinäkuuta",
      ],
      [
        "august", "aug", "août", "agosto", "ago", "augustus", "augusti",
        "ağustos", "sierpnia", "srpna", "августа", "серпня", "αυγούστου", "augusztus", "elokuuta",
      ],
      [
        "september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro",
        "eylül", "września", "září", "сентября", "вересня", "σεπτεμβρίου", "septembrie", "szeptember", "syyskuuta",
      ],
      [
        "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out",
        "ekim", "października", "října", "октября", "жовтня", "οκτωβρίου", "octombrie", "október", "lokakuuta",
      ],
      [
        "november", "nov", "novembre", "noviembre", "novembro",
        "kasım", "listopada", "listopadu", "ноября", "листопада", "νοεμβρίου", "noiembrie", "marraskuuta",
      ],
      [
        "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro",
        "aralık", "desember", "des", "grudnia", "prosince", "декабря", "грудня", "δεκεμβρίου", "decembrie",
        "joulukuuta",
      ],
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
