import LodeData
import LodeMeasures
import LodeScreen

/// The one place where a claim becomes lines of text.
struct ClaimText {
  let context: PageContext

  private var corpus: Corpus { context.atlas.corpus }

  /// What the source says, what Lode reads in it, who says it where, and how to take it.
  func lines(for reference: Corpus.ClaimReference) -> [[TextRun]] {
    let claim = corpus[reference]
    let provenance = claim.provenance
    let document = corpus[provenance.document]
    var lines: [[TextRun]] = []
    var first = [TextRun(context.quoted(provenance.stated), .figure)]
    if let words = quantity(of: reference) { first.append(TextRun(" \(words)", .text)) }
    if let reading = reading(of: reference) { first.append(TextRun("  reads \(reading)", .text)) }
    lines.append(first)
    lines.append([TextRun(subject(of: reference), .text)])
    var source =
      "\(document.publisher), \(provenance.place), as of \(Dates.day(provenance.date))"
    let agency = corpus[document.agency]
    if agency.name != document.publisher { source += " \(context.symbols.bullet) \(agency.name)" }
    lines.append([TextRun(source, .source)])
    if !document.via.isEmpty { lines.append([TextRun("seen through \(document.via)", .muted)]) }
    if let speaker = provenance.saidBy {
      lines.append([TextRun("said by \(corpus[speaker].name)", .source)])
    }
    if !provenance.note.isEmpty { lines.append([TextRun(provenance.note, .muted)]) }
    if let dispute = dispute(about: reference) { lines.append([dispute]) }
    return lines
  }

  /// How other sources differ, and the key that leads there; nil where none does.
  private func dispute(about reference: Corpus.ClaimReference) -> TextRun? {
    let text = DisagreementText(context: context)
    guard let mark = text.mark(of: [reference]) else { return nil }
    let kinds = context.atlas.disagreements.kinds(of: reference).filter { $0 != .compatible }
    let key = Keymap.keys(for: .disagreements).first.map { $0.symbol(in: context.symbols) } ?? ""
    return TextRun(
      "\(mark) \(kinds.map(\.words).joined(separator: ", ")); \(key) shows how", .disputed)
  }

  /// The same wrapped to `columns`, and under it the passage of the document's text, where there is
  /// a folder of texts; at most `passageLimit` rows of it where that is not nil.
  func lines(
    for reference: Corpus.ClaimReference, columns: Int, passageLimit: Int?
  ) -> [[TextRun]] {
    let lines = lines(for: reference).flatMap { RunText.wrapped($0, columns: columns) }
    guard let passage = Passage(of: corpus[reference], context: context) else { return lines }
    let indent = TextRun("  ", .text)
    let room = columns - indent.columns
    return lines + passage.lines(columns: room, limit: passageLimit).map { [indent] + $0 }
  }

  /// The range that Lode takes the words to leave open, with its unit; nil where there is none.
  func reading(of reference: Corpus.ClaimReference) -> String? {
    switch reference {
    case .share(let handle):
      let claim = corpus.shares[handle.position]
      return claim.reading(isLiteral: context.isLiteral).map { share in
        context.isLiteral ? context.figures.words(share, top: 100) + " %" : ends(share) + " %"
      }
    case .total(let handle):
      let quantity = corpus.totals[handle.position].quantity
      return quantity.amount.map { "\(ends($0)) \(quantity.unit)" }
    case .count(let handle):
      let claim = corpus.counts[handle.position]
      return (context.isLiteral ? claim.literal : claim.number).map {
        context.figures.words($0, decimals: 0)
      }
    case .commitment(let handle):
      let commitment = corpus.commitments[handle.position]
      return commitment.amount.flatMap(context.figures.inBillions).map {
        "\(commitment.currency) \($0) billion"
      }
    case .relation, .eventReport, .control, .statement:
      return nil
    }
  }

