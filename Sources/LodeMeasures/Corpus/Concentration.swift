public import LodeData

/// How concentrated one stage of one mineral is, as far as the sources' words go.
///
/// Claims of one package about the same whole — mineral, stage, year and scope — are read
/// together. Where two of them give one party's share, the holding is the hull of both: all that
/// either leaves open. Shares that no source attributes belong to any number of unnamed parties,
/// none larger than the largest named one, since prose that names a leader says just that; where a
/// table withholds a party's figure, nothing bounds them, for that party may hold all that is left.
public struct Concentration: Sendable {
  /// The whole that shares are shares of.
  public struct Whole: Hashable, Sendable {
    public let mineral: Handle<Mineral>
    public let stage: Handle<Stage>
    /// Nil where no source names a year.
    public let year: Int?
    public let scope: String
    public let package: Handle<PackageInfo>

    /// Names a whole by what tells it from every other.
    public init(
      mineral: Handle<Mineral>, stage: Handle<Stage>, year: Int?, scope: String,
      package: Handle<PackageInfo>
    ) {
      self.mineral = mineral
      self.stage = stage
      self.year = year
      self.scope = scope
      self.package = package
    }
  }

  /// What one party holds.
  public struct Holding: Hashable, Sendable {
    public let party: Handle<Party>
    /// Percent of the whole.
    public let share: Interval
    public let claims: [Handle<ShareClaim>]
  }

  /// A party that a table lists without a figure.
  public struct Unstated: Hashable, Sendable {
    public let party: Handle<Party>
    /// Why there is no figure.
    public let flag: Quantity.Flag?
    /// Whether the world total leaves the party out, so that its share is of another whole.
    public let isOutside: Bool
    public let claims: [Handle<ShareClaim>]
  }

  public let whole: Whole
  /// Largest first, by the middle of the range; equal ones as the tables list them.
  public let holdings: [Holding]
  /// The parties that are listed without a figure, as the tables list them: none of them is zero.
  public let unstated: [Unstated]
  /// What tables print for the world or for the countries that they do not list.
  public let totals: [Handle<TotalClaim>]
  /// The holdings as a market; its suppliers are named by their parties' ids.
  public let market: Market
  let measuredIndex: Deferred<ConcentrationBounds>
  /// Percent of the whole that no source attributes to anybody.
  public let unattributed: Interval

  /// The Herfindahl–Hirschman index, 0…10 000.
  ///
  /// Cost: that of ``Market/concentration()`` where it is first asked for.
  public var index: ConcentrationBounds { measuredIndex.value }

  /// The low end of ``index`` in points, for which nobody has to look for the high end.
  ///
  /// Cost: that of ``Market/leastConcentration()`` until ``index`` is measured.
  public var leastIndex: Double {
    measuredIndex.known?.low.value ?? (try? market.leastConcentration()) ?? index.low.value
  }

  /// The holding that leads; nil where no source gives a figure.
  public var leader: Holding? { holdings.first }

  /// The index of what is left if the leader is removed; nil where it may hold everything.
  ///
  /// - Throws: ``MarketError`` as ``Market/concentration(removing:)``, which cannot happen to a
  ///   concentration that was measured.
  public func withoutLeader() throws(MarketError) -> ConcentrationBounds? {
    guard let leader = market.suppliers.first else { return nil }
    return try market.concentration(removing: [leader.name])
  }

  /// Every claim that the figures rest on, as the tables list them.
  public var claims: [Corpus.ClaimReference] {
    (holdings.flatMap(\.claims) + unstated.flatMap(\.claims)).sorted().map { .share($0) }
      + totals.map { .total($0) }
  }

