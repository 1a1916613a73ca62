import Glibc

/// Turns the paths a user named into files to read, in order.
struct PathExpansion: Sendable {
  /// A step of the work that the paths amount to.
  enum Step: Hashable, Sendable {
    /// Standard input.
    case standardInput
    /// A file with its size, and whether the user named it (or it was found in a folder).
    case file(path: String, size: Int, named: Bool)
    /// A problem met while looking.
    case failure(IngestFailure)
    /// The end of a folder argument that held files of other kinds.
    case skipped(SkippedFiles)
    /// The end of a folder argument, with the number of files found in it that claim to be input.
    case folderEnd(path: String, files: Int)
  }

  private(set) var steps: [Step] = []
  private let changedSince: Int?

  /// Expands `paths` in the order given. A pattern that names an existing file is that file.
  ///
  /// - Parameter changedSince: files last changed before that second of Unix time are left out.
  init(paths: [String], changedSince: Int? = nil) {
    self.changedSince = changedSince
    for path in paths {
      if path == "-" {
        steps.append(.standardInput)
      } else if Self.hasWildcard(path), !Self.exists(path) {
        let matches = Self.matches(of: path)
        if matches.isEmpty {
          steps.append(
            .failure(
              IngestFailure(
                code: .noMatch, path: path, reason: "no file matches this pattern", hint: "check the folder's name")))
        }
        for match in matches { add(match) }
      } else {
        add(path)
      }
    }
  }

  private mutating func add(_ path: String) {
    let type: FileType
    do { type = try FileType(path: path) } catch { return steps.append(.failure(error)) }
    if type.isFolder {
      var walk = FolderWalk(root: path, changedSince: changedSince)
      walk.visit(path, type.identity)
      steps += walk.steps
      if walk.skippedCount > 0 {
        steps.append(
          .skipped(SkippedFiles(folder: path, count: walk.skippedCount, extensions: walk.skippedExtensions.sorted())))
      }
      steps.append(.folderEnd(path: path, files: walk.fileCount))
    } else if let changedSince, type.isRegularFile, type.changed < changedSince {
      return
    } else {
      // Pipes are read too: `newsdb ingest <(command)` names one.
      steps.append(.file(path: path, size: type.isRegularFile ? type.size : 0, named: true))
    }
  }

  private static func hasWildcard(_ path: String) -> Bool {
    path.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Paths that match a glob(7) pattern, sorted by name.
  private static func matches(of pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in result.gl_pathv[index].map { String(cString: $0) } }
  }
}
