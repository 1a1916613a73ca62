import Foundation
import Testing

/// Makes `newsdb` meet a fault at some of its own writes, by a library that is loaded before the C library's.
///
/// It counts what a process writes, syncs and cuts of files whose name begins as the archive's does, and from the given one on fails,
/// or kills the process there: between any two writes of a commit or a checkpoint.
struct FaultInjection {
  enum Fault: String {
    /// The process is killed (SIGKILL).
    case kill
    /// The disk reports an error (EIO), from then on.
    case ioError = "EIO"
    /// The disk is full (ENOSPC), from then on.
    case full = "ENOSPC"
    /// The disk reports an error once.
    case ioErrorOnce = "EIO-once"
  }

  /// The library; nil where it cannot be compiled or loaded here, which is said.
  static let library: String? = {
    let source = CommandLineTool.package.appending(path: "Tests/Faults/fault-injection.c")
    let library = FileManager.default.temporaryDirectory.appending(path: "newsdb-faults-\(getpid()).so").path
    guard let compiler = ["clang", "cc", "gcc"].lazy.compactMap(CommandLineTool.installed).first else { return nil }
    let result = CommandLineTool.run(
      compiler, ["-shared", "-fPIC", "-O1", "-o", library, source.path, "-ldl"])
    if result.exitCode != 0 { print("faults cannot be injected here: \(result.errors)") }
    return result.exitCode == 0 ? library : nil
  }()

  /// The variables with which a process meets a fault at its write of this number, counted from 1; with 0 it only counts, and leaves
  /// the count in `log`.
  static func environment(_ fault: Fault, at write: Int, archive: String, log: String? = nil) -> [String: String] {
    var variables = [
      "LD_PRELOAD": library ?? "", "NEWSDB_FAULT": fault.rawValue, "NEWSDB_FAULT_AT": "\(write)",
      "NEWSDB_FAULT_FILE": archive,
    ]
    if let log { variables["NEWSDB_FAULT_LOG"] = log }
    return variables
  }
}

/// Random numbers that are the same in every run: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}
