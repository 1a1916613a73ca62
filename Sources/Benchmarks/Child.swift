@preconcurrency import Glibc

/// Runs a program and measures what it takes.
enum Child {
  /// What a run took.
  struct Usage {
    /// Seconds from start to end.
    var wall: Double
    /// Seconds of processor time, in the program and in the system for it.
    var processor: Double
    /// The most memory it had, in bytes.
    var peakMemory: Int
    /// What it ended with.
    var exitCode: Int32
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: the program, looked up in PATH, and its arguments.
  ///   - input: the file that is its standard input.
  ///   - output: the file that its standard output is written to.
  static func run(
    _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null"
  ) throws -> Usage {
    let start = now()
    let process = try spawn(arguments) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    return wait(for: process, since: start)
  }

  /// Seconds until the first byte of a program's output.
  static func timeToFirstByte(_ arguments: [String]) throws -> Double {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchmarkFailure("no pipe: \(String(cString: strerror(errno)))") }
    let start = now()
    let process = try spawn(arguments) { actions in
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      posix_spawn_file_actions_addclose(&actions, ends[1])
    }
    close(ends[1])
    var byte: UInt8 = 0
    let count = read(ends[0], &byte, 1)
    let taken = now() - start
    close(ends[0])
    let usage = wait(for: process, since: start)
    guard count == 1, usage.exitCode == 0 else { throw BenchmarkFailure("\(arguments.joined(separator: " ")) failed") }
    return taken
  }

  private static func spawn(
    _ arguments: [String], _ prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], &actions, nil, &list, environ)
    guard code == 0 else { throw BenchmarkFailure("\(arguments[0]): \(String(cString: strerror(code)))") }
    return process
  }

  private static func wait(for process: pid_t, since start: Double) -> Usage {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    return Usage(
      wall: now() - start, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: usage.ru_maxrss * 1_024, exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Seconds of a clock that only goes forward.
  static func now() -> Double { time(of: CLOCK_MONOTONIC) }

  /// Seconds of processor time that this process has had.
  static func processorTime() -> Double { time(of: CLOCK_PROCESS_CPUTIME_ID) }

  private static func time(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension [Double] {
  /// The value that a share of them do not exceed.
  func percentile(_ share: Double) -> Double {
    let sorted = sorted()
    return sorted.isEmpty ? .nan : sorted[Swift.min(Int(share * Double(count)), count - 1)]
  }

  /// Half of them are no larger.
  var median: Double { percentile(0.5) }
}
