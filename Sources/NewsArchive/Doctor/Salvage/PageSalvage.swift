import SQLite

/// Reads records straight from the pages of a damaged file, whatever became of the pages that lead there and of the schema
/// (https://sqlite.org/fileformat2.html, sections 1.6 and 2).
struct PageSalvage {
  /// A row, with its number where its table has such.
  struct Record {
    var rowID: Int64?
    var values: [SQLValue]
  }

  let pages: DatabasePages

  /// Hands on every record that stands whole on a page of rows.
  func forEach(_ body: (Record) throws -> Void) throws {
    for number in pages.numbers {
      guard let page = pages.page(number) else { continue }
      let start = number == 1 ? 100 : 0
      // 13: rows with numbers; 10 and 2: rows without, whose tables have the shape of an index.
      let kind = page[start]
      guard kind == 13 || kind == 10 || kind == 2 else { continue }
      let cells = Self.short(page, start + 3)
      let pointers = start + (kind == 2 ? 12 : 8)
      guard cells > 0, pointers + 2 * cells <= page.count else { continue }
      for index in 0..<cells {
        if let record = record(page, at: Self.short(page, pointers + 2 * index), kind) { try body(record) }
      }
    }
  }

  private func record(_ page: [UInt8], at offset: Int, _ kind: UInt8) -> Record? {
    var position = offset + (kind == 2 ? 4 : 0)
    guard let length = Self.varint(page, &position).flatMap({ Int(exactly: $0) }), length > 0 else { return nil }
    var rowID: Int64?
    if kind == 13 {
      guard let number = Self.varint(page, &position) else { return nil }
      rowID = number
    }
    guard let payload = payload(page, at: position, length, isTable: kind == 13) else { return nil }
    return Self.values(payload).map { Record(rowID: rowID, values: $0) }
  }

  /// What a cell holds, with what of it stands on other pages.
  private func payload(_ page: [UInt8], at start: Int, _ length: Int, isTable: Bool) -> [UInt8]? {
    let usable = pages.usable
    let most = isTable ? usable - 35 : (usable - 12) * 64 / 255 - 23
    // No record is longer than the file.
    guard length <= (pages.count + 1) * pages.size else { return nil }
    guard length > most else {
      return start + length <= page.count ? Array(page[start..<start + length]) : nil
    }
    let least = (usable - 12) * 32 / 255 - 23
    let fitting = least + (length - least) % (usable - 4)
    let local = fitting <= most ? fitting : least
    guard start + local + 4 <= page.count else { return nil }
    var payload = Array(page[start..<start + local])
    payload.reserveCapacity(length)
    var next = DatabasePages.number(page, start + local)
    var seen: Set<Int> = []
    while payload.count < length {
      guard next > 1, seen.insert(next).inserted, let overflow = pages.page(next) else { return nil }
      payload += overflow[4..<min(usable, 4 + length - payload.count)]
      next = DatabasePages.number(overflow, 0)
    }
    // The last page says that it is the last.
    return next == 0 ? payload : nil
  }

  /// The values of a record; nil where its header contradicts itself.
  private static func values(_ payload: [UInt8]) -> [SQLValue]? {
    var position = 0
    guard let header = varint(payload, &position).flatMap({ Int(exactly: $0) }), header <= payload.count, header > 0
    else { return nil }
    var types: [Int] = []
    while position < header {
      guard let type = varint(payload, &position).flatMap({ Int(exactly: $0) }), type >= 0 else { return nil }
      types.append(type)
    }
    guard position == header else { return nil }
    var values: [SQLValue] = []
    for type in types {
      let length = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]
      let count = type < 12 ? length[type] : (type - 12) / 2
      guard type != 10, type != 11, position + count <= payload.count else { return nil }
      let bytes = payload[position..<position + count]
      position += count
      switch type {
      case 0: values.append(.null)
      case 8, 9: values.append(.integer(Int64(type - 8)))
      case 7: values.append(.real(Double(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) })))
      case 1...6:
        let isNegative = bytes.first.map { $0 & 0x80 != 0 } ?? false
        values.append(.integer(bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }))
      case _ where type % 2 == 0: values.append(.blob(Array(bytes)))
      default:
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        values.append(.text(text))
      }
    }
    return position == payload.count ? values : nil
  }

  private static func short(_ bytes: [UInt8], _ offset: Int) -> Int {
    offset + 2 <= bytes.count ? Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) : 0
  }

  /// A number of one to nine bytes, seven bits in each but the ninth.
  private static func varint(_ bytes: [UInt8], _ position: inout Int) -> Int64? {
    var number: UInt64 = 0
    for index in 0..<9 {
      guard position >= 0, position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      if index == 8 { return Int64(bitPattern: number << 8 | UInt64(byte)) }
      number = number << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return Int64(bitPattern: number)
  }
}
