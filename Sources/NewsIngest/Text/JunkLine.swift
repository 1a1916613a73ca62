/// Tells lines that belong to a page's furniture from those of its article, by what they are made of.
///
/// The lists hold the vocabulary of web pages in general: what buttons, bars, boxes and promotions are made of.
enum JunkLine {
  enum Kind: Equatable {
    /// A button, a label, a counter.
    case control
    /// A control that announces another article: the line below it is that article's teaser.
    case teaserHeading
  }

  /// What kind of junk a trimmed line is; nil for text.
  static func kind(of line: String) -> Kind? {
    let words = words(of: line)
    if words.isEmpty {
      return line.unicodeScalars.contains { $0.properties.isEmojiPresentation } && line.count > 2 ? nil : .control
    }
    if isControl(line, words) { return isTeaserHeading(words) ? .teaserHeading : .control }
    if isInlineTeaser(line, words) || isAge(words) || isPromotion(line) || isNotice(line, words)
      || isCredit(line, words)
    {
      return .control
    }
    return nil
  }

  static func words(of line: String) -> [String] {
    line.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map {
      String($0).replacing("’", with: "'")
    }
  }

  /// Short, no sentence, and every word from the vocabulary of controls: "Send Push", "ARTICLE AD BOX", "Share on X".
  private static func isControl(_ line: String, _ words: [String]) -> Bool {
    guard words.count <= 9, line.last != "." || words.count <= 3, line.last != ":" else { return false }
    var hasControl = false
    for word in words {
      if controls.contains(word) {
        hasControl = true
      } else if !neutral.contains(word), !word.allSatisfy(\.isNumber) {
        return false
      }
    }
    return hasControl || words.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func isTeaserHeading(_ words: [String]) -> Bool {
    let joined = words.joined(separator: " ")
    return teaserHeadings.contains { joined == $0 || joined.hasPrefix($0 + " ") }
  }

  /// "Read more: Bridge talks resume", "ALSO READ | …".
  private static func isInlineTeaser(_ line: String, _ words: [String]) -> Bool {
    guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "|" || $0 == ">" || $0 == "»" }) else { return false }
    let head = self.words(of: String(line[..<mark])).joined(separator: " ")
    return teaserHeadings.contains(head) && line.last != "."
  }

  /// "5 hours ago 2", "3 min read".
  private static func isAge(_ words: [String]) -> Bool {
    guard words.count <= 6, let first = words.first, first.allSatisfy(\.isNumber) || first == "a" || first == "an"
    else { return false }
    let units: Set<String> = [
      "second", "seconds", "sec", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days",
      "week", "weeks", "month", "months", "h", "m", "d",
    ]
    guard words.count > 2, units.contains(words[1]) else { return false }
    return words[2] == "ago" || words[2] == "read"
  }

  /// "Loving it? Download the app now": a sentence that orders the reader to do what pages want done.
  private static func isPromotion(_ line: String) -> Bool {
    guard line.utf8.count < 220, !line.contains("“"), !line.contains("\"") else { return false }
    for sentence in line.split(whereSeparator: { ".!?|".contains($0) }) {
      let words = words(of: String(sentence))
      guard let verb = words.first, orders.contains(verb), words.dropFirst().contains(where: wares.contains) else {
        continue
      }
      return true
    }
    return false
  }

  /// Copyright, cookies, consent.
  private static func isNotice(_ line: String, _ words: [String]) -> Bool {
    guard line.utf8.count < 400 else { return false }
    if line.hasPrefix("©") || line.hasPrefix("(c)") || words.first == "copyright" && words.count < 30 { return true }
    let joined = words.joined(separator: " ")
    if joined.contains("all rights reserved") && words.count < 40 { return true }
    let hasCookies = words.contains("cookies") || words.contains("cookie")
    return hasCookies
      && (joined.contains("we use") || joined.contains("our use") || joined.contains("you agree")
        || joined.contains("you consent")
        || joined.contains("accept") || joined.contains("privacy policy") || joined.contains("this site")
        || joined.contains("this website"))
  }

  /// "Photo: A. Pym", "Image source, Getty".
  private static func isCredit(_ line: String, _ words: [String]) -> Bool {
    guard words.count <= 14, let first = words.first, credits.contains(first), line.last != "." else { return false }
    let head = line.prefix { $0.isLetter || $0 == " " }
    let mark = line.dropFirst(head.count).first
    return mark == ":" || words.count > 1 && ["source", "caption", "credit", "by"].contains(words[1])
  }

  private static let controls: Set<String> = [
    "read", "reads", "listen", "watch", "share", "shares", "follow", "subscribe", "print", "email", "e", "mail", "save",
    "copy", "link", "send",
    "push", "next", "previous", "prev", "download", "install", "login", "log", "sign", "signup", "register",
    "advertisement", "advertisements",
    "ad", "ads", "sponsored", "promoted", "related", "recommended", "trending", "newsletter", "newsletters", "menu",
    "search", "skip", "close",
    "tap", "click", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "instagram",
    "youtube", "tiktok", "sms",
    "messenger", "tweet", "pin", "bookmark", "comments", "comment", "notifications", "notification", "gallery",
    "slideshow", "loading", "load",
    "homepage", "breadcrumb", "toggle", "navigation", "subscribers", "premium", "paywall", "flipboard", "bluesky",
    "threads", "mastodon", "viber",
    "snapchat", "quora", "tumblr", "rss", "podcast", "podcasts",
  ]
  private static let neutral: Set<String> = [
    "more", "entire", "full", "article", "articles", "story", "stories", "the", "this", "to", "on", "in", "up", "out",
    "us", "here", "now", "app",
    "box", "for", "by", "a", "an", "and", "or", "via", "with", "x", "all", "also", "continue", "reading", "view", "see",
    "top", "back", "home",
    "news", "latest", "live", "video", "videos", "photo", "photos", "our", "your", "page", "content", "main", "post",
    "posts", "next", "of", "it",
    "like", "be", "first", "account", "free", "daily", "alerts", "from", "google", "apple", "tags", "topics", "add",
    "as", "preferred", "source",
  ]
  private static let teaserHeadings: Set<String> = [
    "read more", "also read", "read also", "see also", "related", "related article", "related articles",
    "related story", "related stories",
    "related news", "more on this story", "more on this", "recommended", "recommended stories", "don't miss",
    "you may also like",
    "you might also like", "read next", "more stories", "watch", "read", "must read", "also see", "further reading",
    "editor's picks", "trending",
  ]
  private static let orders: Set<String> = [
    "download", "subscribe", "sign", "follow", "join", "click", "tap", "install", "register", "get", "log", "support",
    "become", "create",
    "enter", "donate", "try", "start", "upgrade",
  ]
  private static let wares: Set<String> = [
    "app", "newsletter", "newsletters", "channel", "channels", "alerts", "here", "inbox", "subscription", "account",
    "notifications", "whatsapp",
    "telegram", "facebook", "twitter", "instagram", "youtube", "feed", "updates", "member", "trial", "subscriber",
  ]
  private static let credits: Set<String> = [
    "photo", "photos", "image", "images", "picture", "photograph", "photographer", "credit", "video", "illustration",
    "graphic", "caption", "file",
  ]
}
