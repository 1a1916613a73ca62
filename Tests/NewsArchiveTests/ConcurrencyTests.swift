import NewsArchive
import SQLite
import Testing

@Suite struct ConcurrencyTests {
  @Test func `many writers make one archive and all articles arrive`() async throws {
    let file = try TemporaryArchive()
    let path = file.path
    let new = try await withThrowingTaskGroup(of: Bool.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let archive = try Archive(path: path, mode: .create, busyTimeoutMilliseconds: 20_000)
          for number in 0..<5 {
            let draft = Draft("Velden said no \(writer) \(number).", uri: "https://example.org/\(writer)/\(number)")
              .person("Velden", "velden").says("no \(writer) \(number)", by: 0)
            try archive.store(draft)
          }
          return archive.isNew
        }
      }
      var made = 0
      for try await isNew in group where isNew { made += 1 }
      return made
    }
    #expect(new == 1)
    let archive = try file.open(.readOnly)
    #expect(try archive.statistics().articles == 30)
    #expect(try archive.everybody() == ["Velden 30"])
    #expect(try file.indexProblems() == "")
  }

  @Test func `a reader sees the archive with its triggers while newsdb writes without them`() async throws {
    let file = try TemporaryArchive()
    let archive = try file.open()
    let path = file.path
    let reading = Task.detached {
      let reader = try Connection(path: path, mode: .readOnly)
      var counts: Set<Int> = []
      for _ in 0..<400 {
        counts.insert(
          try reader.value("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'sync_*'") ?? 0)
      }
      return counts
    }
    for number in 0..<40 { try archive.store(Draft("No \(number).", uri: "https://example.org/\(number)")) }
    #expect(try await reading.value.count == 1)
  }

  @Test func `an interrupt stops a rebuild and leaves the archive whole`() throws {
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(harbour())
    let handle = archive.interruptHandle
    let error = #expect(throws: ArchiveError.self) {
      try archive.rebuild(extractorVersion: "2") { _ in
        handle.interrupt()
        return harbour().extraction
      }
    }
    #expect(error?.code == .interrupted)
    #expect(try archive.statistics().statements == 1)
    #expect(try archive.checkIntegrity().isEmpty)
  }
}
