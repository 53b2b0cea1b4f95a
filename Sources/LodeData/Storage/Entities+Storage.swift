extension PackageInfo: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, title, version, origin, holdsTilesAlone)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), title: reader.value(), version: reader.value(), origin: reader.value(),
      holdsTilesAlone: reader.value())
  }
}

extension Document: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, file, title, publisher, publisherKind, agency, date, dateStated)
    writer.put(asOf, asOfBasis, sha256, lines, via, note, package)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), file: reader.value(), title: reader.value(), publisher: reader.value(),
      publisherKind: reader.value(), agency: reader.value(), date: reader.value(),
      dateStated: reader.value(), asOf: reader.value(), asOfBasis: reader.value(),
      sha256: reader.value(), lines: reader.value(), via: reader.value(), note: reader.value(),
      package: reader.value())
  }
}

extension Party: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, name, short, kind, iso2, region, parent, membersName, note)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), name: reader.value(), short: reader.value(), kind: reader.value(),
      iso2: reader.value(), region: reader.value(), parent: reader.value(),
      membersName: reader.value(), note: reader.value())
  }
}

extension Alias: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(party, name, document, line, locator)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      party: reader.value(), name: reader.value(), document: reader.value(), line: reader.value(),
      locator: reader.value())
  }
}

extension Mineral: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(id, name, kind, parent, note) }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), name: reader.value(), kind: reader.value(), parent: reader.value(),
      note: reader.value())
  }
}

extension Stage: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(id, name, rank, kind, note) }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), name: reader.value(), rank: reader.value(), kind: reader.value(),
      note: reader.value())
  }
}

extension TieKind: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, words, inverse, short, label, outcome, role, isMutual, note)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), words: reader.value(), inverse: reader.value(), short: reader.value(),
      label: reader.value(), outcome: reader.value(), role: reader.value(),
      isMutual: reader.value(), note: reader.value())
  }
}

extension Event: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, name, kind, start, end, precision, status, note)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), name: reader.value(), kind: reader.value(), start: reader.value(),
      end: reader.value(), precision: reader.value(), status: reader.value(), note: reader.value())
  }
}

extension Tile: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, iso2, name, region, column, row, party)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), iso2: reader.value(), name: reader.value(), region: reader.value(),
      column: reader.value(), row: reader.value(), party: reader.value())
  }
}

extension Ruling: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(disagreement, found, kind, reason) }
  public init(from reader: inout StoreReader) {
    self.init(
      disagreement: reader.value(), found: reader.value(), kind: reader.value(),
      reason: reader.value())
  }
}
