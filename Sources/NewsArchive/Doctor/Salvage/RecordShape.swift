import SQLite

/// Tells by its values alone of which content table a record is: on a page of a damaged file nothing says so.
enum RecordShape {
  /// The content table with such records; nil for one of a derived table or an index.
  static func table(of record: PageSalvage.Record) -> String? {
    let values = record.values
    guard record.rowID != nil else {
      switch values.count {
      case 2 where values[0].text == "created_at" && values[1].isMoment: return "archive"
      case 3 where values[0].isInteger && values[1].text != nil && values[2].isMoment: return "tags"
      case 5 where values[0].isInteger && values[1].text != nil && values[4].isMoment: return "feed_entries"
      case 6 where values[0].text != nil && values[2].text != nil && values[3].isMoment: return "saved_searches"
      default: return nil
      }
    }
    switch values.count {
    case 13...15 where values[8].text != nil && values[9].isDigest && values[10].isMoment: return "articles"
    case 15 where ["article", "statement", "event", "person"].contains(values[1].text): return "anchors"
    case 16 where values[1].isMoment && ["merge", "split", "rename", "alias"].contains(values[2].text):
      return "person_decisions"
    case 7 where values[0].isInteger && values[3].text != nil && (values[5] == .null || values[5].isDigest):
      return "person_decision_mentions"
    case 11 where values[1].text?.contains("://") == true && values[3].isMoment && values[4].isInteger: return "feeds"
    case 4 where values[0] == .null && values[1].isInteger && values[2].text != nil && values[3].isMoment:
      return "notes"
    default: return nil
    }
  }
}

extension SQLValue {
  var text: String? { if case .text(let text) = self { text } else { nil } }

  fileprivate var isInteger: Bool { if case .integer = self { true } else { false } }

  /// Whether it is a time as newsdb writes it: 2025-04-24T08:15:00Z.
  fileprivate var isMoment: Bool {
    guard let bytes = text?.utf8, bytes.count == 20 else { return false }
    return bytes.elementsEqual("0000-00-00T00:00:00Z".utf8) { byte, form in
      form == UInt8(ascii: "0") ? UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte : byte == form
    }
  }

  /// Whether it is a SHA-256 in hexadecimal.
  fileprivate var isDigest: Bool {
    guard let bytes = text?.utf8, bytes.count == 64 else { return false }
    return bytes.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
    }
  }
}
