import Foundation
import Testing

/// The quotations of a draft against the archive, through the command.
@Suite struct VerifyDraftTests {
  private let workspace = CommandLineTool.Workspace()

  private func archive() -> String {
    let path = workspace.write(
      "a.jsonl",
      #"""
      {"title":"Pier closed","published":"2031-05-07","source":"Nordic Wire","url":"https://wire.example/pier","text":"“The old pier will never be mended by this council,” the mayor Ada Pym said on Tuesday.\n\n“We asked for piles,” said the harbour master Tomas Orlan, “and we were given paint.”\n\nPym said the council had no money left for anything but the ferry."}
      """#)
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    return workspace.archive
  }

  private func verdicts(_ draft: String, name: String = "draft.txt") throws -> [(
    verdict: String, object: [String: Any]
  )] {
    let path = workspace.write(name, draft)
    return try CommandLineTool.run(["verify", "--json", path], archive: archive()).lines.map {
      let object = try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      return (object["verdict"] as? String ?? "", object)
    }
  }

  @Test func `a draft whose quotations are exact is passed`() {
    let draft = workspace.write(
      "draft.md", "# The pier\n\n\"The old pier will never be mended by this council,\" Ada Pym said.\n")
    let result = CommandLineTool.run(["verify", draft], archive: archive())
    #expect(result.exitCode == 0, "\(result.output)")
    #expect(result.output.contains("exact: “The old pier will never be mended by this council,” (Ada Pym)"))
    #expect(result.output.contains("Nordic Wire, published 2031-05-07, https://wire.example/pier"))
    #expect(result.output.hasSuffix("1 quotation: 1 exact\n"))
  }

  @Test func `an altered one is shown word by word, and fails`() {
    let draft = workspace.write("draft.txt", "“The old pier will soon be mended by the council,” Ada Pym said.")
    let result = CommandLineTool.run(["verify", draft], archive: archive())
    #expect(result.exitCode == 1)
    #expect(
      result.output.contains("The old pier will [-never-] {+soon+} be mended by [-this-] {+the+} council"),
      "\(result.output)")
  }

  @Test func `another speaker than the archive's is named`() throws {
    let found = try verdicts("“The old pier will never be mended by this council,” Tomas Orlan said.")
    #expect(found.map(\.verdict) == ["misattributed"])
    let passage = found[0].object["passage"] as? [String: Any]
    #expect((passage?["statement"] as? [String: Any])?["speaker"] as? String == "Ada Pym")
  }

  @Test func `who is named by role is held against the archive's roles, and not passed as exact`() throws {
    let found = try verdicts("The harbour master said: “The old pier will never be mended by this council.”")
    // The archive knows nobody by that role: the words are exact, whose they are is told.
    #expect((found[0].object["passage"] as? [String: Any])?["attribution"] as? String == "open")
    #expect(
      try verdicts("The mayor said: “The old pier will never be mended by this council.”").map(\.verdict) == ["exact"])
  }

  @Test func `a negation that was cut is shown as cut`() throws {
    let path = workspace.write(
      "b.jsonl",
      #"{"title":"Ferry","published":"2031-05-08","source":"Nordic Wire","text":"“I don't think the ferry was ever safe,” Jo-Anne O'Hara said on Wednesday."}"#
    )
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    let draft = workspace.write("draft.txt", "O'Hara said: “I think the ferry was ever safe.”")
    let result = CommandLineTool.run(["verify", draft], archive: workspace.archive)
    #expect(result.output.contains("I [-don't-] think the ferry was ever safe"), "\(result.output)")
    let right = workspace.write("right.txt", "O'Hara said: “I don’t think the ferry was ever safe.”")
    #expect(CommandLineTool.run(["verify", right], archive: workspace.archive).exitCode == 0)
  }

  @Test func `short words that the draft gives to somebody are checked too`() throws {
    #expect(try verdicts("Ada Pym called the ferry “a disgrace”.").map(\.verdict) == ["not_found"])
  }

  @Test func `what nobody said is not found`() throws {
    #expect(try verdicts("“Submarines are the future of this harbour,” Ada Pym said.").map(\.verdict) == ["not_found"])
  }

  @Test func `the reporter's words are no quotation`() throws {
    #expect(
      try verdicts("“The council had no money left for anything but the ferry,” Ada Pym said.").map(\.verdict)
        == ["paraphrase"])
  }

  @Test func `words that the article interrupts may be joined`() throws {
    let found = try verdicts("“We asked for piles, and we were given paint,” Tomas Orlan said.")
    #expect(found.map(\.verdict) == ["exact"])
    #expect(found[0].object["house_style"] as? [String] == ["interruption"])
  }

  @Test func `mail, pages and standard input are drafts too`() throws {
    let archive = archive()
    let quote = "&ldquo;The old pier will never be mended by this council,&rdquo; Ada Pym said."
    let page = workspace.write(
      "draft.html",
      "<html><head><title>Pier</title></head><body><article><h1>Pier</h1><p>\(quote)</p></article></body></html>")
    let mail = workspace.write(
      "draft.eml",
      "From: desk@wire.example\nTo: a@b.example\nSubject: Pier\nContent-Type: text/plain; charset=utf-8\n\n\"The old pier will never be mended by this council,\" Ada Pym said.\n"
    )
    let result = CommandLineTool.run(["verify", page, mail], archive: archive)
    #expect(result.exitCode == 0, "\(result.output) \(result.errors)")
    #expect(result.output.contains("2 quotations: 2 exact"))
    let input = CommandLineTool.run(
      ["verify", "-"], archive: archive, input: "\"The old pier will never be mended by this council,\" Ada Pym said.")
    #expect(input.exitCode == 0, "\(input.output) \(input.errors)")
  }

  @Test func `every line of a draft counts, headings and what looks like a page's furniture too`() throws {
    let draft = """
      ---
      title: The pier
      ---
      # “The old pier will never be mended by this council”

      Read more: “The old pier will never be mended by this council”

      > “The *old* pier will never be mended by this council,” Ada Pym said.
      """
    #expect(try verdicts(draft, name: "draft.md").map(\.verdict) == ["exact", "exact", "exact"])
    let hard =
      "“The old pier will never\nbe mended by this council,”\nAda Pym said on Tuesday, and\nthen she left the hall of the\ntown in a hurry, it was said."
    #expect(try verdicts(hard).map(\.verdict) == ["exact"])
  }

  @Test func `a file that cannot be read is an error`() {
    let result = CommandLineTool.run(["verify", workspace.folder.path + "/none.txt"], archive: archive())
    #expect(result.exitCode == 2)
    #expect(result.errorLines.count == 1)
  }

  @Test func `without a file the archive is checked`() {
    let archive = archive()
    let result = CommandLineTool.run(["verify"], archive: archive)
    #expect(result.output == "every span is in its article, every index agrees with its table\n")
    let broken = CommandLineTool.run(
      "/usr/bin/sqlite3", [archive, "UPDATE statement_rows SET text = 'no such words' WHERE id = 1"])
    #expect(broken.exitCode == 0)
    let json = CommandLineTool.run(["verify", "--json"], archive: archive)
    #expect(json.exitCode == 2)
    #expect(json.output.contains(#""stored":"no such words""#))
  }
}
