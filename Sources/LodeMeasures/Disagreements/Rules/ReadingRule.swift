import LodeData

/// Several readings of one measurand: a lost qualifier, a revision, a contradiction, or none of them.
enum ReadingRule {
  /// What totals, counts and commitments are read as.
  ///
  /// Cost: O(claims log claims).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    disagreements(about: Measurand.all(in: corpus), in: corpus)
  }

  /// What the shares of one party in one mineral are read as.
  ///
  /// Cost: O(claims log claims).
  static func disagreements(
    among claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> [Disagreement] {
    disagreements(about: Measurand.shares(among: claims, in: corpus), in: corpus)
  }

  private static func disagreements(
    about measurands: [Measurand], in corpus: Corpus
  ) -> [Disagreement] {
    measurands.flatMap { measurand -> [Disagreement] in
      let readings = Reading.all(of: measurand.claims, in: corpus)
      guard readings.count > 1 else { return [] }
      let lost = lostQualifiers(readings)
      let (revised, current) = revisions(readings, in: corpus)
      let apart = contradiction(current)
      var found = lost.map { measurand.entry(.lostQualifier, $0.sides, $0.ground) }
      found += revised.map {
        Disagreement(
          .vintage, of: measurand.subject, slug: measurand.slug + [corpus[$0.agency].id],
          detail: measurand.detail, sides: $0.readings.map(\.side), ground: .revised(by: $0.agency))
      }
      if !apart.isEmpty {
        found.append(
          measurand.entry(.contradiction, apart.map(\.side), .apart(apart.map(\.figure))))
      } else if revised.isEmpty, lost.first?.sides.count != readings.count,
        !areEditions(readings, in: corpus), let figure = common(readings)
      {
        found.append(measurand.entry(.compatible, readings.map(\.side), .common(figure)))
      }
      return found
    }
  }

  private typealias Lost = (sides: [Disagreement.Side], ground: Ground)

  /// For each number in print, the wider readings of it and the narrowest, which has lost what
  /// makes them wide.
  private static func lostQualifiers(_ readings: [Reading]) -> [Lost] {
    let byNumber = Dictionary(grouping: readings.filter { $0.figure.printed != nil }) {
      $0.figure.printed ?? 0
    }
    return byNumber.sorted { $0.key < $1.key }.compactMap { _, readings in
      func width(_ reading: Reading) -> Double {
        reading.figure.interval.high - reading.figure.interval.low
      }
      let byWidth = readings.sorted { width($0) > width($1) }
      guard let narrow = byWidth.last else { return nil }
      let wide = byWidth.filter { $0.figure.losesItsQualifier(in: narrow.figure) }
      guard let widest = wide.first else { return nil }
      return (
        sides: (wide + [narrow]).map(\.side),
        ground: .qualifier(wide: widest.figure, narrow: narrow.figure)
      )
    }
  }

  /// What newsrooms have since given another figure for, and the readings that are left.
  ///
  /// A figure is revised where no value fits it and what the same newsroom printed last.
  private static func revisions(
    _ readings: [Reading], in corpus: Corpus
  ) -> (revised: [(agency: Handle<Party>, readings: [Reading])], current: [Reading]) {
    func day(_ claim: Corpus.ClaimReference) -> CalendarDate {
      corpus[corpus[claim].provenance.document].asOf
    }
    let claims = readings.flatMap(\.claims)
    let byAgency = Dictionary(grouping: claims) {
      corpus[corpus[$0].provenance.document].agency
    }
    var revised: [(agency: Handle<Party>, readings: [Reading])] = []
    var outdated: Set<Corpus.ClaimReference> = []
    for (agency, claims) in byAgency.sorted(by: { $0.key < $1.key }) {
      guard let last = claims.map(day).max(), claims.contains(where: { day($0) < last }) else {
        continue
      }
      let newest = Reading.all(of: claims.filter { day($0) == last }, in: corpus)
      let older = Reading.all(of: claims.filter { day($0) < last }, in: corpus)
        .filter { reading in newest.contains { isRevision($0.figure, of: reading.figure) } }
        .map { (reading: $0, day: $0.claims.map(day).max() ?? last) }
        .sorted { $0.day < $1.day }
        .map(\.reading)
      guard !older.isEmpty else { continue }
      outdated.formUnion(older.flatMap(\.claims))
      revised.append((agency, older + newest))
    }
    guard !outdated.isEmpty else { return ([], readings) }
    return (revised, Reading.all(of: claims.filter { !outdated.contains($0) }, in: corpus))
  }

  /// Whether a newsroom's later figure replaces its earlier one; a table's amount does wherever
  /// another number is in print.
  private static func isRevision(_ later: Figure, of earlier: Figure) -> Bool {
    if case .mass = later.unit { return later.printed != earlier.printed }
    return areApart(later, earlier)
  }

  private static func areApart(_ left: Figure, _ right: Figure) -> Bool {
    left.interval.intersection(right.interval) == nil && !left.losesItsQualifier(in: right)
      && !right.losesItsQualifier(in: left)
  }

  /// The readings of which each leaves no value to some other.
  ///
  /// It is enough to ask those that reach the least far down and up. Cost: O(readings).
  private static func contradiction(_ readings: [Reading]) -> [Reading] {
    let lows = readings.map(\.figure).max {
      ($0.interval.low, $0.interval.lowOpen ? 1 : 0) < (
        $1.interval.low, $1.interval.lowOpen ? 1 : 0
      )
    }
    let highs = readings.map(\.figure).min {
      ($0.interval.high, $0.interval.highOpen ? 0 : 1)
        < ($1.interval.high, $1.interval.highOpen ? 0 : 1)
    }
    guard let lows, let highs else { return [] }
    return readings.filter { areApart($0.figure, lows) || areApart($0.figure, highs) }
  }

  /// Whether one newsroom prints one amount again beside another total: nothing to compare.
  private static func areEditions(_ readings: [Reading], in corpus: Corpus) -> Bool {
    let amounts = readings.flatMap(\.claims).map { claim -> Interval? in
      guard case .share(let handle) = claim else { return nil }
      return corpus.shares[handle.position].quantity?.amount
    }
    return amounts.first.flatMap(\.self) != nil && Set(amounts).count == 1
      && corpus.agencies(behind: readings.flatMap(\.claims)).count == 1
  }

  private static func common(_ readings: [Reading]) -> Figure? {
    guard let common = readings.common, let unit = readings.first?.figure.unit else { return nil }
    return Figure(common, unit: unit)
  }
}

extension Measurand {
  fileprivate func entry(
    _ kind: DisagreementKind, _ sides: [Disagreement.Side], _ ground: Ground
  ) -> Disagreement {
    Disagreement(kind, of: subject, slug: slug, detail: detail, sides: sides, ground: ground)
  }
}
