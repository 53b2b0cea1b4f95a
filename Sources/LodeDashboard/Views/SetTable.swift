import LodeData
import LodeMeasures
import LodeScreen

/// The table of who is in which groups at once, or in some and not in others.
struct SetTable {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// The combinations that say something, the largest first, or nil where there is none.
  ///
  /// Named and perhaps count members, as the bounds do: a party and a body of it are one, though the
  /// list that a row opens has a line for each. A row opens `network` with the groups as the parameters `in` and `not`, ids with commas.
  func section(_ id: String, title: String = "Who is in which") -> Section? {
    let lines = GroupIntersections.all(in: corpus)
    guard !lines.isEmpty else { return nil }
    let figures = context.figures
    return Section(
      id, title: title, aside: Counted.text(lines.count, "combination"), order: "by members",
      notes: [
        Section.Note("Members are named or not; perhaps: who may be one, unnamed or planned.")
      ],
      values: lines,
      columns: [
        ColumnSpec("groups", "Groups", minimum: 16, maximum: 52) { words(for: $0) },
        ColumnSpec(
          "members", "Members", alignment: .right, sort: { .number($0.selection.number.low) },
          cell: { figures.bounds(ofCount: $0.selection.number) }),
        ColumnSpec(
          "named", "Named", alignment: .right, priority: 1,
          sort: { .number(Double($0.selection.named)) },
          cell: { number($0.selection.named) }),
        ColumnSpec(
          "perhaps", "Perhaps", alignment: .right, priority: 2,
          sort: { .number(Double($0.selection.perhaps)) },
          cell: { number($0.selection.perhaps, role: .unknown) }),
      ]
    ) { line in
      let route = route(for: line.selection)
      return (route.description, words(for: line), route, line.selection.claims)
    }
  }

  private func number(_ number: Int, role: Role = .figure) -> TableCell {
    .text(Figures.number(Double(number)), number == 0 ? .muted : role)
  }

  /// "Attended and Signed", "Attended, not Signed", "only Attended".
  private func words(for line: GroupIntersections.Line) -> String {
    line.isExact
      ? "only \(joined(line.selection.included, by: "and"))" : words(for: line.selection)
  }

  /// "Attended and Signed", "Attended, not Signed".
  func words(for selection: GroupSelection) -> String {
    let included = joined(selection.included, by: "and")
    let excluded = joined(selection.excluded, by: "or")
    if excluded.isEmpty { return included }
    return included.isEmpty ? "not \(excluded)" : "\(included), not \(excluded)"
  }

  /// "A", "A and B", "A, B and C".
  private func joined(_ groups: [Handle<Party>], by word: String) -> String {
    let names = groups.map { corpus[$0].short }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  private func route(for selection: GroupSelection) -> Route {
    func ids(_ groups: [Handle<Party>]) -> String? {
      groups.isEmpty ? nil : groups.map { corpus[$0].id }.joined(separator: ",")
    }
    return Route.network.setting("in", to: ids(selection.included))
      .setting("not", to: ids(selection.excluded))
  }
}
