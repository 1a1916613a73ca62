import ArgumentParser
import Glibc
import SQLite
import Synchronization

/// A request to stop, by Ctrl-C or `kill`: what is under way is finished and stored, then the program ends.
enum Interruption {
  private static let signal = Atomic<Int32>(0)
  /// What to stop at once: a signal handler may set an atomic, and do little else.
  private static let handle = Atomic<Unmanaged<InterruptHandle>?>(nil)

  /// As ``watch()``; what the archive is doing then is not finished but rolled back, and throws.
  static func watch(_ interruptHandle: InterruptHandle) {
    // Never released: the handler may come at any time.
    handle.store(.passRetained(interruptHandle), ordering: .releasing)
    watch()
  }

  /// Asks to be told instead of being stopped. A second request stops at once.
  static func watch() {
    // Who starts a program may have had its own signals blocked.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Interruption.signal.store(number, ordering: .relaxed)
        Interruption.handle.load(ordering: .acquiring)?._withUnsafeGuaranteedRef { $0.interrupt() }
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }

  /// Whether the user wants to stop.
  static var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

  /// 130 or 143, as shells have it; nil where nobody interrupted.
  static var exitCode: ExitCode? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : ExitCode(128 + number)
  }
}
