import LodeData
import LodeScreen

/// Claims about one stage of one mineral, source beside source, in their own words.
struct ShareClaimTable {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// The claims in the order of the tables; nil where there is none.
  func section(_ handles: [Handle<ShareClaim>]) -> Section? {
    guard !handles.isEmpty else { return nil }
    return Section(
      "claims", title: "Source beside source", aside: Counted.text(handles.count, "claim"),
      values: handles,
      columns: columns
    ) { handle in
      let reference = Corpus.ClaimReference.share(handle)
      return (
        claim(handle).id, ClaimText(context: context).subject(of: reference),
        context.route(to: reference), [reference]
      )
    }
  }

  private var columns: [ColumnSpec<Handle<ShareClaim>>] {
    [
      ColumnSpec("source", "Source", minimum: 10, maximum: 22, role: .source) {
        corpus[claim($0).provenance.document].publisher
      },
      ColumnSpec("party", "Country", priority: 3, maximum: 20) { corpus[claim($0).party].name },
      ColumnSpec(
        "year", "Year", priority: 2,
        sort: { claim($0).year.map { .number(Double($0)) } ?? .unknown },
        cell: { .text(claim($0).year.map(String.init) ?? "", .muted) }),
      ColumnSpec("stated", "In its words", minimum: 12, maximum: 30) {
        context.quoted(claim($0).provenance.stated)
      },
      ColumnSpec(
        "share", "Share %", alignment: .right,
        sort: { claim($0).share.map { .number($0.midpoint) } ?? .unknown },
        cell: { handle in
          let claim = claim(handle)
          guard let share = claim.reading(isLiteral: context.isLiteral) else {
            return context.figures.reason(of: claim.quantity?.flag)
          }
          return context.figures.share(orZero: share)
        }),
      ColumnSpec(
        "line", "Line", alignment: .right, priority: 2,
        sort: { claim($0).provenance.line.map { .number(Double($0)) } ?? .unknown },
        cell: { .text(claim($0).provenance.line.map(String.init) ?? "", .source) }),
      ColumnSpec(
        "date", "As of", priority: 4, sort: { .text(claim($0).provenance.date.iso) },
        cell: { .text(Dates.day(claim($0).provenance.date), .muted) }),
      ColumnSpec("scope", "Share of", priority: 5, minimum: 12, role: .muted) {
        claim($0).scope
      },
    ]
  }

  private func claim(_ handle: Handle<ShareClaim>) -> ShareClaim {
    corpus.shares[handle.position]
  }
}
