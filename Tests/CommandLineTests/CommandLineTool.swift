import Foundation

/// Runs the built `newsdb` as a user would.
struct CommandLineTool {
  /// A folder of its own for each test, removed with it.
  final class Workspace: Sendable {
    let folder: URL

    init() {
      folder = FileManager.default.temporaryDirectory.appending(path: "newsdb-" + UUID().uuidString)
      try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var archive: String { folder.appending(path: "news.db").path }

    @discardableResult
    func write(_ name: String, _ text: String) -> String { write(name, Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ data: Data) -> String {
      let url = folder.appending(path: name)
      try! data.write(to: url)
      return url.path
    }
  }

  struct Result {
    var output: String
    var errors: String
    var exitCode: Int32

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable stands beside the test bundle.
  static let executable = built("newsdb")

  /// A program of this package.
  static func built(_ name: String) -> URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
  }

  /// The path of a program that is installed on this machine, or for the tests alone; nil where there is none.
  static func installed(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (folders + [package.appending(path: ".build/python/bin").path])
      .map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a line of the shell, in which `newsdb` is the one that was built.
  static func shell(_ line: String, archive: String? = nil, input: String? = nil) -> Result {
    let folder = executable.deletingLastPathComponent().path
    return run("/bin/bash", ["-c", "PATH=\"\(folder):$PATH\"; " + line], archive: archive, input: input)
  }

  static func run(
    _ arguments: [String], archive: String? = nil, input: String? = nil, environment: [String: String] = [:]
  ) -> Result {
    run(executable.path, arguments, archive: archive, input: input, environment: environment)
  }

  static func run(
    _ program: String, _ arguments: [String], archive: String? = nil, input: String? = nil,
    environment additions: [String: String] = [:]
  ) -> Result {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["NEWSDB"] = archive ?? "/nonexistent/news.db"
    environment["NO_COLOR"] = "1"
    environment.merge(additions) { $1 }
    process.environment = environment
    let (output, errors, stdin) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = stdin
    try! process.run()
    if let input { stdin.fileHandleForWriting.write(Data(input.utf8)) }
    try! stdin.fileHandleForWriting.close()
    nonisolated(unsafe) var errorData = Data()
    let reader = Thread { errorData = errors.fileHandleForReading.readDataToEndOfFile() }
    reader.start()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    while !reader.isFinished { usleep(1_000) }
    return Result(
      output: String(decoding: outputData, as: UTF8.self), errors: String(decoding: errorData, as: UTF8.self),
      exitCode: process.terminationStatus)
  }
}
