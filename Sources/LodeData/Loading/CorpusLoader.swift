/// Loads packages into one corpus, or says everything that is wrong with them.
public enum CorpusLoader {
  /// A corpus and what is worth mending in its packages though they load.
  public struct Result: Sendable {
    public let corpus: Corpus
    public let warnings: [Finding]
    /// Where each claim's row stands.
    public let claimPlaces: ClaimPlaces
    /// Where each ruling stands, in the order of the corpus.
    public let rulingPlaces: [RulingPlace]
  }

  /// Reads the packages in the order that their descriptors give, those that give none last and by
  /// name, whatever the order of `sources`; ids may refer across packages in either direction.
  ///
  /// A party, mineral, stage or tie kind that several packages list with the same id is one row;
  /// the first package's wording stands. `progress` hears now and then which share of all tables is
  /// read, 0 to 1; not at all of small ones. Cost: O(bytes), each table in one pass.
  /// - Throws: ``LoadFailure`` with everything that is wrong. Nothing is half loaded.
  public static func load(
    _ sources: [any PackageSource], progress: (Double) -> Void = { _ in }
  ) throws(LoadFailure) -> Result {
    var builder = CorpusBuilder()
    builder.open(sources)
    builder.readTables(progress: progress)
    let findings = builder.sortedFindings
    guard findings.allSatisfy({ $0.severity == .warning }) else {
      throw LoadFailure(findings: findings)
    }
    return Result(
      corpus: builder.corpus, warnings: findings, claimPlaces: builder.claimPlaces,
      rulingPlaces: builder.rulingPlaces)
  }
}
