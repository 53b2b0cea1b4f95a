import LodeData
import LodeMeasures

/// Which wholes a place shows, by the parameters of its route.
struct WholeFilter {
  let mineral: Handle<Mineral>?
  let stage: Handle<Stage>?
  let year: Int?
  /// The documents to hear; nil for all.
  let documents: Set<Handle<Document>>?
  /// The whole that shares are of, in the source's words.
  let scope: String?

  /// Reads the parameters `mineral`, `stage`, `year`, `source` and `scope`, as far as there are any.
  /// - Throws: ``RouteError/badValue(_:parameter:reason:)`` for a value that nothing has.
  init(_ route: Route, in corpus: Corpus) throws(RouteError) {
    mineral = try Self.find("mineral", of: route, in: corpus, \.minerals, name: \.name)
    stage = try Self.find("stage", of: route, in: corpus, \.stages, name: \.name)
    year = try Self.year(of: route)
    documents = try Self.documents(of: route, in: corpus)
    scope = route.parameters["scope"]
  }

  /// The wholes that fit, measured from the documents that are heard, in order.
  ///
  /// What is measured already is used where all documents are heard, or those of whole packages.
  func concentrations(in context: PageContext) -> [Concentration] {
    let corpus = context.corpus
    guard let documents else { return context.concentrations.filter { fits($0.whole) } }
    return Concentration.all(in: corpus, documents: documents, isLiteral: context.isLiteral)
      .measured.filter { fits($0.whole) }
  }

  /// Whether a whole fits, documents apart.
  func fits(_ whole: Concentration.Whole) -> Bool {
    (mineral.map { $0 == whole.mineral } ?? true) && (stage.map { $0 == whole.stage } ?? true)
      && (year.map { $0 == whole.year } ?? true) && (scope.map { $0 == whole.scope } ?? true)
  }

  private static func find<Row: Identified>(
    _ parameter: String, of route: Route, in corpus: Corpus, _ table: KeyPath<Corpus, [Row]>,
    name: KeyPath<Row, String>
  ) throws(RouteError) -> Handle<Row>? {
    guard let word = route.parameters[parameter] else { return nil }
    let wanted = word.lowercased()
    let rows = corpus[keyPath: table]
    let id = rows.first { $0.id.lowercased() == wanted || $0[keyPath: name].lowercased() == wanted }
    if let id, let handle = corpus.find(id.id, in: table) { return handle }
    let near = Suggestion.nearest(to: word, among: rows.map(\.id))
    throw .badValue(
      word, parameter: parameter,
      reason: "no \(parameter) of the loaded packages"
        + (near.map { "; did you mean '\($0)'?" } ?? ""))
  }

  private static func year(of route: Route) throws(RouteError) -> Int? {
    guard let text = route.parameters["year"] else { return nil }
    guard let year = Int(text) else {
      throw .badValue(text, parameter: "year", reason: "no year; write it in digits")
    }
    return year
  }

  private static func documents(
    of route: Route, in corpus: Corpus
  ) throws(RouteError) -> Set<Handle<Document>>? {
    guard let name = route.parameters["source"] else { return nil }
    // A package's name stands for all of its documents.
    let wanted = corpus.handles(of: \.documents).filter {
      corpus[$0].id == name || corpus[corpus[$0].package].id == name
    }
    guard wanted.isEmpty else { return Set(wanted) }
    let known = corpus.speakingPackages.map(\.id) + corpus.documents.map(\.id)
    let near = Suggestion.nearest(to: name, among: known)
    throw .badValue(
      name, parameter: "source",
      reason: "no document or package; "
        + (near.map { "did you mean '\($0)'?" }
          ?? "packages are \(corpus.speakingPackages.map(\.id).joined(separator: ", "))"))
  }
}
