import LodeData
import LodeMeasures

/// What a ``NetworkMap`` is coloured by, written as the route's parameter `by`.
enum MapBasis: Hashable, Sendable {
  /// A column of ``TieMatrix``, by its id: `by=signed-2026-02-04`.
  case tie(String)
  /// Shares of one stage of one mineral: `by=rare-earths/mining`.
  case share(mineral: Handle<Mineral>, stage: Handle<Stage>)

  /// Everything that a source states of a country with a tile: ties in the order of the matrix,
  /// then minerals and stages in theirs.
  ///
  /// A tie of which no country is named is not among them, although it can be drawn.
  /// Cost: that of ``TieMatrix``, and of every ``Concentration`` that is not given.
  static func all(in corpus: Corpus, measured: [Concentration]? = nil) -> [MapBasis] {
    let mapped = Set(corpus.tiles.compactMap(\.party))
    let matrix = TieMatrix(corpus: corpus)
    let ties = matrix.columns.filter { column in
      matrix.lines.contains { line in
        mapped.contains(line.party) && (line.cells[column.id]?.state ?? .unknown) != .unknown
      }
    }
    var shares: [MapBasis] = []
    for concentration in measured ?? Concentration.all(in: corpus).measured
    where concentration.holdings.contains(where: { mapped.contains($0.party) }) {
      let basis = MapBasis.share(
        mineral: concentration.whole.mineral, stage: concentration.whole.stage)
      if !shares.contains(basis) { shares.append(basis) }
    }
    return ties.map { .tie($0.id) } + shares
  }

  /// Reads the parameter.
  ///
  /// - Throws: ``RouteError/unknownValue(_:parameter:known:)`` where it names no tie and no
  ///   mineral with a stage, naming what has something to show.
  init(parsing text: String, in corpus: Corpus) throws(RouteError) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if words.count == 2, let mineral = corpus.find(words[0], in: \.minerals),
      let stage = corpus.find(words[1], in: \.stages)
    {
      self = .share(mineral: mineral, stage: stage)
    } else if TieMatrix(corpus: corpus).columns.contains(where: { $0.id == text }) {
      self = .tie(text)
    } else {
      let known = Self.all(in: corpus).map { $0.parameter(in: corpus) }
      throw .unknownValue(text, parameter: "by", known: known)
    }
  }

  /// The parameter's value.
  func parameter(in corpus: Corpus) -> String {
    switch self {
    case .tie(let id): id
    case .share(let mineral, let stage): "\(corpus[mineral].id)/\(corpus[stage].id)"
    }
  }
}
