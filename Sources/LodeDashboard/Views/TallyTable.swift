import LodeData
import LodeMeasures
import LodeScreen

/// The table of what documents count: how many, how many of them named, how many not.
struct TallyTable {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  func section(_ id: String, title: String, aside: String = "", tallies: [Tally]) -> Section {
    let figures = context.figures
    let isLiteral = context.isLiteral
    return Section(
      id, title: title, aside: aside, order: "as first counted", values: tallies,
      columns: [
        ColumnSpec("what", "Counted", minimum: 12, maximum: 40) { tally in
          "\(corpus[tally.subject].short): \(tally.of.words)"
        },
        ColumnSpec(
          "number", "Number", alignment: .right,
          sort: { $0.number.map { .number($0.low) } ?? .unknown },
          cell: { tally in
            isLiteral ? figures.printed(literals(tally)) : figures.count(tally.number)
          }),
        ColumnSpec(
          "named", "Named", alignment: .right, priority: 1,
          sort: { $0.named.map { .number(Double($0)) } ?? .unknown },
          cell: { .text($0.named.map { Figures.number(Double($0)) } ?? "") }),
        ColumnSpec(
          "unnamed", "Unnamed", alignment: .right, priority: 1,
          sort: { $0.unnamed.map { .number(Double($0)) } ?? .unknown },
          cell: { unnamed($0) }),
        ShareColumns(context: context).voices(priority: 2) { support(of: $0) },
        ShareColumns(context: context).agreement { $0.claims.map { .count($0) } },
      ]
    ) { tally in
      let subject = corpus[tally.subject]
      let claims = tally.claims.map { Corpus.ClaimReference.count($0) }
      return (
        "\(subject.id)/\(tally.of)", "\(subject.name): \(tally.of.words)",
        context.route(to: tally.subject), claims
      )
    }
  }

  /// How many members stay unnamed; a count without a ceiling leaves at least so many.
  private func unnamed(_ tally: Tally) -> TableCell {
    guard let unnamed = tally.unnamed else { return .text("") }
    let isOpen = tally.number?.high == .infinity
    guard unnamed > 0 else {
      return isOpen ? .text(String(context.symbols.unknown), .unknown) : .text("0", .muted)
    }
    let sign = isOpen ? "\(context.symbols.atLeast) " : ""
    return .text("\(sign)\(unnamed)", .figure)
  }

  /// The claims that state the number itself; where it follows from several, all of them.
  ///
  /// "More than 50" fits 54 and does not state it.
  private func support(of tally: Tally) -> [Corpus.ClaimReference] {
    let same = tally.claims.filter { corpus.counts[$0.position].number == tally.number }
    return (same.isEmpty ? tally.claims : same).map { .count($0) }
  }

  /// The bare numbers that the sources print.
  private func literals(_ tally: Tally) -> [Double] {
    tally.claims.compactMap { corpus.counts[$0.position].literal?.low }
  }
}
