import Foundation
import Glibc

/// A command run on a terminal of some size, as a user sees it.
struct Terminal {
  var columns: UInt16 = 80
  var rows: UInt16 = 24
  /// Variables besides those of the test's own environment; nil takes one away.
  var environment: [String: String?] = [:]

  /// What a command writes to the terminal, with line ends as LF.
  func run(_ arguments: [String], archive: String) -> String {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var (master, slave): (Int32, Int32) = (-1, -1)
    precondition(openpty(&master, &slave, nil, nil, &size) == 0)
    let process = Process()
    process.executableURL = CommandLineTool.executable
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "PAGER", "NEWSDB_PAGER", "LESS"] { variables[name] = nil }
    variables["TERM"] = "xterm"
    variables["NEWSDB"] = archive
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    let handle = FileHandle(fileDescriptor: slave)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try! process.run()
    close(slave)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    // The end of the other side is an error on Linux.
    while case let count = read(master, &buffer, buffer.count), count > 0 { output += buffer[..<count] }
    process.waitUntilExit()
    close(master)
    return String(decoding: output, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
