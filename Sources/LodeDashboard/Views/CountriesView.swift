import LodeData
import LodeMeasures
import LodeScreen

/// Every country and institution with a share or a tie.
struct CountriesView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// A party with what it holds and where it belongs.
  private struct Line {
    let party: Handle<Party>
    let holdings: [(concentration: Concentration, holding: Concentration.Holding)]
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
          "holds", "Largest share %", priority: 1, minimum: 22,
          sort: { largest($0).map { .number($0.holding.share.midpoint) } ?? .unknown },
          cell: { line in
            guard let found = largest(line) else {
              return context.figures.unknown
            }
            return .text([
              TextRun(context.figures.words(found.holding.share, top: 100), .figure),
              TextRun(
                " \(corpus[found.concentration.whole.mineral].name), "
                  + corpus[found.concentration.whole.stage].name.lowercased(), .muted),
            ])
          }),
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

  private func largest(
    _ line: Line
  ) -> (concentration: Concentration, holding: Concentration.Holding)? {
    line.holdings.max { $0.holding.share.midpoint < $1.holding.share.midpoint }
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
    let measured = context.concentrations
    var ties: [Handle<Party>: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      for end in Set([relation.from, relation.to]) where corpus[end].kind == .country {
        ties[end, default: []].append(handle)
      }
    }
    return corpus.handles(of: \.parties).filter { corpus[$0].kind == .country }
      .map { party in
        let held = measured.flatMap { concentration in
          concentration.holdings.filter { $0.party == party }.map { (concentration, $0) }
        }
        let own = ties[party] ?? []
        let groups = Set(
          own.map { corpus.relations[$0.position] }
            .filter {
              $0.from == party && $0.status.isSettled && corpus[$0.tie].role == .membership
            }
            .map(\.to))
        let claims =
          held.flatMap { $0.1.claims.map { Corpus.ClaimReference.share($0) } }
          + own.map { Corpus.ClaimReference.relation($0) }
        return Line(
          party: party, holdings: held, groups: groups.sorted(), ties: distinct(own),
          claims: claims)
      }
      .sorted { corpus[$0.party].name < corpus[$1.party].name }
  }
}
