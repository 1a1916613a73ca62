import NewsIngest

/// An event as a scorer reads it, out of newsdb's own JSON or somebody else's.
struct PredictedEvent {
  var kind: String
  var trigger: Range<Int>
  /// The days it may have taken place on; nil where they are unknown.
  var from: String?
  var to: String?
  var participants: [(name: String, part: String, span: Range<Int>)]

  /// Reads the `events` of a record; spans without a start or end are left out.
  static func all(_ fields: [String: JSONValue]?) -> [PredictedEvent] {
    (fields?["events"]?.items ?? []).compactMap { item in
      guard let members = item.members, let trigger = span(members, "trigger_start", "trigger_end") else { return nil }
      let participants = (members["participants"]?.items ?? []).compactMap { item in
        item.members.flatMap { members in
          span(members, "start", "end").map {
            (members["name"]?.string ?? "", members["part"]?.string ?? "", $0)
          }
        }
      }
      return PredictedEvent(
        kind: members["kind"]?.string ?? "", trigger: trigger, from: members["from"]?.string,
        to: members["to"]?.string, participants: participants)
    }
  }

  static func span(_ members: [String: JSONValue], _ start: String, _ end: String) -> Range<Int>? {
    guard let start = members[start]?.integer, let end = members[end]?.integer, start <= end else { return nil }
    return start..<end
  }
}
