public import LodeData

/// Which wholes a halt is asked of, and who halts.
///
/// Every whole that fits is answered by itself.
public struct HaltQuestion: Sendable {
  public var mineral: Handle<Mineral>
  public var stage: Handle<Stage>
  /// Who halts; nil for the leader of each whole.
  public var parties: [Handle<Party>]?
  /// With whom what is left may sit; nil where nobody asks.
  public var coalition: Coalition?
  /// Nil for every year, and for what has none.
  public var year: Int?
  /// The whole that shares are of, in the source's words; nil for every one.
  public var scope: String?
  /// The documents to hear; nil for all.
  public var documents: Set<Handle<Document>>?

  /// Asks about the leader of every whole of a mineral and stage.
  public init(mineral: Handle<Mineral>, stage: Handle<Stage>) {
    self.mineral = mineral
    self.stage = stage
  }

  /// The answers, one for each whole that fits, and why there is none for the others.
  public struct Answers: Sendable {
    public let answered: [Halt]
    public let refused: [(whole: Concentration.Whole, error: HaltError)]

    /// Pairs both, in the order given.
    public init(
      answered: [Halt] = [], refused: [(whole: Concentration.Whole, error: HaltError)] = []
    ) {
      self.answered = answered
      self.refused = refused
    }
  }

  /// Answers from wholes that were measured, of the question's documents where it names any.
  ///
  /// - Parameters:
  ///   - concentrations: what was measured; where the question names documents, of these alone.
  ///   - infeasible: the wholes that could not be measured.
  ///   - corpus: what both were measured in.
  /// - Returns: an answer or a refusal for each whole that fits.
  public func answers(
    in concentrations: [Concentration],
    infeasible: [(whole: Concentration.Whole, error: MarketError)] = [], corpus: Corpus
  ) -> Answers {
    var answered: [Halt] = []
    var refused = infeasible.filter { fits($0.whole) }
      .map { (whole: $0.whole, error: HaltError.infeasible($0.error)) }
    for concentration in concentrations where fits(concentration.whole) {
      do throws(HaltError) {
        answered.append(
          try Halt(of: parties, in: concentration, coalition: coalition, corpus: corpus))
      } catch {
        refused.append((concentration.whole, error))
      }
    }
    return Answers(answered: answered, refused: refused)
  }

  /// Answers from a corpus, of the question's documents.
  ///
  /// - Parameters:
  ///   - corpus: what to hear.
  ///   - isLiteral: whether figures are taken without their qualifiers.
  /// - Returns: an answer or a refusal for each whole that fits.
  /// - Complexity: that of ``Concentration/all(in:documents:isLiteral:)`` and of ``Halt`` for each
  ///   whole that fits.
  public func answers(in corpus: Corpus, isLiteral: Bool = false) -> Answers {
    let (measured, infeasible) = Concentration.all(
      in: corpus, documents: documents, isLiteral: isLiteral)
    return answers(in: measured, infeasible: infeasible, corpus: corpus)
  }

  /// Whether a whole is asked about.
  public func fits(_ whole: Concentration.Whole) -> Bool {
    whole.mineral == mineral && whole.stage == stage && (year == nil || whole.year == year)
      && (scope == nil || whole.scope == scope)
  }

  /// The whole with which a question begins that names none: the most concentrated one of a stage
  /// at which something flows, by the low end of the index; the first of several.
  public static func opening(
    among concentrations: [Concentration], in corpus: Corpus,
    where isWanted: (Concentration.Whole) -> Bool = { _ in true }
  ) -> Concentration.Whole? {
    let wanted = concentrations.filter { isWanted($0.whole) }
    let flowing = wanted.filter { corpus[$0.whole.stage].kind == .chain }
    let among = flowing.isEmpty ? wanted : flowing
    let indices = among.map(\.leastIndex)
    let first = indices.indices.dropFirst().reduce(0) { indices[$1] > indices[$0] ? $1 : $0 }
    return among.indices.contains(first) ? among[first].whole : nil
  }
}
