/// Gathers a corpus table by table, so that references resolve whatever the order of packages.
struct CorpusBuilder {
  /// A table of a package, before it is read.
  struct Table {
    let package: Handle<PackageInfo>
    let path: String
    let bytes: [UInt8]
  }

  /// What a document's row says of the lines of its text.
  enum DocumentLines {
    case count(Int)
    /// Nobody has the text at hand.
    case none
    case faulty
  }

  var corpus = Corpus()
  private(set) var findings: [Finding] = []
  let parties = IDIndex<Party>(table: "parties")
  let minerals = IDIndex<Mineral>(table: "minerals")
  let stages = IDIndex<Stage>(table: "stages")
  let ties = IDIndex<TieKind>(table: "ties")
  let events = IDIndex<Event>(table: "events")
  let documents = IDIndex<Document>(table: "documents")
  let tiles = IDIndex<Tile>(table: "tiles")
  /// The tile at each place that is taken, over all packages.
  var tilePlaces: [TilePlace: String] = [:]
  /// The lines that each document has, by its handle.
  ///
  /// Unlike the documents of ``corpus``, in step with ``documents`` even if rows are faulty.
  var documentLines: [DocumentLines] = []
  /// The parents of ``corpus``'s parties and minerals, which may stand in later packages.
  var partyParents: [(row: Int, parent: RowReader.PendingReference)] = []
  var mineralParents: [(row: Int, parent: RowReader.PendingReference)] = []
  /// Where each claim's id was first seen, over all claim tables.
  private(set) var claimPlaces = ClaimPlaces()
  /// The ids of claims that are not among ``claimPlaces`` yet.
  private var newIDs: [String] = []
  /// Their cells.
  private var newCells: [RowReader.CellMark] = []
  /// Where each of ``corpus``'s rulings stands.
  var rulingPlaces: [RulingPlace] = []
  /// The wholes of ``corpus``'s shares and totals.
  var wholes = ClaimWholes()
  /// The row of each amount that was read, and each whole's unit with the row that first gave it.
  var quantityRows = QuantityRows()
  private var tables: [TableName: [Table]] = [:]
  /// The place of each file in the order of packages and of their descriptors.
  private var fileOrder: [String: Int] = [:]

  /// The tables, in the order in which they refer to each other.
  private enum TableName: String, CaseIterable {
    case parties
    case minerals
    case stages
    case ties
    case events
    case documents
    case tiles
    case aliases
    case shares
    case quantities
    case counts
    case relations
    case commitments
    case eventReports = "event_reports"
    case controls
    case statements
    case rulings

    var holdsClaims: Bool {
      switch self {
      case .parties, .minerals, .stages, .ties, .events, .documents, .tiles, .aliases, .rulings:
        false
      case .shares, .quantities, .counts, .relations, .commitments, .eventReports, .controls,
        .statements:
        true
      }
    }
  }

  /// Reads the packages' descriptors and the bytes of their tables, those that say where they stand
  /// first.
  mutating func open(_ sources: [any PackageSource]) {
    var opened: [(source: any PackageSource, package: DataPackage)] = []
    for (place, source) in sources.enumerated() {
      let path = "\(source.name)/\(DataPackage.descriptorName)"
      guard place < LoadingLimits.packages else {
        findings.append(
          Finding(
            path: path, category: .descriptor,
            message:
              "\(sources.count) packages are named, and \(LoadingLimits.packages) are read at "
              + "the most; leave some out"))
        break
      }
      let (package, problems) = DataPackage.read(from: source)
      noteFile(path)
      findings += problems
      guard let package else { continue }
      if opened.contains(where: { $0.package.name == package.name }) {
        findings.append(
          Finding(
            path: path, line: package.place.line, column: package.place.column,
            category: .duplicate,
            message: "a package named '\(package.name.excerpt)' is already loaded; name it once"))
        continue
      }
      opened.append((source, package))
    }
    let ordered = opened.sorted {
      ($0.package.order ?? .infinity, $0.package.name)
        < ($1.package.order ?? .infinity, $1.package.name)
    }
    for entry in ordered { open(entry.package, from: entry.source) }
  }

  private mutating func open(_ package: DataPackage, from source: any PackageSource) {
    let handle = Handle<PackageInfo>(corpus.packages.count)
    corpus.packages.append(
      PackageInfo(
        id: package.name, title: package.title, version: package.version, origin: source.name,
        holdsTilesAlone: package.resources.allSatisfy { $0.name == TableName.tiles.rawValue }))
    for resource in package.resources {
      open(resource, of: handle, in: source)
    }
  }

