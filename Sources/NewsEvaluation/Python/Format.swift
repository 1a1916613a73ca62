import Glibc

/// Numbers and texts as Python's `format` and `repr` write them.
enum Format {
  /// `f"{value:{width}.{digits}f}"`: correctly rounded, halves to even, as the C library does it.
  static func fixed(_ value: Double, width: Int = 0, digits: Int) -> String {
    if value.isNaN { return right("nan", width) }
    var buffer = [CChar](repeating: 0, count: 400)
    let count = withVaList([Int32(digits), value]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
    return right(String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self), width)
  }

  /// `f"{text:>{width}}"`.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }

  /// `f"{text:<{width}}"`.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  /// `f"{text:^{width}}"`: of an odd rest the larger half stands behind.
  static func center(_ text: String, _ width: Int) -> String {
    let rest = max(0, width - text.unicodeScalars.count)
    return String(repeating: " ", count: rest / 2) + text + String(repeating: " ", count: rest - rest / 2)
  }

  /// `json.dumps(value)`: the shortest digits that read back as the same number.
  static func json(_ value: Double) -> String { value.isNaN ? "NaN" : "\(value)" }

  /// `repr(text)` of a string or None.
  static func repr(_ text: String?) -> String {
    guard let text else { return "None" }
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var shown = String.UnicodeScalarView([quote])
    for scalar in scalars {
      switch scalar {
      case quote, "\\": shown += ["\\", scalar]
      case "\n": shown += "\\n".unicodeScalars
      case "\r": shown += "\\r".unicodeScalars
      case "\t": shown += "\\t".unicodeScalars
      case _ where scalar.isPythonPrintable: shown.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let (mark, length) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        shown += "\\\(mark)\(String(repeating: "0", count: length - digits.count))\(digits)".unicodeScalars
      }
    }
    shown.append(quote)
    return String(shown)
  }

  /// `json.dumps(text)`, ASCII only.
  static func json(_ text: String) -> String {
    var shown = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: shown += "\\\""
      case 0x5C: shown += "\\\\"
      case 0x0A: shown += "\\n"
      case 0x0D: shown += "\\r"
      case 0x09: shown += "\\t"
      case 0x08: shown += "\\b"
      case 0x0C: shown += "\\f"
      case 0x20..<0x7F: shown.unicodeScalars.append(Unicode.Scalar(unit)!)
      default:
        let digits = String(unit, radix: 16)
        shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return shown + "\""
  }
}
