import NewsLanguage
import NewsModel

/// "3:14 pm", "8 a.m.", "noon". Without a day of its own it is of the day of publication, which is left open.
struct TimeOfDayRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    guard context.tokens[index].shape == .number else { return nil }
    var text = context.word(index)
    var end = index + 1
    var isAfternoon: Bool?
    for suffix in ["am", "pm"] where text.hasSuffix(suffix) {
      text.removeLast(2)
      isAfternoon = suffix == "pm"
    }
    if isAfternoon == nil, ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"].contains(context.word(end)) {
      isAfternoon = context.word(end).hasPrefix("p")
      end += 1
    }
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard let hour = parts.first, hour < 24, parts.count == 1 ? isAfternoon != nil : parts[1] < 60, parts.count <= 2
    else { return nil }
    let hours = isAfternoon == true && hour < 12 ? hour + 12 : isAfternoon == false && hour == 12 ? 0 : hour
    let minutes = parts.count > 1 ? parts[1] : 0
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let day = context.reference?.description ?? "XXXX-XX-XX"
    return DateMatch(
      tokens: index..<end, kind: .time, value: "\(day)T\(padded(hours)):\(padded(minutes))", interval: nil,
      isRelative: true)
  }
}
