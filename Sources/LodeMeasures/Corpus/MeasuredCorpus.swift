public import LodeData

/// A corpus with what pages ask of all of it, each measured where it is first asked for.
///
/// A class, so that copies share what is measured.
public final class MeasuredCorpus: Sendable, Storable {
  public let corpus: Corpus
  private let asStated: Readings
  private let asPrinted: Readings
  private let differences: Deferred<Disagreements>
  private let counted: Deferred<[Tally]>
  private let memberships: Deferred<[Handle<Party>]>

  /// The wholes of one reading of the shares.
  private struct Readings {
    let measured: Deferred<[Concentration]>
    let infeasible: Deferred<[InfeasibleWhole]>

    init(of corpus: Corpus, isLiteral: Bool) {
      let all = Deferred {
        let (measured, infeasible) = Concentration.all(in: corpus, isLiteral: isLiteral)
        return (measured, infeasible.map { InfeasibleWhole(whole: $0.whole, error: $0.error) })
      }
      measured = Deferred { all.value.0 }
      infeasible = Deferred { all.value.1 }
    }

    /// Takes what was measured before.
    init(_ measured: [Concentration], of corpus: Corpus) {
      self.measured = Deferred(measured)
      let all = Readings(of: corpus, isLiteral: false)
      infeasible = Deferred { all.infeasible.value }
    }
  }

  /// A whole whose shares contradict each other.
  public struct InfeasibleWhole: Sendable {
    public let whole: Concentration.Whole
    /// Why they do.
    public let error: MarketError
  }

  /// Cost: none before something is asked for.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
    asStated = Readings(of: corpus, isLiteral: false)
    asPrinted = Readings(of: corpus, isLiteral: true)
    differences = Deferred { Disagreements(in: corpus) }
    counted = Deferred { Tally.all(in: corpus) }
    memberships = Deferred { Membership.groups(in: corpus) }
  }

  /// How concentrated each whole is, in the order of minerals and stages, as the sources' words
  /// allow or taken literally.
  ///
  /// Cost: that of ``Concentration/all(in:documents:isLiteral:)``, once.
  public func concentrations(isLiteral: Bool = false) -> [Concentration] {
    (isLiteral ? asPrinted : asStated).measured.value
  }

  /// The wholes that ``concentrations(isLiteral:)`` leaves out.
  public func infeasible(isLiteral: Bool = false) -> [InfeasibleWhole] {
    (isLiteral ? asPrinted : asStated).infeasible.value
  }

  /// Where sources differ.
  ///
  /// Cost: that of ``Disagreement/all(in:)``, once.
  public var disagreements: Disagreements { differences.value }

  /// What documents count, those of one thing together.
  public var tallies: [Tally] { counted.value }

  /// The groups that have members, named or only counted.
  public var groups: [Handle<Party>] { memberships.value }

  // MARK: As it is written down

  public func write(to writer: inout StoreWriter) {
    writer.put(corpus, concentrations(), disagreements.list, tallies, groups)
  }

  public init(from reader: inout StoreReader) {
    let corpus: Corpus = reader.value()
    self.corpus = corpus
    asStated = Readings(reader.value(), of: corpus)
    asPrinted = Readings(of: corpus, isLiteral: true)
    differences = Deferred(Disagreements(reader.value()))
    counted = Deferred(reader.value())
    memberships = Deferred(reader.value())
  }
}
