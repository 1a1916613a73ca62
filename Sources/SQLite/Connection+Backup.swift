import CSQLite

extension Connection {
  /// Copies the whole database into `destination` while others may read and write it (https://sqlite.org/backup.html).
  ///
  /// - Parameters:
  ///   - pagesPerStep: how many pages are copied between two looks at the progress; the source is locked meanwhile.
  ///   - progress: is told the pages left and the pages in all; a throw stops the backup.
  public func backup(
    to destination: Connection, pagesPerStep: Int = 1_000,
    progress: (_ left: Int, _ of: Int) throws -> Void = { _, _ in }
  ) throws {
    guard let backup = sqlite3_backup_init(destination.handle, "main", handle, "main") else {
      throw DatabaseError(sqlite3_errcode(destination.handle), on: destination.handle)
    }
    var waited = 0
    var code = SQLITE_OK
    do {
      while true {
        if interruptHandle.take() { throw DatabaseError(.interrupt, message: "interrupted") }
        code = sqlite3_backup_step(backup, Int32(clamping: pagesPerStep))
        switch code & 0xff {
        case SQLITE_OK, SQLITE_DONE:
          try progress(Int(sqlite3_backup_remaining(backup)), Int(sqlite3_backup_pagecount(backup)))
        case SQLITE_BUSY, SQLITE_LOCKED:
          // sqlite3_backup_step does not use the busy timeout of the destination for all of its locks.
          waited += 1
          if waited > 100 { break }
          sqlite3_sleep(50)
          continue
        default: break
        }
        if code != SQLITE_OK { break }
      }
    } catch {
      sqlite3_backup_finish(backup)
      throw error
    }
    let finished = sqlite3_backup_finish(backup)
    if code != SQLITE_DONE { throw DatabaseError(code, on: destination.handle) }
    try destination.check(finished)
  }
}
