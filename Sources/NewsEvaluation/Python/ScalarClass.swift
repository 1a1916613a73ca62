/// Character classes as Python 3 has them: the figures of the scorers rest on its `\w`, `\s` and case mappings.
extension Unicode.Scalar {
  /// Python's `\w`: `str.isalnum()` (a letter, or a scalar with a numeric value) or the underscore. No combining marks.
  var isPythonWord: Bool {
    if value < 0x80 {
      return 0x61...0x7A ~= value || 0x41...0x5A ~= value || 0x30...0x39 ~= value || value == 0x5F
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return properties.numericType != nil
    }
  }

  /// Python's `\s` and `str.isspace()`: Unicode's White_Space and the four separators U+001C…U+001F.
  var isPythonSpace: Bool {
    if value < 0x80 { return value == 0x20 || 0x09...0x0D ~= value || 0x1C...0x1F ~= value }
    return properties.isWhitespace
  }

  /// Python's `\d`: a decimal digit of any script.
  var isPythonDigit: Bool { value < 0x80 ? 0x30...0x39 ~= value : properties.generalCategory == .decimalNumber }

  /// Python's `str.isprintable()`: what `repr` shows as it is.
  var isPythonPrintable: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
