import LodeData
import LodeScreen

/// The table of commitments: who gives how much by which instrument.
///
/// Sums are never formed: what one row names may be contained in another.
struct MoneyTable {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// One programme's money from one payer by one instrument, in all documents.
  private struct Line {
    let key: Key
    let first: Commitment
    var claims: [Handle<Commitment>]
  }

  private struct Key: Equatable {
    let programme: Handle<Party>
    let payer: Handle<Party>?
    let instrument: Commitment.Instrument
    let currency: String
    let window: String
    /// Whether the amount is the most that it may be.
    let isCeiling: Bool
  }

  /// The commitments that pass, or nil where none does.
  func section(
    _ id: String, title: String, where isWanted: (Commitment) -> Bool
  ) -> Section? {
    let lines = lines(where: isWanted)
    guard !lines.isEmpty else { return nil }
    let figures = context.figures
    let isLiteral = context.isLiteral
    let currencies = Set(lines.map(\.first.currency))
    return Section(
      id, title: title, aside: "never added up: one row may hold another",
      order: "as first stated", values: lines,
      columns: [
        ColumnSpec("programme", "Programme", minimum: 20, maximum: 40) {
          corpus[$0.first.programme].name
        },
        ColumnSpec("instrument", "Instrument", priority: 1) { kind(of: $0.first) },
        ColumnSpec("payer", "From", priority: 4, minimum: 10, maximum: 26) { line in
          line.first.payer.map { corpus[$0].name } ?? "not stated"
        },
        ColumnSpec(
          "amount", currencies.count == 1 ? "\(currencies.first ?? "") bn" : "Billions",
          alignment: .right,
          sort: { line in amount(line).map { .number($0.high) } ?? .unknown },
          cell: { line in
            isLiteral
              ? figures.printed(readings(line).map { $0.literal().low * 1e-9 })
              : figures.billions(amount(line))
          }),
        ColumnSpec("currency", "Unit", priority: 2) {
          currencies.count == 1 ? "" : $0.first.currency
        },
        ColumnSpec("window", "Over", priority: 3, minimum: 10, maximum: 24, role: .muted) {
          $0.first.window
        },
        ColumnSpec(
          "status", "Status", priority: 5, sort: { .text($0.first.status.rawValue) },
          cell: { line in
            let status = line.first.status
            return .text(status.rawValue.words, status.isSettled ? .present : .tentative)
          }),
        ShareColumns(context: context).voices(priority: 2) { $0.claims.map { .commitment($0) } },
        ShareColumns(context: context).agreement { $0.claims.map { .commitment($0) } },
      ]
    ) { line in
      let programme = corpus[line.first.programme]
      let payer = line.first.payer.map { corpus[$0].id } ?? ""
      return (
        [programme.id, kind(of: line.first), payer, line.first.window].joined(separator: "/"),
        "\(programme.name): \(kind(of: line.first))",
        context.route(to: line.first.programme), line.claims.map { .commitment($0) }
      )
    }
  }

  private func lines(where isWanted: (Commitment) -> Bool) -> [Line] {
    var lines: [Line] = []
    for handle in corpus.handles(of: \.commitments) {
      let claim = corpus.commitments[handle.position]
      guard isWanted(claim) else { continue }
      let key = Key(
        programme: claim.programme, payer: claim.payer, instrument: claim.instrument,
        currency: claim.currency, window: claim.window, isCeiling: isCeiling(claim))
      if let index = lines.firstIndex(where: { $0.key == key }) {
        lines[index].claims.append(handle)
      } else {
        lines.append(Line(key: key, first: claim, claims: [handle]))
      }
    }
    return lines
  }

  /// Whether only the most is stated: "up to".
  private func isCeiling(_ claim: Commitment) -> Bool {
    claim.amount.map { $0.low == 0 && $0.high > 0 && $0.high.isFinite } ?? false
  }

  /// The instrument; of a ceiling and of what is only expected, that it is so.
  private func kind(of claim: Commitment) -> String {
    claim.instrument.rawValue.words + (isCeiling(claim) ? ", ceiling" : "")
      + (claim.status == .expected ? ", expected" : "")
  }

  private func readings(_ line: Line) -> [Interval] {
    line.claims.compactMap { corpus.commitments[$0.position].amount }
  }

  /// All that any of the sources' words leave open.
  private func amount(_ line: Line) -> Interval? {
    let readings = readings(line)
    return readings.dropFirst().reduce(readings.first) { $0?.hull($1) }
  }
}
