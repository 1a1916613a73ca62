import NewsIngest

/// A command as `newsdb --experimental-dump-help` describes it.
struct HelpCommand {
  /// An option, a flag or an argument.
  struct Argument {
    /// `--limit`, `-o`; none of an argument without a name.
    var names: [String]
    var kind: String
    var valueName: String
    var abstract: String
    var defaultValue: String?
    var allValues: [String]
    var isOptional: Bool
    var isRepeating: Bool
  }

  var name: String
  var abstract: String
  var discussion: String
  var arguments: [Argument]
  var subcommands: [HelpCommand]

  /// Reads the JSON that the argument parser prints.
  init?(_ bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes)
    guard let command = try parser.next()?["command"] else { return nil }
    self.init(command)
  }

  private init(_ json: JSONValue) {
    name = json["commandName"]?.string ?? ""
    abstract = json["abstract"]?.string ?? ""
    discussion = json["discussion"]?.string ?? ""
    arguments = json["arguments"].list.filter { $0["shouldDisplay"] == .bool(true) }.map(Argument.init)
    subcommands = json["subcommands"].list.map(HelpCommand.init).filter { $0.name != "help" }
  }
}

extension HelpCommand.Argument {
  fileprivate init(_ json: JSONValue) {
    names = json["names"].list.compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    kind = json["kind"]?.string ?? ""
    valueName = json["valueName"]?.string ?? ""
    abstract = [json["abstract"]?.string, json["discussion"]?.string].compactMap(\.self).joined(separator: " ")
    defaultValue = json["defaultValue"]?.string
    allValues = json["allValues"].list.compactMap(\.string)
    isOptional = json["isOptional"] == .bool(true)
    isRepeating = json["isRepeating"] == .bool(true)
  }
}

extension JSONValue {
  fileprivate subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
}

extension JSONValue? {
  fileprivate var list: [JSONValue] { if case .array(let values)? = self { values } else { [] } }
}
