import ArgumentParser
import Glibc

/// How the work is done.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many articles are read at a time. Default: one for each core.", valueName: "count"))
  var jobs: Int = RunOptions.cores

  /// How many cores this machine has.
  static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  func validate() throws {
    guard 1...256 ~= jobs else { throw ValidationError("--jobs is from 1 to 256") }
  }
}
