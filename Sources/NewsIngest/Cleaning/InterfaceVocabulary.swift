/// Words that pages use to speak of themselves: buttons, menus, share bars. Generic to the web; none names a site's own
/// brand, a person or a topic. Lower case.
enum InterfaceVocabulary {
  /// Words of buttons and links that, standing among nothing but such words, make a line furniture.
  static let core: Set<String> = [
    "read", "watch", "listen", "share", "follow", "subscribe", "subscription", "sign", "login", "logout", "log",
    "register", "download", "install", "click", "tap", "next", "previous", "prev", "send", "print", "save", "copy",
    "copied",
    "bookmark", "menu", "navigation", "search", "skip", "close", "open", "expand", "collapse", "show", "hide", "load",
    "view",
    "toggle", "scroll", "swipe", "play", "pause", "mute", "unmute", "replay", "autoplay", "fullscreen", "loading",
    "refresh",
    "comments", "comment", "reply", "newsletter", "newsletters", "notifications", "notification", "push", "alerts",
    "rss",
    "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "tumblr", "instagram", "youtube",
    "tiktok",
    "messenger", "flipboard", "threads", "bluesky", "mastodon", "viber", "email", "e-mail", "mail", "sms", "pdf",
    "cookies", "cookie", "privacy", "sitemap", "imprint", "impressum", "gallery", "slideshow", "caption", "feedback",
    "advertisement", "advertise", "sponsored", "promoted", "trending", "bookmarks", "account", "profile", "settings",
    "teilen", "drucken", "merken", "kommentare", "kommentar", "anmelden", "registrieren", "abonnieren", "anzeige",
    "suche",
    "weiterlesen", "mehr", "partager", "imprimer", "commenter", "compartir", "imprimir", "comentar", "condividi",
    "delen",
    "dela", "del", "guardar", "cerrar", "fermer", "schließen", "startseite", "speichern", "hören", "vorlesen",
    "kopieren",
    "archiv",
    "aufklappen", "zuklappen", "anhören", "weitersagen", "einblenden", "ausblenden", "herunterladen", "öffnen",
    "kopiert", "newsletter",
    "folgen", "abbrechen", "einloggen", "ausloggen", "permalink", "druckansicht",
    "copier", "écouter", "enregistrer", "télécharger", "s'abonner", "s'inscrire", "afficher", "masquer", "suivre",
    "signaler",
    "sommaire", "agrandir", "escuchar", "descargar", "seguir", "suscribirse", "suscríbete", "ocultar", "comenta",
    "ampliar", "copiar",
    "guardar", "ascolta", "salva", "copia", "stampa", "segui", "iscriviti", "abbonati", "ouvir", "salvar", "assine",
    "opslaan", "kopieer", "luister", "volg", "afdrukken", "spara", "lyssna", "kopiera", "följ", "visa", "dölj", "lagre",
    "lytt", "kopier",
    "følg", "vis", "skjul", "lukk", "luk", "gem", "udskriv", "udostępnij", "kopiuj", "drukuj", "zapisz", "obserwuj",
    "subskrybuj", "pokaż", "ukryj", "sdílet", "sdílejte", "uložit", "tisk", "zobrazit", "skrýt", "sledovat", "paylaş",
    "kaydet",
    "yazdır", "dinle", "поделиться", "сохранить", "печать", "слушать", "подписаться", "поділитися", "jaa", "tallenna",
    "kuuntele",
    "tulosta", "megosztás", "nyomtatás", "icon", "fullscreen-enter",
  ]

  /// Words that go with those of ``core`` without saying more.
  static let companions: Set<String> = [
    "to", "the", "on", "our", "for", "us", "this", "that", "your", "now", "via", "in", "a", "an", "and", "or", "more",
    "all",
    "up", "down", "out", "off", "with", "by", "of", "here", "it", "me", "my", "back", "top", "home", "page", "main",
    "content", "article", "articles", "story", "stories", "post", "posts", "link", "links", "entire", "full", "later",
    "audio", "video", "videos", "photo", "photos", "image", "images", "app", "apps", "news", "latest", "related", "be",
    "x",
    "first", "from", "free", "start", "stop", "continue", "reading", "below", "above", "in-app", "screen", "mode",
    "dark",
    "light", "text", "size", "font", "minutes", "friend", "friends", "add", "as", "google", "item", "button", "less",
    "also",
    "new", "window", "tab", "opens", "see", "get", "go", "policy", "terms", "use", "conditions", "notice", "contact",
    "about",
    "auf", "per", "in", "den", "zur", "zum", "artikel", "beitrag", "sur", "par", "en", "el", "la", "le", "les", "sie",
    "uns",
    "jetzt", "hier", "von", "lesen", "ansehen", "ich", "mit", "im", "neuen", "fenster", "öffnet", "box", "alle", "dem",
    "diesen", "seite",
    "bild", "zu", "lien", "lista", "länk", "lenke", "länken", "lenken", "vše", "článek", "artículo", "articolo",
    "artigo",
    "artikeln", "saken", "bild", "ditt", "din", "på", "av", "til", "till", "i", "alt", "w", "na", "z", "haberi",
    "current",
  ]

  /// Words for advertising.
  static let advertising: Set<String> = [
    "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "sponsored", "promoted",
    "anzeige",
    "werbung", "publicité", "publicidad", "pubblicità", "advertentie", "reklame", "reklam", "annons", "annonse",
  ]

  /// What surrounds a word for advertising in the line that marks its place.
  static let advertisingCompanions: Set<String> = [
    "article", "box", "story", "content", "continues", "continue", "reading", "below", "after", "the", "this", "scroll",
    "to",
    "skip", "by", "paid", "partner", "feedback", "report", "remove", "our", "close", "block", "space", "slot", "banner",
    "x",
    "from", "post", "loading", "supported", "end", "of", "start",
  ]

  /// What is offered by lines that ask the reader to do something.
  static let offers: Set<String> = [
    "app", "apps", "newsletter", "newsletters", "channel", "whatsapp", "telegram", "subscription", "subscriptions",
    "inbox",
    "email", "e-mail", "alerts", "notifications", "facebook", "instagram", "twitter", "youtube", "linkedin", "podcast",
    "account",
    "trial", "premium", "membership", "digest", "briefing", "updates", "push", "tiktok", "issue", "edition", "mailing",
    "unlimited",
  ]

  /// Verbs that such lines start with.
  static let appeals: Set<String> = [
    "download", "install", "subscribe", "sign", "follow", "join", "get", "click", "tap", "register", "log", "loving",
    "enjoying",
    "enjoy", "like", "love", "support", "donate", "try", "stay", "never", "don't", "become", "receive", "want",
    "unlock", "check",
    "enter", "start", "discover", "read", "catch", "make", "add", "share", "tell", "unlimited", "already", "not",
    "have",
    "keep", "be", "connect", "visit", "find", "listen", "watch", "access", "continue", "thanks", "thank", "please",
  ]

  /// Words by which a page addresses its reader or speaks of itself.
  static let address: Set<String> = ["our", "us", "your", "you", "my", "me", "we", "here", "now", "free", "today"]
}
