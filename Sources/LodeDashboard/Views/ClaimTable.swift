import LodeData
import LodeScreen

/// What one document claims, by line.
struct ClaimTable {
  let context: PageContext
  let document: Handle<Document>

  private var corpus: Corpus { context.corpus }

  var section: Section {
    let references = corpus.claims(of: document)
    let text = ClaimText(context: context)
    let hasLines = corpus[document].lines != nil
    let line = ColumnSpec<Corpus.ClaimReference>(
      "line", "Line", alignment: .right,
      sort: { corpus[$0].provenance.line.map { .number(Double($0)) } ?? .unknown },
      cell: { .text(corpus[$0].provenance.line.map(String.init) ?? "", .source) })
    let place = ColumnSpec<Corpus.ClaimReference>(
      "place", "Where", priority: 3, minimum: 24, maximum: 44, role: .source
    ) { corpus[$0].provenance.locator }
    return Section(
      "claims", title: hasLines ? "Claims by line" : "Claims",
      aside: Counted.text(references.count, "claim"),
      order: hasLines ? "by line" : "as listed", values: references,
      columns: [
        hasLines ? line : place,
        ColumnSpec("stated", "In its words", minimum: 20, maximum: 44) {
          context.quoted(corpus[$0].provenance.stated)
        },
        ColumnSpec("reading", "Reads", priority: 2, minimum: 10, maximum: 20, role: .figure) {
          text.reading(of: $0) ?? ""
        },
        ColumnSpec("subject", "About", priority: 1, minimum: 20, role: .muted) {
          text.subject(of: $0)
        },
        ColumnSpec("speaker", "Said by", priority: 3, minimum: 10, maximum: 22, role: .source) {
          reference in
          corpus[reference].provenance.saidBy.map { corpus[$0].name } ?? ""
        },
      ]
    ) { reference in
      (corpus[reference].id, text.subject(of: reference), about(reference), [reference])
    }
  }

  /// The same claims as places in the document's own text.
  var text: Section {
    var section = section
    section.title = "In the text"
    section.notes = context.texts?[document].text == nil ? [note] : []
    let passages = PassageView(context: context, document: document)
    section.drawing = { room in passages.picture(columns: room.columns) }
    return section
  }

  /// What there is of the text that the claims are taken from, or how to get it.
  var note: Section.Note {
    guard corpus[document].lines != nil else {
      return Section.Note(
        "Its text was not at hand: each claim says where it stands, and its words are proved by "
          + "nothing here.")
    }
    guard let texts = context.texts else {
      let route = Route("sources", corpus[document].id)
      return Section.Note(
        "The article is its publisher's and is not kept here. To see each claim in its passage, "
          + "put the text in a folder: lode \(route) --documents DIR")
    }
    if let warning = Passage.warning(of: texts[document]) { return Section.Note([warning]) }
    return Section.Note(
      "The evidence of a claim shows its passage; v shows the whole text with every claim marked.")
  }

  /// The place that a claim is about.
  private func about(_ reference: Corpus.ClaimReference) -> Route? {
    switch reference {
    case .share(let handle):
      let claim = corpus.shares[handle.position]
      return Route("minerals", corpus[claim.mineral].id, corpus[claim.stage].id)
    case .total(let handle):
      let claim = corpus.totals[handle.position]
      return Route("minerals", corpus[claim.mineral].id, corpus[claim.stage].id)
    case .control(let handle):
      let claim = corpus.controls[handle.position]
      return claim.event.map { Route("timeline", corpus[$0].id) }
        ?? Route("minerals", corpus[claim.mineral].id)
    case .count(let handle): return context.route(to: corpus.counts[handle.position].subject)
    case .relation(let handle): return context.route(to: corpus.relations[handle.position].to)
    case .commitment(let handle):
      return context.route(to: corpus.commitments[handle.position].programme)
    case .eventReport(let handle):
      return Route("timeline", corpus[corpus.eventReports[handle.position].event].id)
    case .statement(let handle):
      let claim = corpus.statements[handle.position]
      return claim.subject.map { context.route(to: $0) }
        ?? claim.mineral.map { Route("minerals", corpus[$0].id) }
    }
  }
}
