public import SQLite

extension Archive {
  /// Looks over the whole archive at `path` and changes nothing.
  ///
  /// It is not opened as an archive first, so it may be damaged in any way, and of any version. The full-text indexes can only be
  /// checked where the file may be written; others cannot write while one is.
  ///
  /// - Parameters:
  ///   - digest: makes `content_sha256` of a text.
  ///   - progress: is told before each check.
  /// - Throws: ``ArchiveError`` where there is no such file, it may not be read, it is locked, or the look was interrupted; whatever is
  ///   wrong inside the file is in the diagnosis.
  public static func diagnose(
    path: String, busyTimeoutMilliseconds: Int = 5_000, interruptHandle: InterruptHandle = InterruptHandle(),
    digest: (_ body: String) -> String, progress: (Diagnosis.Check) -> Void = { _ in }
  ) throws(ArchiveError) -> Diagnosis {
    _ = try examine(path, .readOnly)
    var examination = Examination(path: path)
    do {
      try examination.run(busyTimeoutMilliseconds, interruptHandle, digest, progress)
      return examination.diagnosis
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
