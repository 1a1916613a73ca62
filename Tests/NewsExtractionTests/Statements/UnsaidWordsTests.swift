import Testing

@Suite struct UnsaidWordsTests {
  @Test(arguments: [
    "Had Maria Velk said that the pier was rotten, nobody would have come.",
    "Maria Velk almost said that the pier was rotten.",
    "No minister has said that the pier was rotten.",
    "There is no evidence that Maria Velk said that the pier was rotten.",
  ]) func `nothing was said`(_ text: String) {
    MarkedArticle(text)
  }
}
