import LodeData
import LodeScreen

@testable import LodeDashboard

/// Finds the figures of pages that rest on no claim.
///
/// A row's figures rest on the row's claims and a note's on the note's, of which a row of the page
/// must show some: only rows lead to their evidence. What a heading, the aside beside it and the
/// titles of columns say sums up the section, so that some row of it must have claims. A figure
/// without them is a fault, unless an ``Exemption`` says why it needs none.
struct FigureCheck {
  private let claims: Set<Corpus.ClaimReference>
  /// The names with a digit in them by their first figure, the longest first.
  private let names: [Substring: [String]]
  /// What packages say of their own rows.
  private let notes: Set<String>
  /// The exemptions that were needed.
  private(set) var used: Set<Exemption> = []
  private(set) var faults: [String] = []
  /// What is left of texts without their names.
  private var rests: [String: String] = [:]

  init(corpus: Corpus) {
    claims = Set(corpus.claims)
    names = Self.names(in: corpus)
    notes = Set(
      corpus.parties.map(\.note) + corpus.minerals.map(\.note) + corpus.stages.map(\.note)
        + corpus.events.map(\.note) + corpus.documents.map(\.note))
  }

  private static func names(in corpus: Corpus) -> [Substring: [String]] {
    let documents = corpus.documents.flatMap { [$0.publisher, $0.title, $0.file, $0.via] }
    let parties = corpus.parties.flatMap { [$0.id, $0.name, $0.short, $0.membersName.words] }
    let others =
      corpus.aliases.map(\.name) + corpus.minerals.map(\.name) + corpus.stages.map(\.name)
      + corpus.events.map(\.name) + corpus.packages.flatMap { [$0.id, $0.title] }
      + corpus.shares.map(\.scope) + corpus.totals.map(\.scope)
    let names = Set(documents + parties + others).filter(ShownText.hasFigure)
      .sorted { ($1.count, $0) < ($0.count, $1) }
    return Dictionary(grouping: names) { figures(in: $0).first ?? "" }
  }

  mutating func check(_ page: Page, at route: Route) {
    let shown = Set(page.sections.flatMap { $0.rows.flatMap(\.claims) })
    for claim in shown where !claims.contains(claim) { fault("\(route): there is no \(claim)") }
    check(ShownText(route: route, part: .pageTitle, text: page.title))
    for section in page.sections {
      if section.rows.allSatisfy(\.claims.isEmpty) { checkHeading(of: section, at: route) }
      for note in section.notes { check(note, of: section, at: route, shown: shown) }
      for row in section.rows where row.claims.isEmpty { check(row, of: section, at: route) }
    }
  }

  private mutating func checkHeading(of section: Section, at route: Route) {
    let texts: [(ShownText.Part, String)] =
      [(.heading, section.title), (.aside, section.aside), (.aside, section.hint)]
      + section.columns.map { (.columnTitle, $0.title) }
    for (part, text) in texts {
      check(ShownText(route: route, part: part, section: section.id, text: text))
    }
  }

  private mutating func check(
    _ note: Section.Note, of section: Section, at route: Route, shown: Set<Corpus.ClaimReference>
  ) {
    let text = note.runs.map(\.text).joined()
    if note.claims.isEmpty {
      check(ShownText(route: route, part: .note, section: section.id, text: text))
    } else if shown.isDisjoint(with: note.claims) || !claims.isSuperset(of: note.claims) {
      fault("\(route): \(section.id): no row has the evidence of '\(text)'")
    }
  }

  private mutating func check(_ row: Row, of section: Section, at route: Route) {
    let isTyped = row.edits != nil
    check(
      ShownText(
        route: route, part: .rowTitle, section: section.id, isTyped: isTyped, text: row.title))
    for (column, cell) in zip(section.columns, row.cells) {
      switch cell {
      case .bar, .span:
        fault("\(route): \(section.id): the bar of '\(row.title)' rests on no claim")
      case .text, .decimal, .range:
        check(
          ShownText(
            route: route, part: .cell, section: section.id, column: column.id, isTyped: isTyped,
            text: cell.plainText))
      }
    }
  }

  private mutating func check(_ shown: ShownText) {
    guard ShownText.hasFigure(shown.text) else { return }
    if notes.contains(shown.text) {
      used.insert(.packageNote)
    } else if !ShownText.hasFigure(rest(of: shown.text)) {
      used.insert(.name)
    } else if let reason = Exemption.allCases.first(where: { $0.excuses(shown) }) {
      used.insert(reason)
    } else {
      fault(shown.description)
    }
  }

  private mutating func rest(of text: String) -> String {
    if let known = rests[text] { return known }
    let names = Set(Self.figures(in: text)).flatMap { self.names[$0] ?? [] }
    let rest = names.sorted { ($1.count, $0) < ($0.count, $1) }
      .reduce(text) { $0.replacing($1, with: "") }
    rests[text] = rest
    return rest
  }

  private static func figures(in text: String) -> [Substring] {
    text.split { !$0.isNumber }
  }

  private mutating func fault(_ words: String) { faults.append(words) }
}