  private mutating func open(
    _ resource: DataPackage.Resource, of package: Handle<PackageInfo>, in source: any PackageSource
  ) {
    let path = "\(source.name)/\(resource.path)"
    noteFile(path)
    guard let table = TableName(rawValue: resource.name) else {
      let hint = Suggestion.nearest(
        to: resource.name, among: TableName.allCases.map(\.rawValue))
      findings.append(
        Finding(
          path: "\(source.name)/\(DataPackage.descriptorName)", line: resource.namePlace.line,
          column: resource.namePlace.column, severity: .warning, category: .descriptor,
          message: "the table '\(resource.name.excerpt)' is not known and is left out"
            + (hint.map { "; did you mean '\($0)'?" } ?? "")))
      return
    }
    do throws(PackageSourceError) {
      let bytes =
        if let inline = resource.inline { inline } else { try source.bytes(of: resource.path) }
      tables[table, default: []].append(Table(package: package, path: path, bytes: bytes))
    } catch {
      findings.append(
        error == .outside
          ? Finding(
            path: "\(source.name)/\(DataPackage.descriptorName)", line: resource.pathPlace.line,
            column: resource.pathPlace.column, category: .path,
            message: "the path '\(resource.path.excerpt)' leaves the package; name a file inside it"
          )
          : Finding.unreadable(error, path: path))
      markPartial(table)
    }
  }

  private mutating func noteFile(_ path: String) {
    if fileOrder[path] == nil { fileOrder[path] = fileOrder.count }
  }

  /// Notes that some of a table's rows are unknown, so that nobody is blamed for naming them.
  private mutating func markPartial(_ table: TableName) {
    switch table {
    case .parties: parties.isPartial = true
    case .minerals: minerals.isPartial = true
    case .stages: stages.isPartial = true
    case .ties: ties.isPartial = true
    case .events: events.isPartial = true
    case .documents: documents.isPartial = true
    case .tiles, .aliases, .shares, .quantities, .counts, .relations, .commitments, .eventReports,
      .controls, .statements, .rulings:
      break
    }
  }

  /// Notes rows of a table that are there and could not be read.
  private mutating func noteUnread(_ ids: Set<String>, of table: TableName) {
    switch table {
    case .parties: parties.unreadIDs.formUnion(ids)
    case .minerals: minerals.unreadIDs.formUnion(ids)
    case .stages: stages.unreadIDs.formUnion(ids)
    case .ties: ties.unreadIDs.formUnion(ids)
    case .events: events.unreadIDs.formUnion(ids)
    case .documents: documents.unreadIDs.formUnion(ids)
    case .tiles, .aliases, .shares, .quantities, .counts, .relations, .commitments, .eventReports,
      .controls, .statements, .rulings:
      break
    }
  }

  /// Every finding, in the order of packages, files, lines and columns.
  var sortedFindings: [Finding] {
    findings.enumerated()
      .map { place, finding in
        ((fileOrder[finding.path] ?? 0, finding.line, finding.column, place), finding)
      }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }

