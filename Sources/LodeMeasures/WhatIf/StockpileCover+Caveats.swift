import LodeData

/// What the arithmetic takes for granted and what it leaves out, printed with every answer.
extension StockpileCover {
  /// What is taken for granted.
  public static let assumptions = [
    "The basket is the user's: no source publishes the reserve's goods, prices, quantities or "
      + "shares of the budget.",
    "Everything is bought at the basket's price; each line stands on its own year, stage and scope.",
    "Days are those of the use given, 365 a year; they say nothing of goods outside the basket.",
    "A budget of which a source says \"up to\" may be anything below.",
  ]

  /// What is left out.
  public static let caveats = [
    "Value is not need: goods that come in inside other goods are no part of the use given, and "
      + "cover of many years is a sign of that.",
    "A shortage at one stage is not met by stock of another: no magnets from ore.",
    "Purity and shelf life.",
    "What buying does to the price, above all where the footprint exceeds 5 % of world output.",
    "How stock is drawn down and how loans are repaid.",
    "Double counting with other stockpiles.",
    "Minerals traded in millions of tonnes would swallow the budget.",
  ]
}

extension StockpileCover {
  /// What holds of this answer alone and must not be missed.
  public var warnings: [String] {
    var warnings: [String] = []
    if budget.low < budget.high {
      warnings.append(
        "The budget is open: figures run from the least to the most that its sources allow.")
    }
    let years = basket.years
    if years.count > 1 {
      warnings.append(
        "The lines are of different years (\(years.map(String.init).joined(separator: ", "))): "
          + "money across them is no figure of any one year.")
    } else if basket.lines.contains(where: { $0.year == nil }) {
      warnings.append("Some lines have no year: whether they are of the same one is not known.")
    }
    let long = holdings.filter(\.isImplausiblyLong).map(\.line.label)
    if !long.isEmpty {
      warnings.append(
        "More than ten years of use (\(long.joined(separator: ", "))): the use in the basket is "
          + "hardly all of the need, which also comes in inside other goods.")
    }
    let large = holdings.filter { $0.hasLargeFootprint.isPossible }.map(\.line.label)
    if !large.isEmpty {
      warnings.append(
        "Above 5 % of a year's world output, certainly or possibly (\(large.joined(separator: ", "))): buying "
          + "that much moves the price.")
    }
    return warnings
  }
}

extension StockpileBasket.Line {
  /// The goods by their ids: `rare-earths/magnets`, or the mineral alone.
  public var label: String { stage.map { "\(mineral)/\($0)" } ?? mineral }
}
