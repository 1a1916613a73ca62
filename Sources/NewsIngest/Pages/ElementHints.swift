/// What an element's class, identifier, role and item property say it is.
struct ElementHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// The text of the article: `itemprop="articleBody"`, `class="entry-content"`.
  static let articleBody = ElementHints(rawValue: 1 << 0)
  /// The paragraph under the headline: `standfirst`, `dek`.
  static let standfirst = ElementHints(rawValue: 1 << 1)
  /// Readers' comments.
  static let comments = ElementHints(rawValue: 1 << 2)
  /// Links to other articles: `related`, `read-more`, `recommendations`.
  static let related = ElementHints(rawValue: 1 << 3)
  /// Menus, breadcrumbs, tables of contents.
  static let navigation = ElementHints(rawValue: 1 << 4)
  /// Buttons to share, save, print.
  static let sharing = ElementHints(rawValue: 1 << 5)
  /// Advertising.
  static let advertising = ElementHints(rawValue: 1 << 6)
  /// Requests to subscribe, donate, register.
  static let promotion = ElementHints(rawValue: 1 << 7)
  /// Captions and credits of pictures.
  static let caption = ElementHints(rawValue: 1 << 8)
  /// Who wrote it.
  static let byline = ElementHints(rawValue: 1 << 9)
  /// When it was published.
  static let date = ElementHints(rawValue: 1 << 10)
  /// Keywords, sections.
  static let tags = ElementHints(rawValue: 1 << 11)
  /// Page head and foot, side columns.
  static let margin = ElementHints(rawValue: 1 << 12)
  /// Windows that open over the page, notices about cookies.
  static let overlay = ElementHints(rawValue: 1 << 13)
  /// Not shown.
  static let hidden = ElementHints(rawValue: 1 << 14)
  /// Players, galleries.
  static let media = ElementHints(rawValue: 1 << 15)
  /// About the author.
  static let biography = ElementHints(rawValue: 1 << 16)
  /// A teaser of another article.
  static let teaser = ElementHints(rawValue: 1 << 17)

  /// When it was changed.
  static let updated = ElementHints(rawValue: 1 << 18)

  /// Parts of a page that are none of its article.
  static let boilerplate: ElementHints = [
    .comments, .related, .navigation, .sharing, .advertising, .promotion, .caption, .tags, .margin, .overlay, .hidden,
    .media, .biography, .teaser,
  ]
}

/// Reads ``ElementHints`` from attributes.
struct HintReader {
  private(set) var hints: ElementHints = []
  private var streamed = false

  private static let identifier = PackedName("id")
  private static let hidden = PackedName("hidden")
  private static let className = PackedName("class")
  private static let ariaHidden = PackedName("aria-hidden")
  private static let read = NameTable(
    ["class", "id", "role", "itemprop", "data-testid", "data-component"].map { (PackedName($0), true) })

  /// A part of a page that React's server streams hidden, and its script then moves to its place: `<div hidden id="S:0">`.
  private static func isStreamed(_ identifier: UnsafeBufferPointer<UInt8>) -> Bool {
    identifier.count >= 3 && identifier[0] == UInt8(ascii: "S") && identifier[1] == UInt8(ascii: ":")
  }

  /// Takes one attribute of the element into account.
  mutating func read(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    let packed = PackedName(name)
    if packed == Self.hidden {
      if !streamed { hints.insert(.hidden) }
    } else if packed == Self.ariaHidden {
      if value.elementsEqual("true".utf8) { hints.insert(.hidden) }
    } else if packed == Self.identifier, Self.isStreamed(value) {
      streamed = true
      hints.remove(.hidden)
    } else if Self.read[packed] != nil {
      readWords(value)
      if packed == Self.className { readWhole(value) }
    }
  }

  /// Class names by which the common style sheets hide an element; only whole, for `overflow-hidden` hides nothing.
  private static let hidingClasses = NameTable(
    [
      "hidden", "hide", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader",
      "is-hidden", "invisible", "print-only", "u-hidden", "offscreen", "element-invisible", "show-for-sr",
    ].map { (PackedName($0), true) })

  private mutating func readWhole(_ value: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < value.count {
      let end = value[start...].firstIndex { $0.isASCIISpace } ?? value.count
      if 4...18 ~= end - start, Self.hidingClasses[PackedName(value[start..<end])] != nil { hints.insert(.hidden) }
      start = end + 1
    }
  }

  /// Looks up each word and each pair of neighbours: `story__related-links` has `story`, `related`, `storyrelated` …
  private mutating func readWords(_ value: UnsafeBufferPointer<UInt8>) {
    let table = HintWords.table
    var previous: UInt64?
    var hash = HintWords.seed
    var length = 0
    var wasLower = false
    func finish(_ hints: inout ElementHints) {
      guard length > 0 else { return }
      if let found = table[hash] { hints.formUnion(found) }
      if let previous, let found = table[HintWords.joined(previous, hash)] { hints.formUnion(found) }
      previous = hash
      hash = HintWords.seed
      length = 0
    }
    for byte in value {
      // Digits belong to words, so that the letters in random identifiers make none.
      let isLetter = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
      // "articleBody" is two words.
      if !isLetter || (byte.isASCIIUpper && wasLower) { finish(&hints) }
      if byte.isASCIISpace { previous = nil }
      wasLower = byte.isASCIILower
      guard isLetter else { continue }
      hash = HintWords.step(hash, byte.asciiLowercased)
      length += 1
    }
    finish(&hints)
  }
}

