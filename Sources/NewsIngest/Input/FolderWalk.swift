import Glibc

/// Walks a folder in the order of names, hidden entries left out.
///
/// A folder reached by way of itself is a loop, told by device and inode and reported once for each such folder. One
/// reached a second time from elsewhere (two links to it) is read once.
struct FolderWalk {
  private(set) var steps: [PathExpansion.Step] = []
  private(set) var fileCount = 0
  private(set) var skippedCount = 0
  private(set) var skippedExtensions: Set<String> = []
  private let root: String
  private let changedSince: Int?
  private var above: [FileType.Identity] = []
  private var visited: Set<FileType.Identity> = []
  private var reportedLoops: Set<FileType.Identity> = []

  init(root: String, changedSince: Int? = nil) {
    self.root = root
    self.changedSince = changedSince
  }

  /// Visits a folder and all below it.
  mutating func visit(_ folder: String, _ identity: FileType.Identity) {
    if above.contains(identity) {
      guard reportedLoops.insert(identity).inserted else { return }
      steps.append(
        .failure(
          IngestFailure(
            code: .folderLoop, path: folder, reason: "a link back to a folder that contains it: a loop, not followed",
            hint: "the files of that folder are read once; remove the link to be rid of this message")))
      return
    }
    guard visited.insert(identity).inserted else { return }
    above.append(identity)
    defer { above.removeLast() }

    let names: [String]
    do { names = try Self.names(in: folder) } catch { return steps.append(.failure(error)) }
    let savedPages = Set(names.filter { ClaimedExtension.format(of: $0) == .page }.map(Self.stem))
    for name in names {
      if Self.isPartOfPage(name, savedPages) { continue }
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      do throws(IngestFailure) {
        let type = try FileType(path: path)
        if type.isFolder {
          visit(path, type.identity)
        } else if type.isRegularFile {
          add(path, type)
        } else {
          skip(path)
        }
      } catch {
        steps.append(.failure(error))
      }
    }
  }

  /// Whether a name is that of the folder in which browsers put the parts of a page saved complete: `Page_files` beside
  /// `Page.html`.
  static func isPartOfPage(_ name: String, _ savedPages: Set<String>) -> Bool {
    for ending in ["_files", "-Dateien", "_fichiers", "_archivos", "_bestanden", ".files"] where name.hasSuffix(ending)
    {
      if savedPages.contains(String(name.dropLast(ending.count))) { return true }
    }
    return false
  }

  static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private mutating func add(_ path: String, _ type: FileType) {
    if ClaimedExtension.mayRead(path) {
      fileCount += 1
      if let changedSince, type.changed < changedSince { return }
      steps.append(.file(path: path, size: type.size, named: false))
    } else {
      skip(path)
    }
  }

  private mutating func skip(_ path: String) {
    skippedCount += 1
    let name = ClaimedExtension.of(path)
    if !name.isEmpty { skippedExtensions.insert(name) }
  }

  private static func names(in folder: String) throws(IngestFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .system(errno, path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