  /// Reads every table of every package, and says now and then which share of their bytes is read.
  mutating func readTables(progress: (Double) -> Void) {
    let all = Double(max(1, tables.values.joined().reduce(0) { $0 + $1.bytes.count }))
    var done = 0
    for name in TableName.allCases {
      for table in tables.removeValue(forKey: name) ?? [] {
        table.bytes.withUnsafeBufferPointer { bytes in
          let rows = RowReader(path: table.path, bytes: bytes)
          defer { done += bytes.count }
          if name.holdsClaims {
            let limit = rows.rowLimit
            claimPlaces.open(table.path, rows: limit)
            if name == .shares || name == .quantities { reserveShares(limit) }
          }
          withoutActuallyEscaping(progress) { progress in
            rows.progress = { [done] in progress(Double(done + $0) / all) }
            read(name, rows, package: table.package)
            rows.progress = nil
          }
          compareIDs(in: rows)
          numberWholes()
          if rows.isPartial { markPartial(name) }
          noteUnread(rows.unreadIDs, of: name)
          findings += rows.findings
        }
      }
      if name == .parties { resolvePartyParents() }
      if name == .minerals { resolveMineralParents() }
    }
    guard !hasErrors else { return }
    for (place, share) in ComputedShares(corpus: corpus, wholes: wholes).all() {
      corpus.shares[place].share = share.range
      corpus.shares[place].computed = share.literal
    }
    findings += ShareSums(corpus: corpus, wholes: wholes).findings { claimPlaces[$0] }
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
    case .tiles: readTiles(rows)
    case .aliases: readAliases(rows)
    case .shares: readShares(rows)
    case .quantities: readQuantities(rows)
    case .counts: readCounts(rows)
    case .relations: readRelations(rows)
    case .commitments: readCommitments(rows)
    case .eventReports: readEventReports(rows)
    case .controls: readControls(rows)
    case .statements: readStatements(rows)
    case .rulings: readRulings(rows)
    }
  }

  /// How many rows of claims are compared with all others at once, which is quicker than one by
  /// one: few enough to be still at hand.
  private static let batch = 256

  /// Takes a sound row of a party's share or amount.
  mutating func take(_ claim: ShareClaim) {
    corpus.shares.append(claim)
    if corpus.shares.count - wholes.shares.count >= Self.batch { numberWholes() }
  }

  /// Numbers the wholes of the shares that have no number yet.
  private mutating func numberWholes() { wholes.add(corpus.shares[wholes.shares.count...]) }

  /// Makes room for the rows of a table of shares or amounts, so that the shares are not moved.
  mutating func reserveShares(_ count: Int) {
    corpus.shares.reserveCapacity(corpus.shares.count + count)
    wholes.reserveShares(count)
  }

  /// Takes a claim's id, which no other claim of any table may have.
  ///
  /// One that another has is found later, by ``compareIDs(in:)``.
  mutating func claimID(_ column: RowReader.Column, in rows: RowReader) -> String? {
    guard let id = rows.uniqueID(column) else { return nil }
    newIDs.append(id)
    newCells.append(rows.mark(column))
    if newIDs.count >= Self.batch { compareIDs(in: rows) }
    return id
  }

  /// Notes the ids of claims that came since, and reports those that others have already.
  private mutating func compareIDs(in rows: RowReader) {
    let firsts = claimPlaces.insert(newIDs, lines: newCells.map(\.line))
    for (index, first) in firsts.enumerated() {
      guard let first else { continue }
      rows.report(
        .duplicate, at: newCells[index],
        "the id '\(newIDs[index].excerpt)' is taken by \(first.path):\(first.line); "
          + "give each claim its own")
    }
    newIDs.removeAll(keepingCapacity: true)
    newCells.removeAll(keepingCapacity: true)
  }

  /// Takes the id of a row that others refer to.
  ///
  /// - Returns: The id where the row is new. Nil where it is empty, where this table has it
  ///   already (reported), or where an earlier package lists the same row, which then stands.
  mutating func entityID<Row>(
    _ column: RowReader.Column, in rows: RowReader,
    index: KeyPath<CorpusBuilder, IDIndex<Row>>, seen: inout Set<String>
  ) -> String? {
    guard let id = rows.required(column) else { return nil }
    guard seen.insert(id).inserted else {
      rows.report(
        .duplicate, at: column,
        "the id '\(id.excerpt)' stands twice in this table; drop one row")
      return nil
    }
    return self[keyPath: index].insert(id) ? id : nil
  }

  // MARK: Parents

  private mutating func resolvePartyParents() {
    for (row, parent) in partyParents {
      corpus.parties[row].parent = resolve(parent, in: parties)
    }
    reportCircles(partyParents, among: corpus.parties.map { $0.parent?.position })
  }

  private mutating func resolveMineralParents() {
    for (row, parent) in mineralParents {
      corpus.minerals[row].parent = resolve(parent, in: minerals)
    }
    reportCircles(mineralParents, among: corpus.minerals.map { $0.parent?.position })
  }

  private mutating func resolve<Row>(
    _ parent: RowReader.PendingReference, in index: IDIndex<Row>
  ) -> Handle<Row>? {
    if let handle = index[parent.id] { return handle }
    if !index.mayHaveUnread(parent.id) { report(parent, index.unresolved(parent.id)) }
    return nil
  }

  /// Notes each row that is its own ancestor.
  ///
  /// Not where there are other errors: rows are then out of step with their handles.
  private mutating func reportCircles(
    _ references: [(row: Int, parent: RowReader.PendingReference)], among parents: [Int?]
  ) {
    guard !hasErrors else { return }
    for (row, parent) in references {
      var seen: Set<Int> = []
      var next = parents[row]
      while let ancestor = next, ancestor != row, seen.insert(ancestor).inserted {
        next = parents[ancestor]
      }
      guard next == row else { continue }
      report(
        parent, "the parent '\(parent.id.excerpt)' descends from this row; name another or none")
    }
  }

  private mutating func report(_ reference: RowReader.PendingReference, _ message: String) {
    findings.append(
      Finding(
        path: reference.path, line: reference.line, column: reference.column,
        category: .reference, message: message))
  }

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
