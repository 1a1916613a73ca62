/// How far reading has come.
public struct IngestProgress: Hashable, Sendable {
  /// Bytes read so far.
  public var bytesRead = 0
  /// Bytes of all files found; nil where standard input takes part.
  public var totalBytes: Int?
  /// Files opened so far, standard input counting as one.
  public var filesRead = 0
  /// Files found, standard input counting as one.
  public var totalFiles = 0

  init(_ steps: [PathExpansion.Step]) {
    var bytes = 0
    var hasStandardInput = false
    for step in steps {
      switch step {
      case .standardInput:
        hasStandardInput = true
        totalFiles += 1
      case .file(_, let size, _):
        bytes += size
        totalFiles += 1
      case .failure, .skipped, .folderEnd:
        continue
      }
    }
    totalBytes = hasStandardInput ? nil : bytes
  }
}
