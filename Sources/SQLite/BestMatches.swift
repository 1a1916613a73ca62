import CSQLite
import Glibc

/// The SQL function `best_bm25(table, count)`: for the `count` best rows of a full-text query what FTS5's `bm25(table)` says, in a
/// part of the time.
///
/// BM25 counts a word for less in a longer row, so FTS5 looks up the length of every row that is found. For most rows with a
/// common word it cannot matter: were they as short as a row can be, they would still not be among the best. Those have that
/// bound for a score here; ordered by score and rowid, the first `count` rows and their scores are the same. It holds for a
/// query that has a MATCH and no other condition, which would take rows away from among the best.
///
/// The formula, its constants and the order of its operations are those of FTS5 (https://sqlite.org/fts5.html#the_bm25_function).
enum BestMatches {
  /// Makes the function known to a connection. Where SQLite has no FTS5, there is nothing it could rank.
  static func install(on handle: OpaquePointer) {
    guard let api = interface(of: handle) else { return }
    _ = api.pointee.xCreateFunction(api, "best_bm25", nil, function, nil)
  }

  /// How FTS5 lets functions of others in (https://sqlite.org/fts5.html#extending_fts5).
  private static func interface(of handle: OpaquePointer) -> UnsafeMutablePointer<fts5_api>? {
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK else { return nil }
    defer { sqlite3_finalize(statement) }
    withUnsafeMutablePointer(to: &api) { api in
      "fts5_api_ptr".withCString { type in
        _ = sqlite3_bind_pointer(statement, 1, api, type, nil)
        _ = sqlite3_step(statement)
      }
    }
    return api
  }

  private static let function: fts5_extension_function = { api, context, result, count, values in
    guard let api, let values, count == 1 else {
      sqlite3_result_error(result, "best_bm25() takes a table and how many rows are wanted", -1)
      return
    }
    var code = SQLITE_OK
    let query: RankedQuery
    if let known = api.pointee.xGetAuxdata(context, 0) {
      query = Unmanaged<RankedQuery>.fromOpaque(known).takeUnretainedValue()
    } else {
      query = RankedQuery(api, context, wanted: Int(sqlite3_value_int64(values[0])), &code)
      if code == SQLITE_OK {
        // Let go by FTS5, with the query.
        code = api.pointee.xSetAuxdata(context, Unmanaged.passRetained(query).toOpaque()) {
          $0.map { Unmanaged<RankedQuery>.fromOpaque($0).release() }
        }
      }
    }
    let score = code == SQLITE_OK ? query.score(api, context, &code) : 0
    if code == SQLITE_OK {
      sqlite3_result_double(result, -score)
    } else {
      sqlite3_result_error_code(result, code)
    }
  }
}

/// What BM25 needs to know of a query, and the best scores so far.
private final class RankedQuery {
  // The constants of BM25.
  private static let (k1, b) = (1.2, 0.75)

  private let wanted: Int
  private let averageLength: Double
  /// For each phrase of the query how much it tells.
  private let weights: [Double]
  /// How often each phrase is in the row at hand.
  private var frequencies: [Double]
  /// The best scores so far, at most as many as are wanted: a heap with the least on top.
  private var best: [Double] = []

  init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, wanted: Int, _ code: inout Int32) {
    self.wanted = max(wanted, 1)
    var (rows, tokens): (Int64, Int64) = (0, 0)
    code = api.pointee.xRowCount(context, &rows)
    if code == SQLITE_OK { code = api.pointee.xColumnTotalSize(context, -1, &tokens) }
    averageLength = Double(tokens) / Double(max(rows, 1))
    var weights: [Double] = []
    for phrase in 0..<api.pointee.xPhraseCount(context) where code == SQLITE_OK {
      var found: Int64 = 0
      code = api.pointee.xQueryPhrase(context, phrase, &found) { _, _, found in
        found?.assumingMemoryBound(to: Int64.self).pointee += 1
        return SQLITE_OK
      }
      let weight = log((Double(rows - found) + 0.5) / (Double(found) + 0.5))
      // A phrase that is in most rows still tells a little.
      weights.append(weight > 0 ? weight : 1e-6)
    }
    self.weights = weights
    frequencies = weights
  }

  /// The score of the row at hand, or, where it cannot be among the best, a bound that shows it.
  func score(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer?, _ code: inout Int32) -> Double {
    for phrase in weights.indices {
      var place = Fts5PhraseIter()
      var (column, offset): (Int32, Int32) = (0, 0)
      var count = 0
      code = api.pointee.xPhraseFirst(context, Int32(phrase), &place, &column, &offset)
      if code != SQLITE_OK { return 0 }
      while column >= 0 {
        count += 1
        api.pointee.xPhraseNext(context, &place, &column, &offset)
      }
      frequencies[phrase] = Double(count)
    }
    if best.count == wanted {
      let bound = score(length: 0)
      if bound <= best[0] { return bound }
    }
    var length: Int32 = 0
    code = api.pointee.xColumnSize(context, -1, &length)
    let score = score(length: Double(length))
    keep(score)
    return score
  }

  private func score(length: Double) -> Double {
    var sum = 0.0
    for (weight, frequency) in zip(weights, frequencies) {
      sum +=
        weight
        * ((frequency * (Self.k1 + 1)) / (frequency + Self.k1 * (1 - Self.b + Self.b * length / averageLength)))
    }
    return sum
  }

  private func keep(_ score: Double) {
    if best.count < wanted {
      best.append(score)
      var place = best.count - 1
      while place > 0, best[place] < best[(place - 1) / 2] {
        best.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    } else if score > best[0] {
      best[0] = score
      var place = 0
      while 2 * place + 1 < wanted {
        let (left, right) = (2 * place + 1, 2 * place + 2)
        let least = right < wanted && best[right] < best[left] ? right : left
        if best[place] <= best[least] { return }
        best.swapAt(place, least)
        place = least
      }
    }
  }
}
