import Glibc
import NewsModel

// What libFuzzer (LLVM) calls with input after input. It is compiled by Scripts/fuzz into one module with the sources of
// NewsIngest, and is no target of the package: a program with libFuzzer in it has no main of its own.

/// The reader that the environment variable names, as if the name of a file claimed it; without one, what the content says.
private let claimed = getenv("NEWSDB_FUZZ_READER").flatMap { InputFormat(rawValue: String(cString: $0)) }

/// Reads one input with all that it holds; libFuzzer sees crashes, and inputs that take too long or too much.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var options = IngestOptions()
  options.maximumTextBytes = 8 << 20
  options.maximumLineBytes = 1 << 20
  var stack = InputStack()
  do throws(IngestFailure) {
    try stack.open(ByteSource(bytes[...], path: "fuzz"), path: "fuzz", uri: nil, claimed: claimed, &options)
  } catch {
    check(error)
    return 0
  }
  while let item = stack.next(&options) {
    switch item {
    case .article(let found): precondition(!found.article.body.isEmpty, "an article without a text")
    case .failure(let failure): check(failure)
    case .skipped: break
    }
  }
  return 0
}

/// What is told of an input is one line, and drives no terminal.
private func check(_ failure: IngestFailure) {
  let line = failure.description
  precondition(!line.utf8.contains(0x0A) && !line.utf8.contains(0x1B), "more than a line")
}
