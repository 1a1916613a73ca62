/// Tells in which order a name stands: Chinese, Korean, Japanese and Hungarian names come with the family name first,
/// or turned round for English readers.
enum NameOrder {
  /// Whether the first of the folded words is the family name: "kim yong-su", "zhang wei", "tanaka haruto".
  static func isFamilyFirst(_ words: [String]) -> Bool {
    guard words.count == 2 || words.count == 3 else { return false }
    let rest = words[1...]
    if isFirstOf(words[0], syllabicFamilies) {
      // A Korean given name is known by its two syllables apart; one word might be English ("Lee Mason").
      if rest.count == 1, rest[1].utf8.contains(UInt8(ascii: "-")) { return isSyllabic(rest[1]) }
      if rest.count == 2 { return rest.allSatisfy { syllables(in: $0, of: .any) == 1 } }
      if isFirstOf(words[0], koreanFamilies), hasKoreanVowel(rest[1]), syllables(in: rest[1], of: .any) == 2 {
        return true
      }
      return !isFirstOf(words[0], givenInEnglish) && 1...2 ~= syllables(in: rest[1], of: .chinese)
    }
    return rest.count == 1 && givenNamesLast.contains(rest[1]) && !givenNamesLast.contains(words[0])
      && !isGivenName(words[0])
  }

  /// Whether a word is a family name of one Chinese or Korean syllable.
  static func isSyllabicFamily(_ word: String) -> Bool { isFirstOf(word, syllabicFamilies) }

  /// Whether a word is made of two Chinese or Korean syllables with a hyphen between: "yong-su".
  static func isSyllabic(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { syllables(in: String($0), of: .any) == 1 }
  }

  /// Whether a word is spelled with a vowel that English and Chinese names hardly have: "soyeon", "haneul".
  private static func hasKoreanVowel(_ word: String) -> Bool {
    zip(word.utf8, word.utf8.dropFirst()).contains { first, second in
      first == UInt8(ascii: "e") && (second == UInt8(ascii: "o") || second == UInt8(ascii: "u"))
    }
  }

  private static func isFirstOf(_ word: String, _ families: Set<String>) -> Bool {
    word.utf8.count <= 7 && families.contains(word)
  }

  private static func isGivenName(_ word: String) -> Bool { NameEquivalence.isVariant(word) }

  // MARK: - Syllables

  private enum Language { case chinese, any }

  /// Of how many syllables a word is made in the romanization of its language; 0 where it is not.
  private static func syllables(in word: String, of language: Language) -> Int {
    let bytes = Array(word.utf8)
    guard 1...12 ~= bytes.count, bytes.allSatisfy({ 0x61...0x7A ~= $0 }) else { return 0 }
    if isSyllable(bytes[...], of: language) { return 1 }
    for middle in 1..<max(bytes.count, 2)
    where middle < bytes.count && isSyllable(bytes[..<middle], of: language)
      && isSyllable(bytes[middle...], of: language)
    {
      return 2
    }
    return 0
  }

  private static func isSyllable(_ bytes: ArraySlice<UInt8>, of language: Language) -> Bool {
    let start = bytes.firstIndex { isVowel($0) } ?? bytes.endIndex
    let onset = String(decoding: bytes[..<start], as: UTF8.self)
    let rime = String(decoding: bytes[start...], as: UTF8.self)
    if chineseOnsets.contains(onset), chineseRimes.contains(rime) { return true }
    return language == .any && koreanOnsets.contains(onset) && koreanRimes.contains(rime)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Hanyu Pinyin.
  private static let chineseOnsets = set(" b p m f d t n l g k h j q x zh ch sh r z c s y w")
  private static let chineseRimes = set(
    """
    a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue
    """)
  /// The Revised Romanization and the older ones that names keep.
  private static let koreanOnsets = set(
    " b p m d t n l r g k h j ch s sh y w by py my gy ky hy ry ly kk pp tt ss jj gw kw hw")
  private static let koreanRimes = set(
    """
    a ae e eo i o oe u eu ui oo ee ou wa wi an am ang al ak ap at en eng eom eon eong eok eop eol el em in im ing il ik
    ip it on om ong ol ok op un um ung ul uk up eun eum eul eup eung uck ook oon oong ool een eung aek aeng aem ou ouk oung
    oun ah eh uh oh
    """)

  // MARK: - Stocks of names

  /// Of the Korean family names, those that are given names in English.
  private static let givenInEnglish = set("lee kim jo jin min sung won song ray han noh ri")
  /// The frequent Korean family names, as South and North spell them.
  private static let koreanFamilies = set(
    """
    kim lee yi rhee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim rim han shin sin seo suh
    kwon hwang ahn song yoo yu hong jeon jun ko koh moon mun son sohn bae paik baek heo hur nam roh noh ha kwak sung
    cha joo ju woo koo ku min ryu ryo jin ji um chae won bang byun oh pyo hyun ri ra thae thak
    """)
  /// Those and the frequent Chinese ones.
  private static let syllabicFamilies = koreanFamilies.union(
    set(
      """
      wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang feng yu
      dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian
      ren fan fang shi yao tan liao zou xiong jin kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian tang
      yin li yi chang wen qiao he lai gong pang tao hao xi mo lei qi bo ouyang sima zhuang
      """))

  /// Given names of languages with the family name first, where the same word is rarely a family name: Japanese and
  /// Hungarian.
  private static let givenNamesLast = set(
    """
    akira akiko asuka atsushi ayumi daiki daisuke eiji emiko fumio haruka haruki haruto hideki hideo hiroaki hiroko
    hiroshi hiroyuki ichiro isamu junichi kaito kaori kazuhiro kazuki kazuo keiko keisuke kenichi kenji kenta kiyoshi
    koji kumiko kyoko makoto mariko masahiro masako masao masaru masashi mayumi megumi michiko mitsuko naoko naoki nobuo
    noriko osamu reiko ryota sachiko satoshi satsuki seiji shigeru shinichi shinji shinzo shoichi shota sumiko susumu tadashi
    taichi takahiro takako takashi takeshi tatsuya tetsuya tomoko toshiko toshio yasuhiro yasuko yasuo yoichi yoko yosuke
    yoshiko yoshiro yuichi yuji yukiko yukio yumiko yuriko yusuke yutaka
    andras attila balint bence csaba dezso eniko erzsebet ferenc gergely gergo gyorgy gyula ildiko istvan janos
    jozsef karoly katalin krisztian laszlo marton matyas mihaly miklos piroska sandor szabolcs szilvia tamas tibor
    timea zoltan zsofia zsolt zsuzsanna
    """)

  private static func set(_ words: String) -> Set<String> {
    Set((words.hasPrefix(" ") ? [""] : []) + words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