  /// Measures every whole of which a share is claimed, in the order of minerals and stages.
  ///
  /// - Parameters:
  ///   - corpus: What to hear.
  ///   - documents: The documents to hear; nil for all.
  ///   - isLiteral: Whether figures are taken without their qualifiers.
  /// - Returns: The measures, and the wholes whose shares contradict each other with the reason.
  ///   Cost: O(claims log claims); each ``index`` is measured when it is asked for.
  public static func all(
    in corpus: Corpus, documents: Set<Handle<Document>>? = nil, isLiteral: Bool = false
  ) -> (measured: [Concentration], infeasible: [(whole: Whole, error: MarketError)]) {
    var measured: [Concentration] = []
    var infeasible: [(whole: Whole, error: MarketError)] = []
    let claims = claims(of: documents, in: corpus)
    for (whole, claims) in claims.sorted(by: { precedes($0.whole, $1.whole, in: corpus) }) {
      let holdings = Self.holdings(claims.shares, in: corpus, isLiteral: isLiteral)
      guard !holdings.isEmpty else { continue }
      let unstated = Self.unstated(
        claims.shares, beside: holdings, totals: claims.totals, in: corpus)
      do {
        measured.append(
          try Concentration(
            whole: whole, holdings: holdings, unstated: unstated, totals: claims.totals, in: corpus)
        )
      } catch {
        infeasible.append((whole, error))
      }
    }
    return (measured, infeasible)
  }

  private init(
    whole: Whole, holdings: [Holding], unstated: [Unstated], totals: [Handle<TotalClaim>],
    in corpus: Corpus
  ) throws(MarketError) {
    let hides = unstated.contains { !$0.isOutside }
    market = try Market(
      suppliers: holdings.map { Supplier(name: corpus[$0.party].id, share: $0.share) },
      unnamed: UnnamedSuppliers(cap: hides ? .none : .largestNamed))
    self.whole = whole
    self.holdings = holdings
    self.unstated = unstated
    self.totals = totals
    measuredIndex =
      market.isPlainlyFeasible
      ? Deferred { [market] in market.feasibleConcentration() }
      : Deferred(try market.concentration())
    let lows = holdings.reduce(0) { $0 + $1.share.low }
    let highs = holdings.reduce(0) { $0 + $1.share.high }
    unattributed =
      Interval(
        low: max(0, 100 - highs), high: max(0, 100 - lows),
        lowOpen: highs < 100 && holdings.contains { $0.share.highOpen },
        highOpen: lows < 100 && holdings.contains { $0.share.lowOpen }) ?? Interval(0)
  }

  /// What is claimed of one whole.
  private typealias Claims = (shares: ArraySlice<Handle<ShareClaim>>, totals: [Handle<TotalClaim>])

  /// The shares and totals of some documents or of all, by the whole that each is about.
  ///
  /// Cost: O(claims).
  private static func claims(
    of documents: Set<Handle<Document>>?, in corpus: Corpus
  ) -> [(whole: Whole, claims: Claims)] {
    func heard<Row: Claim>(_ table: KeyPath<Corpus, [Row]>) -> [Handle<Row>] {
      let handles = corpus.handles(of: table)
      guard let documents else { return handles }
      let rows = corpus[keyPath: table]
      return handles.filter { documents.contains(rows[$0.position].provenance.document) }
    }
    var numbers = WholeNumbers()
    func number(_ whole: Whole) -> Int {
      numbers.number(
        owner: whole.package.position, mineral: whole.mineral, stage: whole.stage,
        year: whole.year, scope: whole.scope)
    }
    let shares = heard(\.shares)
    let classes = shares.map { Int32(number(Whole(corpus.shares[$0.position], in: corpus))) }
    let partition = Partition(shares, classes: classes, count: numbers.count)
    var totals = Array(repeating: [Handle<TotalClaim>](), count: numbers.count)
    for handle in heard(\.totals) {
      let number = number(Whole(corpus.totals[handle.position], in: corpus))
      if number < totals.count { totals[number].append(handle) }
    }
    return partition.classes.map { number in
      let shares = partition[number]
      return (
        Whole(corpus.shares[shares[shares.startIndex].position], in: corpus),
        (shares, totals[number])
      )
    }
  }