/// Words of class names and identifiers with what they tell, as the web's conventions and content systems have them.
enum HintWords {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  @inline(__always)
  static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 31) ^ second }

  private static func hash(_ word: String) -> UInt64 { word.utf8.reduce(seed) { step($0, $1) } }

  static let table: [UInt64: ElementHints] = {
    var table: [UInt64: ElementHints] = [:]
    for (hints, words) in lists {
      for entry in words.split(separator: " ") {
        let names = entry.split(separator: "+").map { String($0) }
        let parts = names.map(hash)
        let key = parts.count == 2 ? joined(parts[0], parts[1]) : parts[0]
        table[key, default: []].formUnion(hints)
        // "article-body" is written "articlebody" too.
        if parts.count == 2 { table[hash(names.joined()), default: []].formUnion(hints) }
      }
    }
    return table
  }()

  private static let lists: [(ElementHints, String)] = [
    (
      .articleBody,
      """
      article+body article+content article+text entry+content post+content story+body story+content story+text post+body \
      body+content content+body article+copy news+body news+content news+text article+main content+article \
      articlebody+content text+article body+text body+copy single+content blog+content article+container main+content \
      articulo+cuerpo cuerpo+noticia artikel+text artikel+inhalt corps+article
      """
    ),
    (
      .standfirst,
      """
      standfirst preamble dek subheadline subhead subtitle sub+title subheading intro lead leadin lede excerpt kicker+text \
      teaser+text article+summary article+lead article+intro article+description article+teaser abstract chapo \
      entradilla bajada vorspann ingress ingres article+subtitle article+standfirst article+excerpt post+excerpt \
      sommario occhiello perex underrubrik manchet summary
      """
    ),
    (.comments, "comment comments commentlist respond disqus reader+comments kommentare kommentar discussion livefyre"),
    (
      .related,
      """
      related recommended recommendation recommendations recommend recirc recirculation readmore read+more see+also \
      also+read also+like more+from more+on more+news more+stories more+articles you+might might+like up+next next+article \
      next+post prev+post post+navigation popular trending most+read mostread most+viewed most+popular latest+news latest \
      outbrain taboola similar crosslink crosslinks yarpp jp+relatedposts relatedposts related+posts weiterlesen \
      further+reading read+next readnext more+in mehr+zum zum+thema onward linkbox link+box \
      suggested suggestions topstories top+stories relacionadas relacionados aparentes continue+reading
      """
    ),
    (
      .navigation,
      """
      nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager paging toc table+contents \
      tableofcontents skip skiplink skip+link sitemap jump+links jumplink topbar top+bar masthead navi
      """
    ),
    (
      .sharing,
      """
      share shares sharing sharebar sharetools social socials share+buttons addthis addtoany sharedaddy sd+sharing follow \
      followus follow+us bookmark bookmarks toolbar tools article+tools print+button like+button reactions reaction \
      voting rating ratings star+rating feedback utility+bar whatsapp
      """
    ),
    (
      .advertising,
      """
      ad ads adv advert advertisement advertising adbox adslot ad+slot adunit ad+unit adsense dfp gpt sponsor sponsored \
      sponsoring werbung anzeige publicidad publicite pub+slot banner banners leaderboard mpu billboard affiliate \
      commercial native+ad partner+content google+auto
      """
    ),
    (
      .promotion,
      """
      newsletter newsletters subscribe subscription subscriptions subscriber signup sign+up signin sign+in login register \
      registration paywall promo promos promotion promobox donate donation donations membership member+benefits cta \
      call+action app+download download+app appstore mailchimp optin opt+in abo abonnieren piano regwall support+us \
      contribution campaign podcast+promo inline+newsletter
      """
    ),
    (
      .caption,
      """
      caption captions credit credits figcaption wp+caption photo+credit image+credit image+caption photo+caption \
      img+caption media+caption bildunterschrift legende bu picture+caption copyright
      """
    ),
    (
      .byline,
      "byline bylines author authors article+author by+line writer reporter contributor contributors autor auteur vcard autoren"
    ),
    (
      .date,
      """
      date datetime dateline timestamp time+stamp pubdate published publish+date post+date entry+date datum fecha \
      article+date updated last+updated dates
      """
    ),
    (
      .updated,
      "updated modified last+modified updated+at date+modified modified+date updatetime update+time dateupdated"
    ),
    (
      .tags,
      "tags tag+list taglist tag+links post+tags entry+tags keywords topics topic+list tag+cloud cat+links schlagworte schlagwort categories"
    ),
    (
      .margin,
      "footer sidebar side+bar rail right+rail left+rail rightrail aside factbox fact+box facts+box faktaboks faktabox faktaruta infobox info+box infokasten summary+box colophon sitefooter site+footer site+header widget+area secondary+column header+nav bottom+bar siteheader"
    ),
    (
      .overlay,
      """
      cookie cookies consent gdpr popup modal overlay lightbox dialog tooltip popover toast notification notifications \
      banner+cookie interstitial alertdialog onetrust browser+warning nojs noscript
      """
    ),
    (
      .media,
      "twitter+tweet twittertweet instagram+media tiktok+embed fb+post embed+consent external+embed player video+player audio+player videoplayer audioplayer carousel slider slideshow swiper gallery+nav embed+fallback jwplayer brightcove listen+article speech"
    ),
    (
      .biography,
      """
      author+bio authorbio author+box authorbox about+author author+info author+profile author+card author+description \
      bio author+about biography authors+bio  contributor+bio
      """
    ),
    (.teaser, "teaser teasers card cards tease promo+card story+card listing feed teaser+list swipe"),
  ]
}
