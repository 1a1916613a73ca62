/// A text as Python sees it: an array of code points. Equality is that of the code points, not canonical equivalence.
typealias Scalars = [Unicode.Scalar]

extension String {
  /// The text's code points.
  var scalars: Scalars { Scalars(unicodeScalars) }

  /// `text[:count]`.
  func pythonPrefix(_ count: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(count))) }
}

extension Collection where Element == Unicode.Scalar {
  /// The code points as a string.
  var string: String { String(String.UnicodeScalarView(self)) }

  /// `str.lower()`: full mappings, with the Greek final sigma.
  var lowercased: Scalars {
    var lowered = Scalars()
    lowered.reserveCapacity(count)
    for index in indices {
      let scalar = self[index]
      if scalar.value < 0x80 {
        lowered.append(0x41...0x5A ~= scalar.value ? Unicode.Scalar(scalar.value + 32)! : scalar)
      } else if scalar == "Σ" {
        lowered.append(isFinalSigma(at: index) ? "ς" : "σ")
      } else {
        lowered += scalar.properties.lowercaseMapping.unicodeScalars
      }
    }
    return lowered
  }

  /// Unicode's Final_Sigma: a cased letter before it and none after it, case-ignorable scalars apart.
  private func isFinalSigma(at index: Index) -> Bool {
    let before = self[..<index].lazy.filter { !$0.properties.isCaseIgnorable }
    var last: Unicode.Scalar?
    for scalar in before { last = scalar }
    guard let last, last.properties.isCased else { return false }
    let next = self[self.index(after: index)...].first { !$0.properties.isCaseIgnorable }
    return next?.properties.isCased != true
  }

  /// `str.casefold()`: full case folding (Unicode, CaseFolding.txt, C and F).
  ///
  /// The standard library has no folding; lower case of the upper case of the lower case is it, but for the dotless i, which
  /// stays, and Cherokee, whose letters fold to upper case.
  var caseFolded: Scalars {
    flatMap { scalar -> Scalars in
      if scalar.value < 0x80 { return [0x41...0x5A ~= scalar.value ? Unicode.Scalar(scalar.value + 32)! : scalar] }
      if scalar == "ı" { return [scalar] }
      if 0x13A0...0x13FD ~= scalar.value || 0xAB70...0xABBF ~= scalar.value {
        return Scalars(scalar.properties.uppercaseMapping.unicodeScalars)
      }
      return scalar.properties.lowercaseMapping.unicodeScalars.flatMap { lower in
        lower.properties.uppercaseMapping.unicodeScalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
      }
    }
  }
}

extension Collection where Element == Unicode.Scalar, Index == Int {
  /// The runs of `\w+`, as `re.finditer` gives them.
  var words: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in indices {
      if self[index].isPythonWord {
        if start == nil { start = index }
      } else if let begin = start {
        found.append(begin..<index)
        start = nil
      }
    }
    if let start { found.append(start..<endIndex) }
    return found
  }

  /// `str.strip()`, as a range.
  var stripped: Range<Int> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isPythonSpace { start += 1 }
    while end > start, self[end - 1].isPythonSpace { end -= 1 }
    return start..<end
  }
}
