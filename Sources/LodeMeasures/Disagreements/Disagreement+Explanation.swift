public import LodeData

extension Disagreement {
  /// How the sources differ, in one or two plain sentences with publishers, words and figures; a
  /// ruling adds its reason.
  ///
  /// Cost: O(claims log claims).
  public func explanation(in corpus: Corpus) -> String {
    let text = Explanation(of: self, in: corpus).text
    guard let ruling else { return text }
    return "\(text) Ruled \(ruling.kind.words): \(ruling.reason)"
  }
}

extension Disagreement {
  /// What the sources differ about, as a phrase: "China, rare earths, refining".
  public func title(in corpus: Corpus) -> String { Explanation(of: self, in: corpus).subject }
}

extension DisagreementKind {
  /// The kind in running text: "lost qualifier".
  public var words: String {
    switch self {
    case .contradiction: "contradiction"
    case .scope: "different scope"
    case .lostQualifier: "lost qualifier"
    case .partWhole: "part and whole"
    case .date: "different date"
    case .vintage: "older vintage"
    case .tense: "planned and done"
    case .compatible: "compatible"
    }
  }
}

/// The one place where a disagreement becomes sentences.
///
/// A class, since what several sentences need is worked out once, at the first need.
final class Explanation {
  let disagreement: Disagreement
  let corpus: Corpus

  init(of disagreement: Disagreement, in corpus: Corpus) {
    self.disagreement = disagreement
    self.corpus = corpus
  }

  var sides: [Disagreement.Side] { disagreement.sides }

  var text: String {
    switch disagreement.ground {
    case .sameNumber, .wholes, .undated, .qualifier, .apart, .revised, .common, .ordinals, .units:
      figures
    case .shortList, .longList, .cover, .body, .sharedMembers: members
    case .sum, .contained: money
    case .statuses, .dates, .forums, .bothWays: ties
    }
  }

  // MARK: Who says what

  /// What the sources differ about, as a phrase.
  var subject: String {
    switch disagreement.subject {
    case .party(let party): corpus[party].name
    case .event(let event): corpus[event].name
    case .holding(let party, let mineral, let stage):
      ([party.map { corpus[$0].name } ?? "World", corpus[mineral].name.lowercased()]
        + (stage.map { [corpus[$0].name.lowercased()] } ?? [])).joined(separator: ", ")
    case .tie(let from, let tie, let to):
      "\(corpus[from].name) \(corpus[tie].words) \(corpus[to].name)"
    }
  }

  /// A document by its publisher, with its title where several sides have that publisher, and with
  /// the newsroom that wrote it where that is another.
  func name(of document: Handle<Document>) -> String {
    let (publisher, title) = (corpus[document].publisher, corpus[document].title)
    let agency = corpus[corpus[document].agency].name
    let isShared = sharedPublishers.contains(publisher)
    let name = isShared && !title.isEmpty ? "\(publisher), \(title)," : publisher
    return agency == publisher ? name : "\(name) (\(agency))"
  }

  /// The publishers that have other documents behind one side than behind another.
  private lazy var sharedPublishers: Set<String> = {
    var shared: Set<String> = []
    var known: [String: [Handle<Document>]] = [:]
    for side in sides {
      let published = Dictionary(grouping: documents(of: side)) { corpus[$0].publisher }
      for (publisher, documents) in published {
        if known[publisher, default: documents] != documents { shared.insert(publisher) }
        known[publisher] = documents
      }
    }
    return shared
  }()

  /// A claim's own words in quotation marks, an amount with the share that it comes to.
  func quote(_ claim: Corpus.ClaimReference) -> String {
    let words = "\"\(corpus[claim].provenance.stated)\""
    guard case .share(let handle) = claim, let share = corpus.shares[handle.position].literal,
      let quantity = corpus.shares[handle.position].quantity
    else { return words }
    return "\(words) \(quantity.unit), \(FigureText.share(share.low)) of its total"
  }

  /// The documents of a side, in the order of the tables.
  func documents(of side: Disagreement.Side) -> [Handle<Document>] {
    corpus.documents(behind: side.claims).sorted()
  }

  /// `A, B and C`: who stands behind a side.
  func names(of side: Disagreement.Side) -> String { Self.list(names(documents(of: side))) }

  /// The documents' names without repeats: editions of one publication share theirs.
  func names(_ documents: [Handle<Document>]) -> [String] {
    documents.map(name(of:)).withoutRepeats
  }

  /// `A says "54 nations", and so does B, likewise C ("54 countries")`: each in its own words.
  func says(_ side: Disagreement.Side) -> String {
    let claims = Dictionary(side.claims.map { (corpus.document(of: $0), $0) }) { first, _ in first }
    let words = documents(of: side).compactMap { document in
      claims[document].map { (document: document, words: quote($0)) }
    }
    guard let (first, own) = words.first else { return "" }
    let same = words.dropFirst().filter { $0.words == own }.map(\.document)
    let echo = names(same).filter { $0 != name(of: first) }
    let others = words.filter { $0.words != own }
      .map { "\(name(of: $0.document)) (\($0.words))" }.withoutRepeats
    return "\(name(of: first)) says \(own)"
      + (echo.isEmpty ? "" : ", and so \(echo.count == 1 ? "does" : "do") \(Self.list(echo))")
      + (others.isEmpty ? "" : ", likewise \(Self.list(others))")
  }

  /// What each side says, joined by semicolons.
  var everySide: String { Self.clauses(sides.map(says), noun: "reading") }

  /// The clauses joined by semicolons; of more than five, four and how many more.
  static func clauses(_ clauses: [String], noun: String) -> String {
    guard clauses.count > 5 else { return clauses.joined(separator: "; ") }
    return clauses.prefix(4).joined(separator: "; ") + "; \(clauses.count - 4) more \(noun)s"
  }

  /// `a, b and c`; of more than six, five and how many more.
  static func list(_ words: [String], and: String = "and") -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    if words.count > 6 {
      return words.prefix(5).joined(separator: ", ") + " \(and) \(words.count - 5) more"
    }
    return words.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }
}
