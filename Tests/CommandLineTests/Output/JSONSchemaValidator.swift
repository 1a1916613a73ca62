import Foundation

/// Checks values against the part of JSON Schema (draft 2020-12) that Schema/newsdb.schema.json uses; a keyword it does not know is an
/// error, so that nothing in the file goes unchecked.
///
/// Stricter than the standard in one thing: a member that the schema does not describe is an error, for what newsdb prints is to be
/// described in full.
struct JSONSchemaValidator {
  private let root: [String: Any]
  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "enum",
    "const",
    "anyOf", "oneOf", "allOf", "minimum",
  ]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  var definitions: [String: [String: Any]] { root["$defs"] as? [String: [String: Any]] ?? [:] }

  /// What is wrong with a value, a line each with its place.
  func problems(_ value: Any) -> [String] {
    guard let object = value as? [String: Any], let name = object["schema"] as? String,
      let shape = name.split(separator: "/").first?.split(separator: ".").last,
      let definition = definitions[String(shape)]
    else { return ["no schema of that name: \(value)"] }
    let names = ((root["properties"] as? [String: Any])?["schema"] as? [String: Any])?["enum"] as? [String] ?? []
    return (names.contains(name) ? [] : ["\(name) is not listed"]) + problems(value, definition, "$")
  }

  /// The keywords of the file that this validator does not know.
  func unknownKeywords() -> [String] { unknown(root, "#") }

  private func unknown(_ schema: [String: Any], _ path: String) -> [String] {
    var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(path)/\($0)" }
    for key in ["properties", "$defs"] {
      for (name, inner) in schema[key] as? [String: [String: Any]] ?? [:] { found += unknown(inner, "\(path)/\(name)") }
    }
    for key in ["anyOf", "oneOf", "allOf"] {
      for inner in schema[key] as? [[String: Any]] ?? [] { found += unknown(inner, "\(path)/\(key)") }
    }
    if let items = schema["items"] as? [String: Any] { found += unknown(items, path + "/items") }
    return found
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var found: [String] = []
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let definition = definitions[name] else { return ["\(path): no \(reference)"] }
      found += problems(value, definition, path)
    }
    if let type = schema["type"] {
      let types = type as? [String] ?? [type as! String]
      if !types.contains(where: { Self.isType(value, $0) }) { found.append("\(path): \(value) is no \(types)") }
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      found.append("\(path): \(value) is none of \(allowed)")
    }
    if let constant = schema["const"] as? String, constant != value as? String {
      found.append("\(path): \(value) is not \(constant)")
    }
    if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
      found.append("\(path): \(number) is below \(least)")
    }
    if let any = schema["anyOf"] as? [[String: Any]] {
      let all = any.map { problems(value, $0, path) }
      if !all.contains(where: \.isEmpty) { found += all.joined() }
    }
    if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
      for (index, item) in values.enumerated() { found += problems(item, items, "\(path)[\(index)]") }
    }
    if let properties = schema["properties"] as? [String: [String: Any]], let object = value as? [String: Any] {
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        found.append("\(path): no \(name)")
      }
      for (name, member) in object {
        guard let property = properties[name] else {
          found.append("\(path).\(name) is not described")
          continue
        }
        found += problems(member, property, "\(path).\(name)")
      }
    }
    return found
  }

  private static func isType(_ value: Any, _ type: String) -> Bool {
    let isBoolean = (value as? NSNumber).map { CFBooleanEquivalent.isBoolean($0) } ?? false
    switch type {
    case "null": return value is NSNull
    case "string": return value is String
    case "boolean": return isBoolean
    case "integer": return !isBoolean && (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": return !isBoolean && value is NSNumber
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    default: return false
    }
  }

  private enum CFBooleanEquivalent {
    /// JSONSerialization gives booleans as numbers whose type is that of a C character.
    static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
  }
}
