import LodeData
import LodeMeasures
import LodeScreen

/// The table of export controls: who restricts what towards whom, and how that stood when last seen.
struct ControlTable {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// The controls that pass, or nil where none does.
  ///
  /// Where all of them are of `actor`, whose page this is, no column repeats it.
  func section(
    _ id: String = "controls", title: String = "Export controls", by actor: Handle<Party>? = nil,
    where isWanted: (ControlClaim) -> Bool
  ) -> Section? {
    let standings = ControlStanding.all(in: corpus).filter { isWanted(claim($0)) }
    guard !standings.isEmpty else { return nil }
    return Section(
      id, title: title, aside: "as sources last gave them", order: "by their first days",
      notes: [
        Section.Note(
          "A status holds for the day in As of; nothing later was seen. A suspension is printed "
            + "with the day on which it ends, not with what came then.")
      ],
      values: standings,
      columns: columns(namesActor: standings.contains { claim($0).actor != actor })
    ) { standing in
      let found = claim(standing)
      return (
        found.id, ClaimText(context: context).subject(of: .control(standing.newest)),
        found.event.map { Route("timeline", corpus[$0].id) }
          ?? Route("minerals", corpus[found.mineral].id), claims(standing)
      )
    }
  }

  /// The columns; the day on which a suspension ends and whom a ban is towards go last.
  private func columns(namesActor: Bool) -> [ColumnSpec<ControlStanding>] {
    var columns: [ColumnSpec<ControlStanding>] = [
      ColumnSpec(
        "from", "From", priority: 3, sort: { .text(start($0)?.iso ?? "") },
        cell: { standing in .text(when(standing), .text) }),
      ColumnSpec("instrument", "Means") { claim($0).instrument.rawValue },
      ColumnSpec("mineral", "Of", minimum: 8, maximum: 20) { standing in
        let stage = claim(standing).stage.map { ", \(corpus[$0].name.lowercased())" }
        return corpus[claim(standing).mineral].name + (stage ?? "")
      },
      ColumnSpec("against", "Towards", priority: 1, maximum: 16) { standing in
        claim(standing).against.map { corpus[$0].short } ?? "all"
      },
      ColumnSpec(
        "status", "Status", sort: { .text(claim($0).status.rawValue) },
        cell: { .text(claim($0).status.rawValue.words, role(of: claim($0).status)) }),
      ColumnSpec(
        "until", "Until", sort: { .text(claim($0).until?.iso ?? "") },
        cell: { .text(claim($0).until.map { Dates.day($0) } ?? "") }),
      ColumnSpec(
        "asof", "As of", alignment: .right, priority: 2, sort: { .text(claim($0).asOf.iso) },
        cell: { .text(Dates.day(claim($0).asOf), .muted) }),
      ShareColumns(context: context).voices(priority: 4) { claims($0) },
    ]
    if namesActor {
      let actor = ColumnSpec<ControlStanding>("actor", "Who", maximum: 16) {
        corpus[claim($0).actor].short
      }
      columns.insert(actor, at: 1)
    }
    return columns
  }

  /// The controls on a mineral and on its members, or nil where there is none.
  func section(on mineral: Handle<Mineral>) -> Section? {
    section { control in
      sequence(first: control.mineral) { corpus[$0].parent }.contains(mineral)
    }
  }

  /// How the controls of an event stand, in a few words; nil where it brought none.
  func summary(of event: Handle<Event>) -> TableCell? {
    let standings = ControlStanding.all(in: corpus).filter { claim($0).event == event }
    let words = standings.reduce(into: [TableCell]()) { cells, standing in
      if !cells.contains(status(standing)) { cells.append(status(standing)) }
    }
    guard let first = words.first else { return nil }
    return words.count == 1 ? first : .text("mixed", .tentative)
  }

  private func status(_ standing: ControlStanding) -> TableCell {
    let found = claim(standing)
    let words = found.status.rawValue.words
    let until = found.until.map { (found.status == .ended ? " " : " to ") + Dates.day($0) } ?? ""
    return .text(words + until, role(of: found.status))
  }

  private func role(of status: ControlClaim.Status) -> Role {
    switch status {
    case .inForce: .present
    case .suspended, .planned: .tentative
    case .ended: .muted
    }
  }

  private func claim(_ standing: ControlStanding) -> ControlClaim {
    corpus.controls[standing.newest.position]
  }

  private func claims(_ standing: ControlStanding) -> [Corpus.ClaimReference] {
    standing.claims.map { .control($0) }
  }

  private func start(_ standing: ControlStanding) -> CalendarDate? {
    claim(standing).from ?? claim(standing).event.map { corpus[$0].start }
  }

  /// The first day; of a control whose day is not known, its event's dates.
  private func when(_ standing: ControlStanding) -> String {
    if let from = claim(standing).from { return Dates.day(from) }
    return claim(standing).event.map { Dates.dated(corpus[$0], dash: context.symbols.dash) } ?? ""
  }
}
