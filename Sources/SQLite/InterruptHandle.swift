import CSQLite
import Synchronization

/// Stops what runs on a connection, from any thread: a signal handler's task, a deadline.
///
/// The statement that runs fails with ``ResultCode/interrupt``. Once the connection is closed, it does nothing.
public final class InterruptHandle: Sendable {
  // SQLite allows sqlite3_interrupt from other threads as long as the connection is open, which the lock sees to.
  private struct Handle: @unchecked Sendable { var pointer: OpaquePointer? }
  private let handle: Mutex<Handle>

  init(_ pointer: OpaquePointer) {
    handle = Mutex(Handle(pointer: pointer))
  }

  /// Makes the statements that run on the connection fail as soon as possible.
  public func interrupt() {
    handle.withLock { handle in
      if let pointer = handle.pointer { sqlite3_interrupt(pointer) }
    }
  }

  func invalidate() {
    handle.withLock { $0.pointer = nil }
  }
}
