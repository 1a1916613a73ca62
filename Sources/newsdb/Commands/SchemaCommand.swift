import ArgumentParser
import NewsArchive

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the tables and views of an archive, or the columns of some.",
    discussion: """
      A line for each table and view; with names, a line for each of their columns. It is read from the SQL that makes an archive,
      which --sql prints in full, with its remarks. Content is what cannot be made anew; all else newsdb rebuild makes of it.
      Schema/README.md has examples.

      EXAMPLES
        newsdb schema
        newsdb schema statements articles
        newsdb schema --sql | less
        newsdb schema --json | jq -r .name
      """
  )

  @OptionGroup var console: ConsoleOptions
  @Flag(help: "Print one JSON object a line, with the columns.") var json = false
  @Flag(help: "Print the SQL.") var sql = false
  @Argument(help: "Tables and views.", completion: .custom(Completions.tables)) var names: [String] = []

  func run() throws {
    if sql { return print(Archive.schemaSQL) }
    let tables = try chosen(of: Archive.schemaTables())
    let width = tables.map(\.name.count).max() ?? 0
    var page = Page()
    for (index, table) in tables.enumerated() {
      if json {
        Self.json(table).print(as: .table)
      } else if names.isEmpty {
        page.line(Self.padded(table.name, width) + "  \(table.summary) (\(table.kind.rawValue))", hanging: width + 2)
      } else {
        if index > 0 { page.line() }
        page.line("\(table.name) (\(table.kind.rawValue))", style: .bold)
        if !table.remark.isEmpty { page.line(table.remark) }
        let width = table.columns.map(\.name.count).max() ?? 0
        for column in table.columns {
          page.line(
            Self.padded(column.name, column.note == nil ? 0 : width) + (column.note.map { "  " + $0 } ?? ""), indent: 2,
            hanging: width + 4)
        }
      }
    }
    page.write()
  }

  private func chosen(of tables: [SchemaTable]) throws -> [SchemaTable] {
    if names.isEmpty { return tables }
    return try names.map { name in
      guard let table = tables.first(where: { $0.name == name.lowercased() }) else {
        throw ValidationError("an archive has no table or view “\(name)”; newsdb schema lists them")
      }
      return table
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func json(_ table: SchemaTable) -> JSON {
    .object([
      ("name", .string(table.name)), ("kind", .string(table.kind.rawValue)), ("remark", .string(table.remark)),
      (
        "columns",
        .array(table.columns.map { .object([("name", .string($0.name)), ("remark", .optional($0.note))]) })
      ),
    ])
  }
}
