import LodeData
import LodeMeasures
import LodeScreen

/// Every group whose members' shares can be taken together, and the marked countries.
struct CoalitionsView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// A coalition with the minerals of which its named members hold something.
  private struct Line {
    let coalition: Coalition
    let minerals: Set<Handle<Mineral>>
    let isMarked: Bool
  }

  var page: Page {
    let lines = lines
    return Page(
      title: "Coalitions",
      sections: [
        Section(
          "coalitions", title: "Coalitions", aside: "what members hold together",
          order: "the marked, then as the tables list them", notes: notes, values: lines,
          columns: [
            ColumnSpec("name", "Group", minimum: 16, maximum: 44) { name(of: $0) },
            ColumnSpec(
              "named", "Named", alignment: .right,
              sort: { .number(Double($0.coalition.named(in: corpus))) },
              cell: { .text(String($0.coalition.named(in: corpus)), .figure) }),
            ColumnSpec(
              "unnamed", "Unnamed", alignment: .right, priority: 1,
              sort: { .number(Double($0.coalition.leastUnnamed)) },
              cell: { unnamed($0.coalition) }),
            ColumnSpec(
              "minerals", "Minerals held", alignment: .right,
              sort: { .number(Double($0.minerals.count)) },
              cell: { .text(String($0.minerals.count), $0.minerals.isEmpty ? .muted : .figure) }),
            ColumnSpec("kind", "Kind", priority: 2, role: .muted) { line in
              line.isMarked
                ? "marked" : line.coalition.group.map { corpus[$0].kind.rawValue.words } ?? ""
            },
            ShareColumns(context: context).voices { $0.coalition.claims },
          ]
        ) { line in
          let id = line.coalition.id(in: corpus)
          return (
            line.isMarked ? "marked" : id, name(of: line), context.route(to: line.coalition),
            line.coalition.claims
          )
        }
      ])
  }

  private var notes: [Section.Note] {
    let keys = [Command.mark, .coalition].map { command in
      Keymap.keys(for: command).first.map { $0.symbol(in: context.symbols) } ?? ""
    }
    return [
      Section.Note(
        "\(keys[0]) marks the country of a row anywhere; \(keys[1]) opens what the marked hold. "
          + "Minerals held: of which a named member has a stated share.")
    ]
  }

  private func name(of line: Line) -> String {
    line.isMarked ? "Marked: \(context.title(of: line.coalition))" : line.coalition.name(in: corpus)
  }

  /// How many members nobody names; more than the least where nothing limits them.
  private func unnamed(_ coalition: Coalition) -> TableCell {
    let least = coalition.leastUnnamed
    guard coalition.mostUnnamed != least else {
      return .text(String(least), least == 0 ? .muted : .figure)
    }
    return least == 0
      ? .text(String(context.symbols.unknown), .unknown)
      : .text("\(context.symbols.atLeast) \(least)", .figure)
  }

  private var lines: [Line] {
    let rosters = Rosters(corpus: corpus)
    let holders = context.concentrations.map { concentration in
      (
        mineral: concentration.whole.mineral,
        parties: Set(concentration.holdings.filter { $0.share.high > 0 }.map(\.party))
      )
    }
    func line(_ coalition: Coalition, isMarked: Bool) -> Line {
      let members = Set(coalition.members.map(\.party))
      return Line(
        coalition: coalition,
        minerals: Set(holders.filter { !$0.parties.isDisjoint(with: members) }.map(\.mineral)),
        isMarked: isMarked)
    }
    let marked =
      context.marks.isEmpty ? [] : [line(Coalition(of: context.marks), isMarked: true)]
    return marked
      + context.atlas.groups.map { line(Coalition(of: $0, in: rosters), isMarked: false) }
  }
}
