/// What the model takes for granted and what it leaves out, printed with every answer.
extension PriceFloor {
  /// What is taken for granted.
  public static let assumptions = [
    "Levels are the user's: the source gives the mechanism and states no level, formula, list of "
      + "minerals or list of members.",
    "Reference and price are of one product, one stage, one grade and one basis: landed, before "
      + "duty, in USD of one date.",
    "Buyers use the same quantity at the higher price; what is not made at home is imported.",
    "The landed price is the same from everywhere, whoever pays the top-up.",
  ]

  /// What is left out.
  public static let caveats = [
    "No elasticity: at a higher price less is bought, and more is made.",
    "No transshipment and no rules of origin.",
    "No differences of grade or purity.",
    "No fraud in invoices, though an adjustable tariff rewards too high an invoice.",
    "No exchange rates, and no choice of the index that a price is read from.",
    "No dumping into markets outside the zone.",
    "No cost to buyers further down the chain than the leakage shown.",
  ]
}
