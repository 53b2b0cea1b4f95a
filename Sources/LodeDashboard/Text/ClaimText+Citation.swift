import LodeData

extension ClaimText {
  /// A claim as one line that can be cited: the words, what they are about, and where they stand.
  ///
  /// `“roughly 60%” (reads > 55 – < 65 %). China: Rare earths, mining. “A title”, Publisher,
  /// line 11, as of 4 Feb 2026.`
  func citation(of reference: Corpus.ClaimReference) -> String {
    let provenance = context.corpus[reference].provenance
    let document = context.corpus[provenance.document]
    return Self.sentences([
      words(of: reference), subject(of: reference),
      Self.phrases(
        source(document) + [
          provenance.place, Self.asOf(provenance.date), agency(of: document),
          speaker(of: provenance), way(of: document),
        ]),
      provenance.note,
    ])
  }

  /// Several claims as a line a document, in the order in which the documents first speak.
  ///
  /// `“A title”, Publisher, as of 4 Feb 2026. Line 11: “roughly 60%” (reads > 55 – < 65 %). China:
  /// Rare earths, mining. Line 14: …` A day stands with each claim where they differ. Of more claims
  /// than anybody reads, the places alone are named: `“A title”, Publisher. 31 claims: line 5; …`
  func citations(of references: [Corpus.ClaimReference]) -> [String] {
    let corpus = context.corpus
    let documents = Dictionary(grouping: references) { corpus[$0].provenance.document }
    var named: Set<Handle<Document>> = []
    return references.map { corpus[$0].provenance.document }.filter { named.insert($0).inserted }
      .map { handle in
        let claims = documents[handle] ?? []
        let dates = Set(claims.map { corpus[$0].provenance.date })
        let day = dates.count == 1 ? dates.first.map(Self.asOf) : nil
        let document = corpus[handle]
        let head = Self.phrases(
          source(document) + [day ?? "", agency(of: document), way(of: document)])
        return Self.sentences(
          [head]
            + (references.count > Self.mostInWords
              ? [places(of: claims)] : claims.map { statement($0, hasDay: day == nil) }))
      }
  }

  /// How many claims are quoted together at most.
  private static let mostInWords = 12

  /// How many claims there are, and where they stand in their document, each place once and in order.
  private func places(of references: [Corpus.ClaimReference]) -> String {
    var seen: Set<String> = []
    let places = references.map { context.corpus[$0].provenance }
      .sorted { ($0.line ?? .max, $0.locator) < ($1.line ?? .max, $1.locator) }
      .map(\.place).filter { !$0.isEmpty && seen.insert($0).inserted }
    let count = Counted.text(references.count, "claim")
    return places.isEmpty ? count : "\(count): \(places.joined(separator: "; "))"
  }

  /// A claim among others of its document.
  private func statement(_ reference: Corpus.ClaimReference, hasDay: Bool) -> String {
    let provenance = context.corpus[reference].provenance
    let place = Self.phrases(
      [provenance.place, hasDay ? Self.asOf(provenance.date) : "", speaker(of: provenance)]
    ).capitalizedFirst
    return Self.sentences([
      place.isEmpty ? words(of: reference) : "\(place): \(words(of: reference))",
      subject(of: reference), provenance.note,
    ])
  }

  // MARK: Parts

  /// What the document says, and how that reads.
  private func words(of reference: Corpus.ClaimReference) -> String {
    var words = context.quoted(context.corpus[reference].provenance.stated)
    if let quantity = quantity(of: reference), !quantity.isEmpty { words += " \(quantity)" }
    if let reading = reading(of: reference) { words += " (reads \(reading))" }
    return words
  }

  private func source(_ document: Document) -> [String] {
    [document.title.isEmpty ? "" : context.quoted(document.title), document.publisher]
  }

  private static func asOf(_ date: CalendarDate) -> String { "as of \(Dates.day(date))" }

  /// Who wrote the text, where that is not the publisher.
  private func agency(of document: Document) -> String {
    let agency = context.corpus[document.agency].name
    return agency == document.publisher ? "" : "text by \(agency)"
  }

  private func speaker(of provenance: Provenance) -> String {
    provenance.saidBy.map { "said by \(context.corpus[$0].name)" } ?? ""
  }

  /// Where the document was read, where that is not where it was published.
  private func way(of document: Document) -> String {
    document.via.isEmpty ? "" : "seen through \(document.via)"
  }

  private static func phrases(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The parts as sentences, each with a full stop unless it ends as a sentence does.
  private static func sentences(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.map { text in
      text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
    }.joined(separator: " ")
  }
}
