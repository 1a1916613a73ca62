// Foundation for Unicode's compatibility normalization alone, which the standard library keeps to itself.
import Foundation

extension String {
  /// `unicodedata.normalize("NFKC", text)`.
  var compatibilityComposed: Scalars {
    utf8.allSatisfy { $0 < 0x80 } ? scalars : precomposedStringWithCompatibilityMapping.scalars
  }
}
