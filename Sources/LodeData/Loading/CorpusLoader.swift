/// Loads packages into one corpus, or says everything that is wrong with them.
public enum CorpusLoader {
  /// A corpus and what is worth mending in its packages though they load.
  public struct Result: Sendable {
    public let corpus: Corpus
    public let warnings: [Finding]
    /// Where each claim's row stands, by the claim's id.
    public let claimPlaces: [String: Place]
  }

  /// A row of a table.
  public struct Place: Hashable, Sendable {
    /// The table, as messages name it.
    public let path: String
    /// The row's first line, from 1.
    public let line: Int
  }

  /// Reads the packages in order; ids may refer across packages in either direction.
  ///
  /// A party, mineral, stage or tie kind that several packages list with the same id is one row;
  /// the first package's wording stands. Cost: O(bytes), each table in one pass.
  /// - Throws: ``LoadFailure`` with every error of every package. Nothing is half loaded.
  public static func load(_ sources: [any PackageSource]) throws(LoadFailure) -> Result {
    var builder = CorpusBuilder()
    for source in sources { builder.open(source) }
    builder.readTables()
    let errors = builder.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw LoadFailure(findings: errors) }
    return Result(
      corpus: builder.corpus, warnings: builder.findings, claimPlaces: builder.placesOfClaims)
  }
}
