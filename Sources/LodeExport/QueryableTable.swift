import LodeData

/// One table that `lode query` prints: its columns, its rows, and what they can be chosen by.
protocol QueryableTable {
  /// What rows can be chosen by; other parts of a filter do not touch the table.
  static var dimensions: Set<QueryDimension> { get }

  /// The rows that pass the filter, in the order of the corpus where the table has no other.
  ///
  /// `isLiteral` takes figures without their qualifiers: the one number that the source printed.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable
}
