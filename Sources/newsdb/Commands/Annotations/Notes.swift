import ArgumentParser
// The C library's streams are variables to Swift; only the main thread reads from them.
@preconcurrency import Glibc
import NewsArchive

struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Write notes on articles, statements, events and people.",
    discussion: """
      Without a subcommand, the notes are listed. newsdb show prints them beside what they are on. They are kept as tags are (see
      newsdb tags), and survive every rebuild.

      EXAMPLES
        newsdb notes add s12 "The ministry confirms this by phone."
        newsdb notes
        newsdb notes list s12
        newsdb notes remove 4
      """,
    subcommands: [NotesAdd.self, NotesList.self, NotesRemove.self],
    defaultSubcommand: NotesList.self,
    aliases: ["note"]
  )
}

struct NotesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write a note on something.",
    discussion: """
      Without a text, or with -, the note is read from standard input.

      EXAMPLES
        newsdb notes add s12 "The ministry confirms this by phone."
        newsdb notes add a3 - < interview.txt
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print the note as JSON.") var json = false
  @Argument(help: ArgumentHelp("What the note is on: an id such as s12.", valueName: "id")) var id: String
  @Argument(help: "The note.") var text: [String] = []

  func run() throws {
    guard id != "-", let item = try ItemArguments.items([id]).first else {
      throw ValidationError("a note is on one thing; give an id such as s12")
    }
    let archive = try archive.open(.readWrite)
    let number = try archive.addNote(
      text.isEmpty || text == ["-"] ? Self.input() : text.joined(separator: " "), to: item)
    if json {
      try archive.notes().last { $0.number == number }?.json.print(as: .annotation)
    } else {
      print("note \(number) on \(item)")
    }
  }

  private static func input() -> String {
    var bytes: [UInt8] = []
    while case let byte = getc(stdin), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

struct NotesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the notes, all of them or those on some things.",
    discussion: """
      EXAMPLES
        newsdb notes list
        newsdb notes list s12 p7
        newsdb notes list --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(help: ArgumentHelp("Ids such as s12, or - for ids from standard input.", valueName: "id"))
  var ids: [String] = []

  func run() throws {
    let archive = try archive.open(.readOnly)
    let notes =
      try ids.isEmpty
      ? archive.notes()
      : ItemArguments.items(ids).flatMap { try archive.annotations(of: $0) }.filter { $0.number != nil }
    if json {
      for note in notes { note.json.print(as: .annotation) }
    } else {
      var page = Page()
      for note in notes {
        guard case .note(let text, let number) = note.content else { continue }
        page.line("\(number)  \(note.target)", hanging: 4, style: .bold)
        for line in text.split(separator: "\n") { page.line(String(line), indent: 4) }
      }
      page.write()
    }
    if notes.isEmpty {
      Console.warn("newsdb: no notes (newsdb notes add ID TEXT)")
      throw ExitCode.nothingFound
    }
  }
}

struct NotesRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a note by its number.",
    discussion: """
      EXAMPLES
        newsdb notes remove 4
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Argument(help: "The number that newsdb notes prints.") var number: Int64

  func run() throws {
    guard let note = try archive.open(.readWrite).removeNote(number) else {
      Console.warn("newsdb: there is no note \(number) (newsdb notes prints their numbers)")
      throw ExitCode.nothingFound
    }
    print(Console.safe("removed: \(note.summary)"))
  }
}

extension Annotation {
  /// Of a note, its number.
  var number: Int64? {
    if case .note(_, let number) = content { number } else { nil }
  }
}