  private static func unstated(
    _ claims: ArraySlice<Handle<ShareClaim>>, beside holdings: [Holding],
    totals: [Handle<TotalClaim>],
    in corpus: Corpus
  ) -> [Unstated] {
    let known = Set(holdings.map(\.party))
    let left = claims.filter { !known.contains(corpus.shares[$0.position].party) }
    // What one document's total leaves out may be part of another's.
    let outside = totals.reduce(into: [:] as [Handle<Document>: Set<Handle<Party>>]) {
      found, total in
      let claim = corpus.totals[total.position]
      found[claim.provenance.document, default: []].formUnion(claim.excludes)
    }
    return Dictionary(grouping: left) { corpus.shares[$0.position].party }
      .map { party, claims in
        Unstated(
          party: party, flag: corpus.shares[claims[0].position].quantity?.flag,
          isOutside: claims.allSatisfy { claim in
            outside[corpus.shares[claim.position].provenance.document]?.contains(party) ?? false
          }, claims: claims)
      }
      .sorted { $0.party < $1.party }
  }

  private static func holdings(
    _ claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus, isLiteral: Bool
  ) -> [Holding] {
    let sums = isLiteral ? excessSums(of: claims, in: corpus) : [:]
    var places: [Handle<Party>: Int] = [:]
    var holdings: [(party: Handle<Party>, share: Interval, claims: [Handle<ShareClaim>])] = []
    for handle in claims {
      let claim = corpus.shares[handle.position]
      guard var share = claim.reading(isLiteral: isLiteral) else { continue }
      if let amount = claim.quantity?.amount, let sum = sums[claim.provenance.document] {
        share = Interval(min(100, amount.literal().low / sum * 100))
      }
      let place = places[claim.party] ?? holdings.count
      if place == holdings.count {
        places[claim.party] = place
        holdings.append((claim.party, share, [handle]))
      } else {
        holdings[place].share = holdings[place].share.hull(share)
        holdings[place].claims.append(handle)
      }
    }
    return holdings.map { Holding(party: $0.party, share: $0.share, claims: $0.claims) }
      .sorted { ($1.share.midpoint, $0.party) < ($0.share.midpoint, $1.party) }
  }

  /// The sum of the amounts of each document whose literal shares add up to more than 100 percent:
  /// these amounts are taken in percent of it, so that they fit.
  private static func excessSums(
    of claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> [Handle<Document>: Double] {
    var sums: [Handle<Document>: (percent: Double, amount: Double)] = [:]
    for handle in claims {
      let claim = corpus.shares[handle.position]
      guard let amount = claim.quantity?.amount, let share = claim.literal else { continue }
      let sum = sums[claim.provenance.document] ?? (0, 0)
      sums[claim.provenance.document] = (
        sum.percent + share.low, sum.amount + amount.literal().low
      )
    }
    return sums.filter { $0.value.percent > 100 }.mapValues(\.amount)
  }

  private static func precedes(_ left: Whole, _ right: Whole, in corpus: Corpus) -> Bool {
    func places(_ whole: Whole) -> (Int, Stage.Order, Int, Int, Int, String) {
      (
        whole.mineral.position, corpus[whole.stage].order, whole.stage.position,
        whole.package.position, whole.year ?? 0, whole.scope
      )
    }
    return places(left) < places(right)
  }
}

extension Concentration.Whole {
  fileprivate init(_ claim: ShareClaim, in corpus: Corpus) {
    self.init(
      mineral: claim.mineral, stage: claim.stage, year: claim.year, scope: claim.scope,
      package: corpus[claim.provenance.document].package)
  }

  fileprivate init(_ claim: TotalClaim, in corpus: Corpus) {
    self.init(
      mineral: claim.mineral, stage: claim.stage, year: claim.year, scope: claim.scope,
      package: corpus[claim.provenance.document].package)
  }
}
