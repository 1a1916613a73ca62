import NewsModel
import Testing

@Suite struct GivenKeyTests {
  @Test(arguments: [
    ("john", "john a"), ("john a", "john albert"), ("john", "john albert"), ("j a", "john albert"),
    ("j edgar", "john edgar"),
    ("jean paul", "jean-paul"), ("min ho", "minho"), ("john #jr", "john a #jr"),
  ])
  func `less of a name is short for more of it`(_ keys: (String, String)) {
    #expect(GivenKey(keys.0).isShort(for: GivenKey(keys.1)))
    #expect(!GivenKey(keys.1).isShort(for: GivenKey(keys.0)))
  }

  @Test(arguments: [
    ("j", "john"), ("#jr", "john #jr"), ("alex/alexander/alexei", "alexei"), ("j-p", "jean-paul"), ("j", "john albert"),
  ])
  func `an initial and a short form of several names show nobody`(_ keys: (String, String)) {
    #expect(GivenKey(keys.0).isVague)
    #expect(GivenKey(keys.0).mayStand(for: GivenKey(keys.1)))
    #expect(!GivenKey(keys.0).isShort(for: GivenKey(keys.1)))
  }

  @Test(arguments: [
    ("john a", "john b"), ("john", "john #jr"), ("john #sr", "john #jr"), ("#jr", "john"), ("#jr", "john #sr"),
    ("jean", "jean-paul"), ("j b", "john albert"),
    ("alex/alexander", "alan"), ("p", "john"), ("george w", "george h w"), ("jean-paul", "jean-pierre"),
  ])
  func `names that contradict each other agree in no direction`(_ keys: (String, String)) {
    #expect(!GivenKey(keys.0).agrees(with: GivenKey(keys.1)))
  }
}
