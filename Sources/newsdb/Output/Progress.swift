// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc
import Synchronization

/// A count that runs on standard error while work goes on: on a terminal only, and only after a second.
struct Progress {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1 && !Console.isQuiet.load(ordering: .relaxed)
  private let start = Progress.now()
  private var shownAt = 0.0

  init(unit: String) { self.unit = unit }

  /// Shows the count, at most ten times a second, with the rate and, where `share` of the work is known, the time left.
  mutating func advance(to count: Int, of total: Int? = nil, share: Double? = nil) {
    guard isShown else { return }
    let now = Progress.now()
    guard now - start > 1, now - shownAt > 0.1 else { return }
    shownAt = now
    let rate = Int(Double(count) / (now - start))
    let share = share ?? total.map { Double(count) / Double(max($0, 1)) }
    let left = share.flatMap { Self.timeLeft(elapsed: now - start, share: $0) }.map { ", \($0) left" } ?? ""
    fputs("\r\u{1B}[K\(count)\(total.map { " of \($0)" } ?? "") \(unit), \(rate)/s\(left)", stderr)
  }

  /// `40 s`, `3 min`, `2 h 10 min`; nil where it is too early to tell.
  static func timeLeft(elapsed: Double, share: Double) -> String? {
    guard share > 0.02, share <= 1 else { return nil }
    let seconds = Int(elapsed * (1 - share) / share)
    if seconds < 90 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    return minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// Takes the count off the screen.
  mutating func clear() {
    guard isShown, shownAt > 0 else { return }
    fputs("\r\u{1B}[K", stderr)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
