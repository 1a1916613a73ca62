/// An article of six paragraphs, of which none says the same as another: the cleaning leaves out what is repeated.
enum WholeStory {
  static let paragraphs = [
    "Paragraph number 1 tells how the bridge of Kolm was closed after a barge struck its northern pier in the fog.",
    "Paragraph number 2 says that the captain had sounded his horn twice and was waiting for an answer from the lock.",
    "Paragraph number 3 has the harbour master, who wants radar on every vessel longer than twenty metres by autumn.",
    "Paragraph number 4 counts what the repair will cost the town: a new fender, two weeks of divers, and lost tolls.",
    "Paragraph number 5 asks the bakers on the far bank, whose customers now walk an hour around by the old mill.",
    "Paragraph number 6 ends with the inquiry, which a judge from the capital is to open before the month is out.",
  ]
}
