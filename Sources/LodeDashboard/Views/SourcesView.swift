import LodeData
import LodeScreen

/// The documents: who publishes them, whose voice they are, how much they state.
struct SourcesView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  var page: Page {
    var claims: [Handle<Document>: [Corpus.ClaimReference]] = [:]
    for reference in corpus.claims {
      claims[corpus[reference].provenance.document, default: []].append(reference)
    }
    let documents = corpus.handles(of: \.documents).filter { corpus.hears(corpus[$0]) }
    let voices = Set(documents.map { corpus[$0].agency }).count
    // Where one publisher has several documents, their titles tell them apart.
    let isTold = Set(documents.map { corpus[$0].publisher }).count == documents.count
    return Page(
      title: "Sources",
      sections: [
        Section(
          "documents", title: "Documents",
          aside: "\(Counted.text(documents.count, "document")), \(Counted.text(voices, "voice"))",
          values: documents,
          columns: [
            ColumnSpec("publisher", "Publisher", minimum: 14, maximum: 36) {
              corpus[$0].publisher
            },
            ColumnSpec("kind", "Kind", priority: isTold ? 3 : 4, role: .muted) {
              corpus[$0].publisherKind.rawValue.words
            },
            ColumnSpec("voice", "Voice", priority: isTold ? 1 : 3, maximum: 26, role: .source) {
              corpus[corpus[$0].agency].name
            },
            ColumnSpec(
              "date", "Dated", priority: isTold ? 2 : 3,
              sort: { handle in corpus[handle].date.map { .text($0.iso) } ?? .unknown },
              cell: { handle in
                if let date = corpus[handle].date { return .text(Dates.day(date)) }
                let stated = corpus[handle].dateStated
                if stated.isEmpty { return .text("not stated", .unknown) }
                let namesYear = stated.contains(/[0-9]{4}/)
                return .text(namesYear ? stated : stated + ", no year", .unknown)
              }),
            ColumnSpec(
              "claims", "Claims", alignment: .right,
              sort: { .number(Double(claims[$0]?.count ?? 0)) },
              cell: { .text(String(claims[$0]?.count ?? 0), .figure) }),
            ColumnSpec(
              "title", "Title", priority: isTold ? 5 : 1, minimum: isTold ? 16 : 46, role: .muted
            ) { handle in
              corpus[handle].title
            },
          ]
        ) { document in
          (
            corpus[document].id, corpus[document].publisher,
            Route("sources", corpus[document].id), claims[document] ?? []
          )
        }
      ])
  }
}

/// One document: what to know of it, and its claims by line or in its own text.
struct DocumentView {
  /// How the claims are shown.
  enum Form: String, CaseIterable {
    case claims
    case text
  }

  let context: PageContext
  let document: Handle<Document>
  private let route: Route
  private let form: Form

  private var corpus: Corpus { context.corpus }

  /// Reads the parameters `claim`, which must be one of the document's, and `form`.
  init(
    context: PageContext, route: Route, document: Handle<Document>
  ) throws(RouteError) {
    self.context = context
    self.document = document
    self.route = route
    try route.check(takes: ["claim", "form"])
    let name = route.parameters["form"] ?? Form.claims.rawValue
    guard let form = Form(rawValue: name) else {
      throw .unknownValue(name, parameter: "form", known: Form.allCases.map(\.rawValue))
    }
    self.form = form
    guard let claim = route.parameters["claim"] else { return }
    let corpus = context.corpus
    guard !corpus.claims(of: document).contains(where: { corpus[$0].id == claim }) else { return }
    let near = Suggestion.nearest(
      to: claim, among: corpus.claims(of: document).map { corpus[$0].id })
    throw .unknownValue(claim, parameter: "claim", known: [near].compactMap(\.self))
  }

  var page: Page {
    let all = corpus.handles(of: \.documents)
    let here = document.position
    let claims = ClaimTable(context: context, document: document)
    func beside(_ place: Int) -> Route? {
      guard all.indices.contains(place) else { return nil }
      return Route("sources", corpus[all[place]].id)
        .setting("form", to: form == .claims ? nil : form.rawValue)
    }
    return Page(
      title: corpus[document].publisher,
      sections: form == .claims ? [facts, claims.section, file] : [claims.text],
      nextForm: route.setting("form", to: form == .claims ? Form.text.rawValue : nil),
      neighbours: (beside(here - 1), beside(here + 1)))
  }

  private var facts: Section {
    let found = corpus[document]
    var date = found.date.map(Dates.day) ?? "not stated in full"
    if !found.dateStated.isEmpty { date += " \(context.quoted(found.dateStated))" }
    let known: [(String, String)] = [
      ("Title", found.title.isEmpty ? "none printed" : found.title),
      ("Publisher", "\(found.publisher), \(found.publisherKind.rawValue.words)"),
      ("Voice", corpus[found.agency].name),
      ("Dated", date),
      ("Taken as of", "\(Dates.day(found.asOf)) (\(found.asOfBasis))"),
    ]
    return facts(
      "facts", title: found.publisher,
      notes: (found.note.isEmpty ? [] : [Section.Note(found.note)])
        + [ClaimTable(context: context, document: document).note],
      known)
  }

  private func facts(
    _ id: String, title: String, notes: [Section.Note] = [], _ facts: [(String, String)]
  ) -> Section {
    Section(
      id, title: title, showsTitles: false, notes: notes, values: facts,
      columns: [
        ColumnSpec("key", "", role: .muted) { $0.0 }, ColumnSpec("value", "", minimum: 20) { $0.1 },
      ]
    ) { ($0.0, $0.1, nil, []) }
  }

  /// How to know the text again.
  private var file: Section {
    let found = corpus[document]
    let text = context.texts?[document].text.map { [("Text", $0.path)] } ?? []
    return facts(
      "file", title: "File",
      (found.lines.map {
        [("File", "\(found.file), \($0) lines"), ("SHA-256", found.sha256)]
      } ?? [("File", "not at hand")])
        + text + (found.via.isEmpty ? [] : [("Seen through", found.via)])
        + [("Package", corpus[found.package].id)])
  }
}
