import CSQLite
import Synchronization

/// Stops what runs on a connection, from any thread: a signal handler's task, a deadline.
///
/// The statement that runs, or the next one if none does, fails with ``ResultCode/interrupt``; those after it run again, so
/// that a transaction can be rolled back.
public final class InterruptHandle: Sendable {
  private let isRequested = Atomic<Bool>(false)

  /// Makes a handle for connections yet to be opened.
  public init() {}

  /// Makes the statement that runs on the connection, or else the next one, fail.
  public func interrupt() {
    isRequested.store(true, ordering: .relaxed)
  }

  /// Whether an interrupt was asked for since the last call.
  func take() -> Bool {
    // The load alone is what nearly every call costs.
    isRequested.load(ordering: .relaxed) && isRequested.exchange(false, ordering: .relaxed)
  }

  /// Has SQLite ask every thousand steps of its virtual machine.
  ///
  /// Not `sqlite3_interrupt`: it goes on stopping statements until none is open, and FTS5 keeps one of its own open for the
  /// length of a transaction, so that even ROLLBACK would be stopped.
  func install(on connection: OpaquePointer) {
    sqlite3_progress_handler(
      connection, 1_000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<InterruptHandle>.fromOpaque(context).takeUnretainedValue().take() ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
