/// The notice that the rest of an article is for those who pay: what follows is the page's, for the article is not there.
enum Paywall {
  static func isNotice(_ line: TextLine) -> Bool {
    guard line.wordCount <= 30 else { return false }
    if notices.occurs(in: line) { return true }
    // Scripts without spaces.
    return line.text.utf8.contains { $0 >= 0xE3 } && unspaced.contains { line.text.contains($0) }
  }

  private static let notices = PhraseList([
    "la suite est réservée", "la suite de cet article est réservée", "pour lire la suite", "article est réservé aux",
    "cet article est réservé", "subscribe to continue reading", "subscribe to read", "subscribe to keep reading",
    "register to continue reading", "this article is for subscribers", "this story is for subscribers",
    "this article is available to subscribers", "this content is for members", "this post is for paid subscribers",
    "this post is for paying subscribers", "you have reached your limit of free articles",
    "to continue reading this article",
    "jetzt weiterlesen mit", "lesen sie weiter mit", "dieser artikel ist exklusiv", "dieser inhalt ist exklusiv",
    "weiterlesen mit", "um weiterzulesen", "este artículo es solo para suscriptores",
    "contenido exclusivo para suscriptores",
    "suscríbete para seguir leyendo", "para seguir leyendo", "questo articolo è riservato",
    "contenuto riservato agli abbonati",
    "per continuare a leggere", "conteúdo exclusivo para assinantes", "para continuar lendo", "lees verder met",
    "dit artikel is exclusief", "artikeln är endast för prenumeranter", "för att läsa vidare", "for å lese videre",
    "denne saken er for abonnenter", "for at læse videre", "dalszy ciąg artykułu", "tylko dla prenumeratorów",
    "pro předplatitele", "článek je pouze pro", "lukeaksesi artikkelin",
  ])
  private static let unspaced = [
    "会員限定です", "会員限定記事", "有料会員", "残りは有料", "続きを読むには", "続きは有料", "订阅后阅读", "登录后阅读", "구독자 전용",
  ]
}
