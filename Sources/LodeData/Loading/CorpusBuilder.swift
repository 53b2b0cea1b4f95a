/// Gathers a corpus table by table, so that references resolve whatever the order of packages.
struct CorpusBuilder {
  /// A table of a package, before it is read.
  struct Table {
    let package: Handle<PackageInfo>
    let path: String
    let bytes: [UInt8]
  }

  var corpus = Corpus()
  private(set) var findings: [Finding] = []
  var parties = IDIndex<Party>(table: "parties")
  var minerals = IDIndex<Mineral>(table: "minerals")
  var stages = IDIndex<Stage>(table: "stages")
  var ties = IDIndex<TieKind>(table: "ties")
  var events = IDIndex<Event>(table: "events")
  var documents = IDIndex<Document>(table: "documents")
  /// Where each claim's id was first seen, over all claim tables.
  private var claimPlaces: [String: ClaimPlace] = [:]
  private var tables: [TableName: [Table]] = [:]

  private struct ClaimPlace {
    let table: Int
    let line: Int
  }
  private var claimTables: [String] = []

  /// The tables, in the order in which they refer to each other.
  private enum TableName: String, CaseIterable {
    case parties
    case minerals
    case stages
    case ties
    case events
    case documents
    case aliases
    case shares
    case counts
    case relations
    case commitments
    case eventReports = "event_reports"
    case statements
  }

  /// Reads a package's descriptor and the bytes of its tables.
  mutating func open(_ source: any PackageSource) {
    let (package, problems) = DataPackage.read(from: source)
    findings += problems
    guard let package else { return }
    if corpus.packages.contains(where: { $0.id == package.name }) {
      findings.append(
        Finding(
          path: "\(source.name)/\(DataPackage.descriptorName)", category: .duplicate,
          message: "a package named '\(package.name)' is already loaded; name it once"))
      return
    }
    let handle = Handle<PackageInfo>(corpus.packages.count)
    corpus.packages.append(
      PackageInfo(
        id: package.name, title: package.title, version: package.version, origin: source.name))
    for resource in package.resources {
      open(resource, of: handle, in: source)
    }
  }

  private mutating func open(
    _ resource: DataPackage.Resource, of package: Handle<PackageInfo>, in source: any PackageSource
  ) {
    let path = "\(source.name)/\(resource.path)"
    guard let table = TableName(rawValue: resource.name) else {
      let hint = Suggestion.nearest(
        to: resource.name, among: TableName.allCases.map(\.rawValue))
      findings.append(
        Finding(
          path: "\(source.name)/\(DataPackage.descriptorName)", severity: .warning,
          category: .descriptor,
          message: "the table '\(resource.name)' is not known and is left out"
            + (hint.map { "; did you mean '\($0)'?" } ?? "")))
      return
    }
    do {
      let bytes = try source.bytes(of: resource.path)
      tables[table, default: []].append(Table(package: package, path: path, bytes: bytes))
    } catch {
      findings.append(Finding.unreadable(error, path: path))
    }
  }

  /// Reads every table of every package.
  mutating func readTables() {
    for name in TableName.allCases {
      for table in tables.removeValue(forKey: name) ?? [] {
        table.bytes.withUnsafeBufferPointer { bytes in
          let rows = RowReader(path: table.path, bytes: bytes)
          claimTables.append(table.path)
          read(name, rows, package: table.package)
          findings += rows.findings
        }
      }
    }
    guard findings.allSatisfy({ $0.severity != .error }) else { return }
    findings += ShareSums(corpus: corpus).findings { place(ofClaim: $0) }
  }

  private mutating func read(
    _ table: TableName, _ rows: RowReader, package: Handle<PackageInfo>
  ) {
    switch table {
    case .parties: readParties(rows)
    case .minerals: readMinerals(rows)
    case .stages: readStages(rows)
    case .ties: readTies(rows)
    case .events: readEvents(rows)
    case .documents: readDocuments(rows, package: package)
    case .aliases: readAliases(rows)
    case .shares: readShares(rows)
    case .counts: readCounts(rows)
    case .relations: readRelations(rows)
    case .commitments: readCommitments(rows)
    case .eventReports: readEventReports(rows)
    case .statements: readStatements(rows)
    }
  }

  /// Where every claim stands.
  var placesOfClaims: [String: CorpusLoader.Place] {
    claimPlaces.mapValues { CorpusLoader.Place(path: claimTables[$0.table], line: $0.line) }
  }

  /// Where a claim stands in its table.
  private func place(ofClaim id: String) -> (path: String, line: Int) {
    claimPlaces[id].map { (claimTables[$0.table], $0.line) } ?? ("", 1)
  }

  /// Takes a claim's id, which no other claim of any table may have.
  mutating func claimID(_ column: RowReader.Column, in rows: RowReader) -> String? {
    guard let id = rows.required(column) else { return nil }
    let place = ClaimPlace(table: claimTables.count - 1, line: rows.line)
    if let first = claimPlaces.updateValue(place, forKey: id) {
      claimPlaces[id] = first
      rows.report(
        .duplicate, at: column,
        "the id '\(id)' is taken by \(claimTables[first.table]):\(first.line); give each claim its own")
      return nil
    }
    return id
  }

  /// Takes the id of a row that others refer to.
  ///
  /// - Returns: The id where the row is new. Nil where it is empty, where this table has it
  ///   already (reported), or where an earlier package lists the same row, which then stands.
  mutating func entityID<Row>(
    _ column: RowReader.Column, in rows: RowReader, index: WritableKeyPath<CorpusBuilder, IDIndex<Row>>,
    next: Int, seen: inout Set<String>
  ) -> String? {
    guard let id = rows.required(column) else { return nil }
    guard seen.insert(id).inserted else {
      rows.report(.duplicate, at: column, "the id '\(id)' stands twice in this table; drop one row")
      return nil
    }
    guard self[keyPath: index][id] == nil else { return nil }
    self[keyPath: index].insert(Handle(next), for: id)
    return id
  }
}
