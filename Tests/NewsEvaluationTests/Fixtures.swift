import NewsIngest

@testable import NewsEvaluation

/// JSON Lines written in the test, as the scorers load them.
func records(_ lines: String) -> Records {
  var records = Records()
  for line in lines.split(separator: "\n") {
    var parser = JSONParser(Array(line.utf8))
    let fields = try! parser.next()!.members!
    records.add(Records.Record(identifier: fields["id"]!.string!, fields: fields))
  }
  return records
}
