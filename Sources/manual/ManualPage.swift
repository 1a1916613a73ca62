/// A page of the manual in roff, with the macros of man(7); nothing but ASCII, so that every troff reads it.
struct ManualPage {
  private(set) var text = ""

  /// Begins a page of section 1: `newsdb-search`, and what it does in a line.
  init(_ name: String, _ abstract: String, version: String) {
    line(".TH \(Self.quoted(name.uppercased())) 1 \"\" \(Self.quoted("newsdb " + version)) \"User Commands\"")
    section("NAME")
    words("\(name) \u{2014} \(Self.clause(abstract))", dash: "\\-")
  }

  /// Begins a section.
  mutating func section(_ title: String) { line(".SH \(Self.quoted(title))") }

  /// Begins a part of a section.
  mutating func subsection(_ title: String) { line(".SS \(Self.quoted(title))") }

  /// Begins a paragraph.
  mutating func paragraph() { line(".PP") }

  /// How a command is typed: names in bold, values in italics.
  mutating func synopsis(_ command: String, _ arguments: [HelpCommand.Argument], hasSubcommands: Bool) {
    var parts: [String] = [".B \(Self.escaped(command))"]
    if hasSubcommands { parts.append("\\fIsubcommand\\fR") }
    if arguments.contains(where: { $0.kind != "positional" }) { parts.append("[\\fIoption\\fR ...]") }
    for argument in arguments where argument.kind == "positional" {
      let name = "\\fI\(Self.escaped(argument.valueName))\\fR" + (argument.isRepeating ? " ..." : "")
      parts.append(argument.isOptional ? "[\(name)]" : name)
    }
    line(parts.joined(separator: "\n"))
  }

  /// Options and arguments, an entry each.
  mutating func list(_ arguments: [HelpCommand.Argument]) {
    for argument in arguments {
      line(".TP")
      let value = "\\fI\(Self.escaped(argument.valueName))\\fR"
      let names = argument.names.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", ")
      line(argument.names.isEmpty ? value : names + (argument.kind == "option" ? " \(value)" : ""))
      var text = argument.abstract
      if !argument.allValues.isEmpty { text += " One of: \(argument.allValues.joined(separator: ", "))." }
      if let value = argument.defaultValue { text += " Default: \(value)." }
      words(text.isEmpty ? argument.valueName : text)
    }
  }

  /// An entry of a list.
  mutating func entry(_ name: String, _ text: String) {
    line(".TP")
    line("\\fB\(Self.escaped(name))\\fR")
    words(text)
  }

  /// The long text of a help: paragraphs, headings in capitals, and indented lines, which stay as they are.
  mutating func discussion(_ text: String, headingsAreSections: Bool) {
    var isVerbatim = false
    var isFirst = true
    for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = source.hasPrefix("  ")
      if isVerbatim, !isIndented {
        line(".fi\n.RE")
        isVerbatim = false
      }
      if source.isEmpty {
        isFirst = true
      } else if isIndented {
        if !isVerbatim { line(".PP\n.RS 2\n.nf") }
        isVerbatim = true
        words(String(source.dropFirst(2)))
      } else if source.allSatisfy({ $0.isUppercase || $0 == " " }) {
        if headingsAreSections { section(String(source)) } else { line(".PP\n\\fB\(source)\\fR") }
        isFirst = false
      } else {
        if isFirst { line(".PP") }
        isFirst = false
        words(String(source))
      }
    }
    if isVerbatim { line(".fi\n.RE") }
  }

  /// Adds words to the paragraph.
  mutating func words(_ text: String, dash: String = "\\[em]") {
    for source in text.split(separator: "\n") {
      var escaped = Self.escaped(String(source)).replacing("\\[u2014]", with: dash)
      // At the start of a line these would be a request.
      if let first = escaped.first, first == "." || first == "'" { escaped = "\\&" + escaped }
      line(escaped)
    }
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  /// An abstract as it stands behind a name: without the capital and the full stop.
  private static func clause(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func quoted(_ text: String) -> String { "\"" + escaped(text).replacing("\"", with: "\\(dq") + "\"" }

  /// Text with nothing in it that troff reads otherwise.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
  }
}
