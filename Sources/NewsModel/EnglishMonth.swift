/// English names of months.
public enum EnglishMonth {
  /// Full names, January first.
  public static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
