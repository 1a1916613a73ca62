/// What a scorer prints.
package struct Report: Hashable, Sendable {
  /// Lines for standard output.
  package var lines: [String] = []
  /// Lines for standard error.
  package var notes: [String] = []

  package init() {}
}