  /// The unit of an amount and what the table says of it, or why there is none; nil for claims that
  /// are no amounts.
  func quantity(of reference: Corpus.ClaimReference) -> String? {
    let quantity: Quantity? =
      switch reference {
      case .share(let handle): corpus.shares[handle.position].quantity
      case .total(let handle): corpus.totals[handle.position].quantity
      case .count, .relation, .commitment, .eventReport, .control, .statement: nil
      }
    return quantity.map { quantity in
      let flag = quantity.flag.map { $0.rawValue.words }
      return [quantity.amount == nil ? nil : quantity.unit, flag].compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  /// What the claim is about, in a phrase.
  func subject(of reference: Corpus.ClaimReference) -> String {
    switch reference {
    case .share(let handle):
      let claim = corpus.shares[handle.position]
      return "\(corpus[claim.party].name): "
        + whole(claim.mineral, claim.stage, year: claim.year, scope: claim.scope)
    case .total(let handle):
      let claim = corpus.totals[handle.position]
      return "\(claim.aggregate.words): "
        + whole(claim.mineral, claim.stage, year: claim.year, scope: claim.scope)
    case .control(let handle):
      let claim = corpus.controls[handle.position]
      let target = claim.against.map { " towards \(corpus[$0].name)" } ?? ""
      return "\(corpus[claim.actor].name): \(claim.instrument.rawValue), "
        + "\(corpus[claim.mineral].name)\(target), \(claim.status.rawValue.words)"
    case .count(let handle):
      let claim = corpus.counts[handle.position]
      return "\(corpus[claim.subject].name): \(claim.of.words)"
    case .relation(let handle):
      let claim = corpus.relations[handle.position]
      let role = claim.role.isEmpty ? "" : " (\(claim.role))"
      let status = claim.status.isSettled ? "" : ", \(claim.status.rawValue)"
      return
        "\(corpus[claim.from].name) \(corpus[claim.tie].words) \(corpus[claim.to].name)\(role)\(status)"
    case .commitment(let handle):
      let claim = corpus.commitments[handle.position]
      let payer = claim.payer.map { ", by \(corpus[$0].name)" } ?? ""
      let window = claim.window.isEmpty ? "" : ", \(claim.window)"
      return "\(corpus[claim.programme].name): \(claim.instrument.rawValue.words)\(payer)\(window)"
    case .eventReport(let handle):
      return corpus[corpus.eventReports[handle.position].event].name
    case .statement(let handle):
      let claim = corpus.statements[handle.position]
      let about = [claim.subject.map { corpus[$0].name }, claim.mineral.map { corpus[$0].name }]
        .compactMap(\.self).joined(separator: ", ")
      return (about.isEmpty ? "" : about + ": ") + claim.value
    }
  }

  /// A whole in a phrase: "Cobalt, mining 2025 (cobalt content)".
  private func whole(
    _ mineral: Handle<Mineral>, _ stage: Handle<Stage>, year: Int?, scope: String
  ) -> String {
    "\(corpus[mineral].name), \(corpus[stage].name.lowercased())"
      + (year.map { " \($0)" } ?? "") + (scope.isEmpty ? "" : " (\(scope))")
  }

  /// Both ends of a range, an excluded one with its sign; a point as it is.
  private func ends(_ interval: Interval) -> String {
    func text(_ value: Double) -> String { Figures.number(value, decimals: 2) }
    if interval.isPoint { return text(interval.low) }
    return "\(interval.lowOpen ? "> " : "")\(text(interval.low)) \(context.symbols.dash) "
      + "\(interval.highOpen ? "< " : "")\(text(interval.high))"
  }
}

extension TotalClaim.Aggregate {
  /// What a line calls it.
  var words: String {
    switch self {
    case .world: "World"
    case .others: "Other countries"
    }
  }
}

extension Provenance {
  /// "line 11", and the page, table or section where it is given.
  var place: String { Self.place(line: line, locator: locator) }

  fileprivate static func place(line: Int?, locator: String) -> String {
    [line.map { "line \($0)" }, locator.isEmpty ? nil : locator].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension Alias {
  /// As ``Provenance/place``.
  var place: String { Provenance.place(line: line, locator: locator) }
}

extension String {
  /// A slug as words: "private-capital" as "private capital".
  var words: String { replacing("-", with: " ") }

  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}

/// Numbers of things.
enum Counted {
  /// "1 claim", "2 claims".
  static func text(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
