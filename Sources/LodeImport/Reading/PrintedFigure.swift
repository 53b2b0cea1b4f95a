/// One figure of a release with all that the release says about it, as printed.
struct PrintedFigure: Hashable, Sendable {
  /// Where its record stands.
  struct Place: Hashable, Sendable {
    /// Physical line on which the record starts, from 1.
    let line: Int
    /// The byte at which the record starts.
    let offset: Int
    /// The bytes at which the cells of the country, the unit, the year and the value start.
    let country: Int
    let unit: Int
    let year: Int
    let value: Int
  }

  let place: Place
  let chapter: String
  /// Empty in the wide layout, which has none.
  let section: String
  let commodity: String
  let country: String
  let statistics: String
  let detail: String
  let unit: String
  let year: String
  let value: String
  let notes: String
  let otherNotes: String
  /// What the column counts; nil where the words have to say it.
  let measure: Measure?
  let isEstimated: Bool
  /// What tells where the figure stands in its record: `PROD_2023`; empty in the long layout.
  let column: String

  /// What no two figures of a release may share.
  var key: [String] {
    [chapter, section, commodity, country, statistics, detail, unit, year, column]
      .map { FoldedName.of($0) }
  }
}
