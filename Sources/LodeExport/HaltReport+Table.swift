import LodeData
import LodeMeasures

/// The answer as rows, for people.
extension HaltReport {
  private struct Row {
    let what: String
    var ofWorld: Interval?
    var ofLeft: Interval?
    var meaning = ""
  }

  /// The rows of each whole, one after another: who halts, what is left, its holders, the coalition
  /// and the sources; then, once, what all of them rest on: formulas, assumptions, caveats.
  public func table() -> DataTable {
    DataTable(
      name: "halt",
      fields: [
        Field<Row>("what", "Who, or what is computed or assumed.") { .text($0.what) },
        Field<Row>(
          "%_of_world", .object(Value.rangeKeys), "Percent of the whole.", absence: .none
        ) { Self.cell($0.ofWorld) },
        Field<Row>(
          "%_of_what_is_left", .object(Value.rangeKeys), "Percent of what is left.", absence: .none
        ) { Self.cell($0.ofLeft) },
        Field<Row>("meaning", "What it says.") { .text($0.meaning) },
      ], rows: answers.flatMap(rows(of:)) + notes)
  }

  /// The formulas, assumptions and caveats of all answers, without repeats.
  private var notes: [Row] {
    func rows(_ what: String, _ texts: [String]) -> [Row] {
      texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .map { Row(what: what, meaning: $0) }
    }
    return rows("formula", Halt.formulas) + rows("assumption", answers.flatMap(assumptions))
      + rows("caveat", answers.flatMap(caveats))
  }

  private static func cell(_ range: Interval?) -> Value { range.map { .measured($0) } ?? .null }

  private func rows(of halt: Halt) -> [Row] {
    var rows = [Row(what: "whole", meaning: words(for: halt.whole))]
    rows += halt.halted.map {
      Row(what: corpus[$0.party].name, ofWorld: $0.share, meaning: "halts")
    }
    rows.append(
      Row(
        what: "remaining", ofWorld: halt.remaining, ofLeft: Interval(100),
        meaning: "N-1, of world output and not of demand"))
    rows += halt.holders.map { holder in
      Row(
        what: corpus[holder.holding.party].name, ofWorld: holder.ofWorld,
        ofLeft: holder.ofRemaining,
        meaning: halt.coalition?.coalition.contains(holder.holding.party) ?? false
          ? "in the coalition" : "")
    }
    rows.append(
      Row(
        what: "unattributed", ofWorld: halt.unattributed, ofLeft: halt.unattributedOfRemaining,
        meaning: "named by nobody"))
    if let share = halt.coalition {
      rows.append(
        Row(
          what: "coalition", ofWorld: share.ofWorld, ofLeft: share.ofRemaining,
          meaning: "\(share.coalition.name(in: corpus)): certain to possible"))
    }
    rows += documents(of: halt).map { corpus[$0].publisher }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .map { Row(what: "source", meaning: $0) }
    return rows
  }

  /// "Ore, mining, 2025: percent of world mining, by usgs".
  private func words(for whole: Concentration.Whole) -> String {
    let name = [
      corpus[whole.mineral].name, corpus[whole.stage].name.lowercased(),
      whole.year.map(String.init),
    ].compactMap(\.self).joined(separator: ", ")
    let scope = whole.scope.isEmpty ? "" : ": percent of \(whole.scope)"
    return "\(name)\(scope) (\(corpus[whole.package].id))"
  }
}
