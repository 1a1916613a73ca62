import Foundation
import Testing

/// What one expects of any program on a command line.
@Suite struct HabitTests {
  private let workspace = CommandLineTool.Workspace()

  init() {
    let samples = CommandLineTool.package.appending(path: "Tests/Samples").path
    #expect(newsdb("newsdb ingest \(samples)").exitCode == 0)
  }

  private func newsdb(_ line: String) -> CommandLineTool.Result {
    CommandLineTool.shell(line, archive: workspace.archive)
  }

  @Test func `a reader that stops early ends the program without a word`() {
    for line in [
      "newsdb search ferry", "newsdb people", "newsdb sql 'select a.body from articles a, articles b, articles c'",
    ] {
      let piped = newsdb("\(line) | head -c 5 > /dev/null; echo \"${PIPESTATUS[0]}\"")
      #expect(!piped.errors.contains("newsdb"), "\(line)")
      #expect(["0", "141"].contains(piped.lines.last), "\(line)")
    }
    // Also where the signal was switched off by whoever started it.
    let ignored = newsdb(
      "trap '' PIPE; newsdb sql 'select a.body from articles a, articles b, articles c' | true; echo \"${PIPESTATUS[0]}\""
    )
    #expect(!ignored.errors.contains("newsdb"))
    #expect(ignored.output == "141\n")
  }

  @Test func `output that cannot be written is an error`() {
    let full = newsdb("newsdb search --quiet ferry > /dev/full")
    #expect(full.exitCode == 2)
    #expect(full.errors.hasPrefix("newsdb: standard output cannot be written"))
  }

  @Test func `quiet leaves results and errors, and the exit code tells the rest`() {
    #expect(newsdb("newsdb search --in statements speaker:Marenko").errors.contains("“Marenko” is Oleksandr Marenko"))
    let quiet = newsdb("newsdb search --in statements --quiet speaker:Marenko")
    #expect(quiet.errors.isEmpty)
    #expect(quiet.exitCode == 0)
    let nothing = newsdb("newsdb search --quiet zebra")
    #expect(nothing.exitCode == 1)
    #expect(nothing.errors.isEmpty)
    let wrong = newsdb("newsdb search --quiet date:never")
    #expect(wrong.exitCode == 2)
    #expect(wrong.errors.contains("names no days"))
    #expect(newsdb("newsdb ingest --quiet /nonexistent/file.txt").errors.contains("/nonexistent/file.txt"))
  }

  @Test func `ids go through a pipe with a NUL behind each`() throws {
    let ids = newsdb("newsdb search --null --in statements ferry | tr '\\0' '\\n'")
    #expect(ids.lines.count > 2)
    #expect(ids.lines.allSatisfy { $0.hasPrefix("s") })
    let shown = newsdb("newsdb search --null --in statements ferry | xargs -0 newsdb show --json")
    #expect(shown.lines.count == ids.lines.count)
    #expect(newsdb("newsdb search --ids --in statements ferry | newsdb show --json -").output == shown.output)
    #expect(newsdb("newsdb people --null Marenko | xargs -0 newsdb show").output.hasPrefix("Oleksandr Marenko"))
    #expect(newsdb("newsdb events --ids --limit 2").lines.allSatisfy { $0.hasPrefix("e") })
  }

  @Test func `of several ids those that are there are shown, and the missing are named`() {
    let shown = newsdb("newsdb show a1 s999 p1")
    #expect(shown.exitCode == 1)
    #expect(shown.errors == "newsdb: the archive holds no s999\n")
    #expect(shown.output.contains("Minister backs the islanders"))
    #expect(shown.output.contains("named in"))
  }

  @Test func `the archive is in the user's data folder, and a relative folder is passed over`() {
    let home = workspace.folder.path
    let samples = CommandLineTool.package.appending(path: "Tests/Samples/wire.jsonl").path
    for (setting, path) in [
      ("XDG_DATA_HOME=\(home)/data", "/data/newsdb/news.db"), ("XDG_DATA_HOME=data", "/.local/share/newsdb/news.db"),
      ("XDG_DATA_HOME=", "/.local/share/newsdb/news.db"),
    ] {
      let made = newsdb("cd /; unset NEWSDB; HOME='\(home)' \(setting) newsdb ingest \(samples)")
      #expect(made.exitCode == 0)
      #expect(FileManager.default.fileExists(atPath: home + path), "\(setting)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there are completions for every shell`(shell: String) throws {
    let script = newsdb("newsdb --generate-completion-script \(shell)")
    #expect(script.exitCode == 0)
    #expect(script.output.contains("newsdb"))
    if let program = CommandLineTool.installed(shell) {
      let file = workspace.write("completion", script.output)
      #expect(CommandLineTool.run(program, ["-n", file]).errors.isEmpty)
    }
  }

  @Test func `a shell is offered tags, searches, tables and people`() {
    _ = newsdb("newsdb tags add check s1 && newsdb searches add ferries ferry")
    func offered(_ words: String, _ typed: String) -> [String] {
      // As the scripts ask: the command, the argument, then the line so far.
      newsdb("SAP_SHELL=bash newsdb ---completion \(words) -- positional@0 3 \(typed.count) newsdb \(words) '\(typed)'")
        .lines
    }
    #expect(offered("tags add", "") == ["check"])
    #expect(offered("searches remove", "") == ["ferries"])
    #expect(offered("schema", "").contains("statements"))
    #expect(offered("people show", "Mar").contains("Marenko"))
  }

  @Test func `bash runs nothing that stands in an archive when it completes a line`() throws {
    let mark = workspace.folder.appending(path: "ran").path
    let names = ["`touch \(mark)`", "it's $HOME", "two words"]
    for name in names { #expect(newsdb("newsdb searches add \(quoted(name)) ferry").exitCode == 0) }
    let script = workspace.write("completion.bash", newsdb("newsdb --generate-completion-script bash").output)
    let offered = newsdb(
      """
      source \(script)
      COMP_WORDS=(newsdb new ''); COMP_CWORD=2; COMP_LINE='newsdb new '; COMP_POINT=11
      _newsdb newsdb '' new
      for word in "${COMPREPLY[@]}"; do eval "printf '%s\\n' $word"; done
      """)
    #expect(!FileManager.default.fileExists(atPath: mark))
    #expect(Set(offered.lines).isSuperset(of: names))
  }

  private func quoted(_ word: String) -> String { "'" + word.replacing("'", with: #"'\''"#) + "'" }

  @Test func `the manual has a page for each command, which troff reads without a warning`() throws {
    let folder = workspace.folder.appending(path: "man1").path
    let manual = CommandLineTool.built("manual").path
    let made = newsdb(
      "mkdir \(folder) && newsdb --experimental-dump-help | \(manual) \(folder) \"$(newsdb --version)\"")
    #expect(made.exitCode == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder)
    for page in ["newsdb.1", "newsdb-search.1", "newsdb-tags.1"] { #expect(pages.contains(page)) }
    for page in pages {
      let text = try String(contentsOfFile: folder + "/" + page, encoding: .utf8)
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(page)")
      #expect(text.contains(".SH \"NAME\""), "\(page)")
      #expect(text.contains(".SH \"EXAMPLES\""), "\(page)")
    }
    if CommandLineTool.installed("groff") != nil {
      #expect(newsdb("cat \(folder)/*.1 | groff -man -Tutf8 -ww -z").errors.isEmpty)
    }
  }
}
