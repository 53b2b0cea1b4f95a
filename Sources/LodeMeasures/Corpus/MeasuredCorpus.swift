public import LodeData

/// A corpus with what the first page asks of all of it.
public struct MeasuredCorpus: Sendable {
  public let corpus: Corpus
  /// How concentrated each whole is, as the sources' words allow.
  public let concentrations: [Concentration]
  /// Where sources differ.
  public let disagreements: Disagreements
  /// What documents count, those of one thing together.
  public let tallies: [Tally]
  /// The groups that have members, named or only counted.
  public let groups: [Handle<Party>]

  /// Measures a corpus.
  ///
  /// Cost: that of ``Concentration/all(in:documents:isLiteral:)`` and of ``Disagreements``.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
    concentrations = Concentration.all(in: corpus).measured
    disagreements = Disagreements(in: corpus)
    tallies = Tally.all(in: corpus)
    groups = Membership.groups(in: corpus)
  }
}

extension MeasuredCorpus: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(corpus, concentrations, disagreements.list, tallies, groups)
  }
  public init(from reader: inout StoreReader) {
    corpus = reader.value()
    concentrations = reader.value()
    disagreements = Disagreements(reader.value())
    tallies = reader.value()
    groups = reader.value()
  }
}
