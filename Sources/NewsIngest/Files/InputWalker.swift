import Glibc

/// Turns the paths a user gives into files: folders are walked in order of name, patterns expanded.
struct InputWalker {
  enum Entry {
    case file(path: String, isNamed: Bool)
    case failure(IngestFailure)
  }

  /// The files behind `paths`; problems stand where they were met.
  static func entries(for paths: [String]) -> [Entry] {
    var entries: [Entry] = []
    for path in paths {
      guard path != "-" else {
        entries.append(.file(path: path, isNamed: true))
        continue
      }
      let exists = FileStatus(path: path) != nil
      let expanded = !exists && path.contains(where: { "*?[".contains($0) }) ? glob(path) : [path]
      if expanded.isEmpty {
        entries.append(.failure(IngestFailure(code: .missing, path: path, reason: "no file matches this pattern")))
      }
      for path in expanded { walk(path, isNamed: true, ancestors: [], into: &entries) }
    }
    return entries
  }

  private static func walk(_ path: String, isNamed: Bool, ancestors: [FileStatus.Identity], into entries: inout [Entry])
  {
    guard let status = FileStatus(path: path) else {
      let error = errno
      // A chain of links that never ends is a loop as well.
      if error == ELOOP {
        entries.append(.failure(loop(path)))
      } else {
        let isLink = FileStatus.isLink(path)
        entries.append(
          .failure(
            IngestFailure(
              code: error == EACCES ? .unreadable : .missing, path: path,
              reason: isLink
                ? "the link points to nothing" : error == EACCES ? "may not be read" : "no such file or folder",
              hint: error == EACCES ? "check its permissions" : nil)))
      }
      return
    }
    guard status.isDirectory else {
      guard status.isRegular || isNamed else { return }
      entries.append(.file(path: path, isNamed: isNamed))
      return
    }
    guard !ancestors.contains(status.identity) else {
      entries.append(.failure(loop(path)))
      return
    }
    guard let names = names(inFolder: path) else {
      entries.append(
        .failure(
          IngestFailure(
            code: .unreadable, path: path, reason: "the folder may not be read", hint: "check its permissions")))
      return
    }
    let before = entries.count
    for name in names where !name.hasPrefix(".") {
      walk(
        path.hasSuffix("/") ? path + name : path + "/" + name, isNamed: false, ancestors: ancestors + [status.identity],
        into: &entries)
    }
    if isNamed, entries.count == before {
      entries.append(.failure(IngestFailure(code: .nothingFound, path: path, reason: "the folder holds no files")))
    }
  }

  private static func loop(_ path: String) -> IngestFailure {
    IngestFailure(code: .loop, path: path, reason: "a link leads back to a folder it is in; not followed")
  }

  private static func names(inFolder path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      names.append(name)
    }
    return names.sorted()
  }

  private static func glob(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard Glibc.glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
  }
}

/// What `stat` tells of a path, links followed.
struct FileStatus {
  struct Identity: Hashable {
    var device: UInt
    var inode: UInt
  }

  let identity: Identity
  let size: Int
  let isDirectory: Bool
  let isRegular: Bool

  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    size = Int(status.st_size)
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
