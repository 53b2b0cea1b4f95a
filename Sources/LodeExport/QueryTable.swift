public import LodeData

/// The tables of `lode query`, by name.
public enum QueryTable: String, CaseIterable, Sendable {
  case shares
  case quantities
  case concentration
  case parties
  case relations
  case counts
  case commitments
  case events
  case controls
  case documents
  case disagreements
  case minerals
  case stages

  /// The table of this name.
  ///
  /// - Throws: ``QueryError/unknownTable(_:nearest:known:)`` with the name that was probably meant.
  public init(named name: String) throws(QueryError) {
    guard let table = QueryTable(rawValue: name) else {
      let known = Self.allCases.map(\.rawValue)
      throw .unknownTable(
        name, nearest: Suggestion.nearest(to: name, among: known), known: known)
    }
    self = table
  }

  /// The rows that pass the filter: events by time, parties asked for by groups the certain ones
  /// first, everything else in the order of the corpus.
  ///
  /// `isLiteral` takes figures without their qualifiers: the one number that the source printed.
  public func table(
    of corpus: Corpus, filter: QueryFilter = .all, isLiteral: Bool = false
  ) -> DataTable {
    maker.table(of: corpus, filter: filter, isLiteral: isLiteral)
  }

  /// What the table's rows can be chosen by.
  ///
  /// A filter's other dimensions leave the table as it is, which the caller should say.
  public var dimensions: Set<QueryDimension> { maker.dimensions }

  /// The parts of a filter that do not touch the table, in the order of the options.
  public func dimensionsIgnored(of filter: QueryFilter) -> [QueryDimension] {
    let ignored = filter.dimensions.subtracting(dimensions)
    return QueryDimension.allCases.filter(ignored.contains)
  }

  /// The table's columns, which no corpus changes.
  public var columns: [DataTable.Column] { table(of: Corpus()).columns }

  private var maker: any QueryableTable.Type {
    switch self {
    case .shares: SharesTable.self
    case .quantities: QuantitiesTable.self
    case .concentration: ConcentrationTable.self
    case .parties: PartiesTable.self
    case .relations: RelationsTable.self
    case .counts: CountsTable.self
    case .commitments: CommitmentsTable.self
    case .events: EventsTable.self
    case .controls: ControlsTable.self
    case .documents: DocumentsTable.self
    case .disagreements: DisagreementsTable.self
    case .minerals: MineralsTable.self
    case .stages: StagesTable.self
    }
  }
}
