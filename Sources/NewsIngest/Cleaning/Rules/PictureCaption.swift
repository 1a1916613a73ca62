extension JunkRule {
  /// What stands under a picture, with its maker at the end: `The ferry in port. Photo: Ada Quill`, `The ferry in port (Ada
  /// Quill/Tarnwire)`, `The ferry in port © Tarnwire`.
  ///
  /// That a sentence speaks of a photo makes it no caption: the name of the maker follows a colon, a sign of rights, or the end
  /// of a sentence, and nothing but names follows.
  static let pictureCaption = JunkRule(name: "picture caption", effect: .inset) { line in
    guard 4...110 ~= line.wordCount, !line.hasBullet, line.ending != .open, line.ending != .colon else { return false }
    if line.wordCount > 60 { return names(behind: marked(Substring(line.text)), of: Substring(line.text)) }
    if captionHeads.contains(line.firstWord), endsHead(line) { return true }
    if line.text.hasPrefix("FILE ") { return true }
    if line.mentions(positionWords), positions.contains(where: { line.text[...].utf8.lastRange(ofBytes: $0) != nil }) {
      return true
    }
    var text = Substring(line.text)
    for link in [" Visa mer", " Vis mer", " Les mer", " more >", " Read more"] where text.hasSuffix(link) {
      text = text.dropLast(link.count)
    }
    if text.hasSuffix("/") || text.hasSuffix(" ") { text = text.dropLast() }
    return names(behind: credit(in: text), of: text)
  }

  private static let captionHeads: Set<String> = [
    "legende", "légende", "caption", "bildunterschrift", "bildtext", "leyenda", "didascalia",
  ]

  /// Whether a colon stands behind the first word.
  private static func endsHead(_ line: TextLine) -> Bool {
    line.text.utf8.prefix { $0 != 0x20 }.last == UInt8(ascii: ":")
  }

  /// What of a line names the maker of a picture; nil where nothing does.
  private static func credit(in text: Substring) -> Substring? {
    if text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) {
      let inner = text[text.utf8.index(after: open)...].dropLast()
      if isCredit(inner) { return "X" }
    }
    if let sign = text.utf8.lastRange(ofBytes: Array("©".utf8)), sign.lowerBound > text.startIndex {
      return text[sign.upperBound...]
    }
    if let named = marked(text) { return named }
    // "… of the ferry. Ada Quill/Tarnwire", "… in port Ada Quill/Tarn Images"
    let bytes = text.utf8
    guard let last = bytes.lastRange(ofBytes: Array(". ".utf8)) ?? bytes.lastRange(ofBytes: Array("? ".utf8)) else {
      return nil
    }
    let rest = text[last.upperBound...]
    return isCredit(rest) || isMaker(rest) ? rest : nil
  }

  private static func marked(_ text: Substring) -> Substring? {
    for mark in marks {
      if let range = text.utf8.lastRange(ofBytes: mark) { return text[range.upperBound...] }
    }
    return nil
  }

  /// Where somebody stands in a picture.
  private static let positions = [
    ", left, ", ", right, ", ", center, ", ", centre, ", ", second left, ", ", second right, ", "second from left",
    "second from right", "(left)", "(right)", "(centre)", "(center)", "(l)", "(r)", "(l.)", "(r.)", "(li.)", "(re.)",
    "(links)", "(rechts)", "(Mitte)", "(v.l.)", "(v. l.)", "v.l.n.r", "v. l. n. r", "(von links)", "(von li",
    "(à gauche)", "(à droite)",
    "(au centre)", "(izquierda)", "(derecha)", "(a sinistra)", "(a destra)", "(à esquerda)", "(à direita)", "(t.v.)",
    "(t.h.)",
    "(till vänster)", "(till höger)", "(til venstre)", "(til høyre)", "from left to right", "Pictured: ", "File photo",
    "file photograph", "in this file photo",
  ].map { Array($0.utf8) }

  private static let positionWords: Set<String> = [
    "left", "right", "center", "centre", "l", "r", "li", "re", "links", "rechts", "mitte", "v.l", "v.l.n.r", "v", "von",
    "gauche", "droite", "izquierda", "derecha", "sinistra", "destra", "esquerda", "direita", "t.v", "t.h", "vänster",
    "höger",
    "venstre", "høyre", "pictured", "photo", "photograph",
  ]

  private static let marks = [
    " Photo: ", " Foto: ", " Fotos: ", " Photos: ", " Bild: ", " Image: ", " Photo by ", " Photograph by ",
    " Photograph: ", " Photo credit: ", " Image credit: ", " Picture: ", " Credit: ", " Illustration: ", " Crédit: ",
    " Grafik: ", " Image source: ", " Photo courtesy of ", " Bilder: ", " Imagen: ", " Kuva: ", " AP Photo/",
    " Fotoğraf: ",
  ].map { Array($0.utf8) }

  /// Whether nothing but names follows: capitalized words, agencies in small letters, marks between them.
  private static func names(behind credit: Substring?, of text: Substring) -> Bool {
    guard let credit, credit.utf8.count <= 90 else { return false }
    let words = credit.pieces(separatedBy: " ").filter { $0.utf8.contains { $0.isASCIILetter || $0 >= 0x80 } }
    guard words.count <= 12 else { return false }
    let small = words.count { word in
      let first = word.unicodeScalars.first { $0.properties.isAlphabetic }
      return first?.properties.isLowercase == true && !word.utf8.contains(UInt8(ascii: "/"))
    }
    // A full stop inside is an initial's, or a sentence goes on behind the name.
    return small * 3 <= words.count || words.count == 1 && (words.first?.utf8.count ?? 0) <= 9
  }

  /// `Photo: Ada Quill`, `Ada Quill/Tarnwire`, `Tarnwire via AP`: what in brackets is a credit rather than an aside.
  private static func isCredit(_ text: Substring) -> Bool {
    let words = WordScan(String(text)).words
    guard 1...10 ~= words.count, let first = words.first else { return false }
    if pictureNames.contains(first), words.count >= 2 { return true }
    if words.count >= 2, ["images", "photo"].contains(words.last) { return true }
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")), words.count >= 2 else { return false }
    guard !text.utf8.contains(where: \.isASCIIDigit) else { return false }
    // "and/or", "24/7", "km/h" are no names; nor is the end of an address.
    let before = text[..<slash]
    let after = text[text.utf8.index(after: slash)...]
    let starts = [before, after].allSatisfy {
      $0.drop { $0 == " " }.unicodeScalars.first?.properties.isAlphabetic == true
    }
    let isName = before.pieces(separatedBy: " ").allSatisfy { word in
      word.unicodeScalars.first?.properties.isUppercase == true
        || ["van", "von", "de", "der", "den", "da", "di", "dpa", "imago", "via", "-", "–"].contains(String(word))
    }
    return starts && isName && words.count >= 3
  }

  /// `… in port. Ada Quill`, `… in port. Ada Quill for Tarnwire`: nothing but capitalized words, and no end of a sentence.
  private static func isMaker(_ text: Substring) -> Bool {
    let words = text.pieces(separatedBy: " ")
    guard 1...6 ~= words.count, let last = text.unicodeScalars.last, last.properties.isAlphabetic else { return false }
    let small = words.count { $0.unicodeScalars.first?.properties.isUppercase != true }
    return words.first?.unicodeScalars.first?.properties.isUppercase == true && small <= (words.count >= 4 ? 1 : 0)
  }

  private static let pictureNames: Set<String> = [
    "photo", "photos", "foto", "fotos", "image", "images", "bild", "bilder", "picture", "photograph", "illustration",
    "crédit", "credit", "grafik", "symbolbild", "symbolfoto", "archivbild", "archivfoto",
  ]
}

extension Substring.UTF8View {
  /// The last place where bytes stand in a row.
  func lastRange(ofBytes bytes: [UInt8]) -> Range<Index>? {
    let found = withContiguousStorageIfAvailable { Self.lastOffset(of: bytes, in: $0) }
    guard let offset = found ?? Array(self).withUnsafeBufferPointer({ Self.lastOffset(of: bytes, in: $0) }) else {
      return nil
    }
    let start = index(startIndex, offsetBy: offset)
    return start..<index(start, offsetBy: bytes.count)
  }

  private static func lastOffset(of bytes: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count >= bytes.count, let first = bytes.first else { return nil }
    for start in stride(from: text.count - bytes.count, through: 0, by: -1) where text[start] == first {
      if text[start..<(start + bytes.count)].elementsEqual(bytes) { return start }
    }
    return nil
  }
}
