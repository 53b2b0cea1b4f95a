/// A figure whose place in a package is known.
struct PlacedFigure: Hashable, Sendable {
  /// What the figure is a part of, before scopes are told apart.
  struct Series: Hashable, Sendable {
    let chapter: String
    let section: String
    let commodity: String
    let detail: String
    /// The steps that the detail names.
    let steps: String
  }

  let printed: PrintedFigure
  let series: Series
  let mineral: String
  let stage: String
  let holder: CountryReading.Holder
  /// Nil where the release prints none.
  let year: Int?
  /// What is measured; empty where no word says it, and then found from the other rows.
  var scope: String
  var unit: String
  let amount: PrintedAmount
  let flag: PrintedAmount.Flag
  /// Ids of the parties that a total leaves out.
  let excludes: [String]
  /// What stands in parentheses behind the country's name.
  let annotation: String
  var notes: [String]

  /// What the figures of one mineral and stage share before their scope is known.
  struct Table: Hashable {
    let chapter: String
    let commodity: String
    let mineral: String
    let stage: String
  }

  var table: Table {
    Table(
      chapter: series.chapter, commodity: series.commodity, mineral: mineral, stage: stage)
  }

  /// The interval; nil for an unknown.
  var span: Span? {
    if case .figure(let span, _, _) = amount { span } else { nil }
  }
}

/// Why a figure has no place in a package.
enum Unplaced: Hashable, Sendable {
  /// The section is none of world production; the words say what it is.
  case section(String)
  case unknownSection(String)
  case group(String)
  case noCountry
  case noCommodity
  case span(year: String)
  case otherUnit(String, of: String)
  case noUnit
  case sameHolder(String)
  case noMeasure(String)
}
