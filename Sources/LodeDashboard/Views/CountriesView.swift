import LodeData
import LodeMeasures
import LodeScreen

/// Every country with a share or a tie.
struct CountriesView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// A share of a whole.
  private struct Share {
    let reading: Concentration
    let listing: Listing
  }

  /// A country with the most that it holds and where it belongs.
  private struct Line {
    let party: Handle<Party>
    let largest: Share?
    let groups: [Handle<Party>]
    let ties: Int
    let claims: [Corpus.ClaimReference]
  }

  var page: Page {
    Page(title: "Countries", sections: [countries])
  }

  private var countries: Section {
    let lines = lines
    return Section(
      "countries", title: "Countries and their ties",
      aside: Counted.text(lines.count, "country", plural: "countries"),
      order: "by name", values: lines,
      columns: [
        ColumnSpec("name", "Country", maximum: 24) { corpus[$0.party].name },
        ColumnSpec("iso3", "ISO", priority: 4, role: .muted) { corpus[$0.party].id },
        ColumnSpec("region", "Region", priority: 3, role: .muted) { corpus[$0.party].region },
        ColumnSpec(
          "holds", "Largest share %", priority: 1, minimum: 30,
          sort: { line in
            line.largest?.listing.share.map { .number($0.midpoint) } ?? .unknown
          },
          cell: { line in line.largest.map { cell($0) } ?? context.figures.unknown }),
        ColumnSpec("groups", "Belongs to", priority: 2, minimum: 16, maximum: 30) { line in
          line.groups.map { corpus[$0].short }.joined(separator: ", ")
        },
        ColumnSpec(
          "ties", "Ties", alignment: .right, sort: { .number(Double($0.ties)) },
          cell: { .text(String($0.ties)) }),
        ShareColumns(context: context).voices { $0.claims },
      ]
    ) { line in
      let party = corpus[line.party]
      return (party.id, party.name, Route("countries", party.id), line.claims)
    }
  }

  /// "68.4 – 70.1 Rare earths, mining 2025"; in place of a share the word for why there is none.
  private func cell(_ share: Share) -> TableCell {
    let whole = share.reading.whole
    let year = whole.year.map { " \($0)" } ?? ""
    let isKnown = share.listing.share != nil
    return .text([
      TextRun(
        context.figures.share(of: share.listing).plainText, isKnown ? .figure : .unknown),
      TextRun(
        " \(corpus[whole.mineral].name), \(corpus[whole.stage].name.lowercased())\(year)", .muted),
    ])
  }

  /// The largest share of each country in the latest readings: of output where it has any, which
  /// is never set beside capacity or stocks.
  ///
  /// Cost: O(readings × parties in them).
  private var largest: [Handle<Party>: Share] {
    func rank(_ share: Share) -> (Int, Double) {
      let isOutput = corpus[share.reading.whole.stage].kind == .chain
      guard let middle = share.listing.share?.midpoint else { return (-1, 0) }
      return (isOutput ? 1 : 0, middle)
    }
    var largest: [Handle<Party>: Share] = [:]
    for reading in context.concentrations.latestOfEachSource {
      for (party, listing) in reading.listings {
        let share = Share(reading: reading, listing: listing)
        if let known = largest[party], rank(known) >= rank(share) { continue }
        largest[party] = share
      }
    }
    return largest
  }

  /// The claims about each party's shares, in the order of the readings.
  private var shareClaims: [Handle<Party>: [Corpus.ClaimReference]] {
    var claims: [Handle<Party>: [Corpus.ClaimReference]] = [:]
    for reading in context.concentrations {
      for holding in reading.holdings {
        claims[holding.party, default: []] += holding.claims.map { .share($0) }
      }
      for unstated in reading.unstated {
        claims[unstated.party, default: []] += unstated.claims.map { .share($0) }
      }
    }
    return claims
  }

  /// How many ties there are, those that several documents state counted once.
  private func distinct(_ relations: [Handle<Relation>]) -> Int {
    Set(
      relations.map { handle in
        let relation = corpus.relations[handle.position]
        return [relation.from.position, relation.tie.position, relation.to.position]
      }
    ).count
  }

  private var lines: [Line] {
    let (largest, shareClaims) = (largest, shareClaims)
    var ties: [Handle<Party>: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      for end in Set([relation.from, relation.to]) where corpus[end].kind == .country {
        ties[end, default: []].append(handle)
      }
    }
    return corpus.handles(of: \.parties).filter { corpus[$0].kind == .country }
      .compactMap { party -> Line? in
        let own = ties[party] ?? []
        guard largest[party] != nil || !own.isEmpty else { return nil }
        let groups = Set(
          own.map { corpus.relations[$0.position] }
            .filter {
              $0.from == party && $0.status.isSettled && corpus[$0.tie].role == .membership
            }
            .map(\.to))
        let claims =
          (shareClaims[party] ?? []) + own.map { Corpus.ClaimReference.relation($0) }
        return Line(
          party: party, largest: largest[party], groups: groups.sorted(), ties: distinct(own),
          claims: claims)
      }
      .sorted { TextWidth.folded(corpus[$0.party].name) < TextWidth.folded(corpus[$1.party].name) }
  }
}
