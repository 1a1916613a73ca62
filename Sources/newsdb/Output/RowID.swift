/// The number of a row with a letter for its table, as newsdb prints it and `show` takes it: a3, s12, e5, p7.
enum RowID: Hashable, CustomStringConvertible {
  case article(Int64)
  case statement(Int64)
  case event(Int64)
  case person(Int64)

  init?(_ text: String) {
    guard let letter = text.first, let number = Int64(text.dropFirst()), number > 0 else { return nil }
    switch letter {
    case "a", "A": self = .article(number)
    case "s", "S": self = .statement(number)
    case "e", "E": self = .event(number)
    case "p", "P": self = .person(number)
    default: return nil
    }
  }

  var description: String {
    switch self {
    case .article(let id): "a\(id)"
    case .statement(let id): "s\(id)"
    case .event(let id): "e\(id)"
    case .person(let id): "p\(id)"
    }
  }
}
