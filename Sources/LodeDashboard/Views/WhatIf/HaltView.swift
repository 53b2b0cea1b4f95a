import LodeData
import LodeMeasures
import LodeScreen

/// What is left when parties halt: who holds it, before and after, and how much sits with a
/// coalition.
struct HaltView {
  let context: PageContext
  private let inputs: HaltInputs
  private let answers: HaltQuestion.Answers

  private var corpus: Corpus { context.corpus }
  private var table: AnswerTable { AnswerTable(context: context) }
  private var bullet: String { String(context.symbols.bullet) }

  /// Reads the question from the route; without one, the most concentrated whole is asked about.
  /// - Throws: ``RouteError`` for a parameter that is not known, or that nothing has.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    inputs = try HaltInputs(route: route, context: context)
    answers = inputs.answers
  }

  var page: Page {
    let wholes = answers.answered.flatMap { [holders($0), figures($0)] }
    var sections = wholes.isEmpty ? [refusal] : wholes
    if !wholes.isEmpty, !answers.refused.isEmpty { sections.append(refusal) }
    sections.insert(inputs.table.section(), at: min(2, sections.count))
    return Page(
      title: WhatIfQuestion.halt.title,
      sections: sections + [
        .sentences("formulas", title: "Formulas", Halt.formulas, bullet: bullet),
        .sentences("assumptions", title: "Assumptions", assumptions, bullet: bullet),
        .sentences("caveats", title: "Left out", Halt.caveats, bullet: bullet),
      ])
  }

  private var assumptions: [String] {
    var all = Halt.assumptions
    for sentence in answers.answered.flatMap({ $0.assumptions(in: corpus) })
    where !all.contains(sentence) { all.append(sentence) }
    return all
  }

  /// Why there is no answer, for each whole that was asked about.
  private var refusal: Section {
    let reasons = answers.refused.map { whole, error in
      "\(context.title(of: whole)) (\(context.scope(of: whole))): \(error.text(in: corpus))."
    }
    return .sentences(
      "refused", title: "Not answered",
      reasons.isEmpty
        ? ["No loaded document states such a share: unknown, not zero."] : reasons,
      bullet: bullet, role: .unknown)
  }

  // MARK: Holders

  /// A party before and after, or what nobody is named for.
  private struct Line {
    let id: String
    let name: String
    let party: Handle<Party>?
    let before: Interval
    /// Nil for a party that halts.
    let after: Interval?
    let note: String
    let claims: [Corpus.ClaimReference]
  }

  private func lines(of halt: Halt) -> [Line] {
    func line(
      _ holding: Concentration.Holding, _ before: Interval, _ after: Interval?, _ note: String
    ) -> Line {
      Line(
        id: corpus[holding.party].id, name: corpus[holding.party].name, party: holding.party,
        before: before, after: after, note: note, claims: holding.claims.map { .share($0) })
    }
    func note(on party: Handle<Party>) -> String {
      guard let coalition = halt.coalition?.coalition else { return "" }
      return coalition.contains(party)
        ? context.title(of: coalition) : coalition.mayContain(party) ? "perhaps" : ""
    }
    var lines = halt.halted.map { line($0, $0.share, nil, "halts") }
    lines += halt.holders.map {
      line($0.holding, $0.ofWorld, $0.ofRemaining, note(on: $0.holding.party))
    }
    if halt.unattributed.high > 0 {
      lines.append(
        Line(
          id: "nobody", name: "Attributed to nobody", party: nil, before: halt.unattributed,
          after: halt.unattributedOfRemaining, note: "", claims: halt.concentration.claims))
    }
    return lines
  }

  private func holders(_ halt: Halt) -> Section {
    let columns = CoalitionColumns(context: context)
    let shares = ShareColumns(context: context)
    let names = halt.halted.map { corpus[$0.party].name }.joined(separator: ", ")
    return Section(
      "holders-\(context.identity(of: halt.whole))",
      title: "\(context.title(of: halt.whole)) without \(names)",
      order: "who halts, then largest first",
      notes: [Section.Note("\(context.scope(of: halt.whole))."), shares.legend],
      values: lines(of: halt),
      columns: [
        ColumnSpec(
          "party", "Country", minimum: 14, maximum: 28,
          sort: { $0.party == nil ? .unknown : .text($0.name) },
          cell: { .text($0.name, $0.party == nil ? .unattributed : .text) }),
        columns.share("before", "Before %") { $0.before },
        shares.bar(priority: 2) { $0.after },
        ColumnSpec(
          "after", "Of what is left %", alignment: .right,
          sort: { $0.after.map { .number($0.low) } ?? .unknown },
          cell: { line in
            line.after.map { context.figures.bounds($0, decimals: 1) } ?? .text("", .muted)
          }),
        ColumnSpec("note", "", priority: 1, role: .present) { $0.note },
        shares.voices(priority: 4) { $0.claims },
      ]
    ) { line in
      (
        line.id, "\(line.name): \(context.title(of: halt.whole))",
        line.party.map { context.route(to: $0) }, line.claims
      )
    }
  }

  // MARK: Figures

  private func figures(_ halt: Halt) -> Section {
    func line(
      _ name: String, _ range: Interval, _ unit: String, _ meaning: String,
      claims: [Corpus.ClaimReference]? = nil, decimals: Int = 1
    ) -> AnswerTable.Line {
      AnswerTable.Line(
        name: name, value: context.figures.bounds(range, decimals: decimals), unit: unit,
        meaning: meaning, claims: claims ?? halt.concentration.claims)
    }
    var lines = [line("Left, N-1", halt.remaining, "%", "of world output, not of demand")]
    if let share = halt.coalition {
      let title = context.title(of: share.coalition)
      lines.append(
        line(title, share.ofWorld, "%", "of world output, certain to possible", claims: halt.claims)
      )
      if let rest = share.ofRemaining {
        lines.append(
          line(title, rest, "%", "of what is left, certain to possible", claims: halt.claims))
      }
    }
    lines.append(
      line("HHI before", halt.concentration.index.interval, "points", "of the whole", decimals: 0))
    let gone = Set(halt.halted.map { corpus[$0.party].id })
    if let rest = try? halt.concentration.market.concentration(removing: gone) {
      lines.append(line("HHI after", rest.interval, "points", "of what is left", decimals: 0))
    }
    return table.section(
      "figures-\(context.identity(of: halt.whole))", title: "What is left",
      aside: "lowest to highest that the claims allow",
      notes: halt.caveats(in: corpus).map { Section.Note("\(bullet) \($0)", claims: halt.claims) },
      lines: lines)
  }
}
