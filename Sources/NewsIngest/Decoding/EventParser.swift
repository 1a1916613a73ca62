import CLibXML2

/// libxml2's parsers, which hand their events to a receiver of ours and make no tree themselves.
enum EventParser {
  /// What a markup is parsed as.
  enum Language {
    /// As browsers do; nothing is too broken to be parsed.
    case html
    /// As far as it goes.
    case xml
  }

  /// Parses markup in UTF-8. Nothing is fetched, and no error is printed.
  ///
  /// - Parameters:
  ///   - handlers: functions of C, which get the receiver's address.
  ///   - receiver: takes the events; alive until the markup has been parsed.
  static func parse(_ markup: [UInt8], as language: Language, _ handlers: xmlSAXHandler, for receiver: AnyObject) {
    _ = isReady
    markup.withUnsafeBufferPointer { markup in
      guard let start = markup.baseAddress, markup.count < Int(Int32.max),
        let context = start.withMemoryRebound(
          to: CChar.self, capacity: markup.count, { create(language, $0, Int32(markup.count)) })
      else { return }
      defer { language == .html ? htmlFreeParserCtxt(context) : xmlFreeParserCtxt(context) }
      // The options of both languages have the same values.
      let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      let local = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      if language == .html {
        htmlCtxtUseOptions(context, Int32(options | local))
      } else {
        xmlCtxtUseOptions(context, Int32(options | local))
      }
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      context.pointee.sax.pointee = handlers
      withExtendedLifetime(receiver) {
        context.pointee.userData = Unmanaged.passUnretained(receiver).toOpaque()
        _ = language == .html ? htmlParseDocument(context) : xmlParseDocument(context)
      }
    }
  }

  private static func create(_ language: Language, _ start: UnsafePointer<CChar>, _ count: Int32) -> xmlParserCtxtPtr? {
    language == .html ? htmlCreateMemoryParserCtxt(start, count) : xmlCreateMemoryParserCtxt(start, count)
  }

  private static let isReady: Void = xmlInitParser()
}
