/// Every table; a corpus of which packages are silenced is not written down as such.
extension Corpus: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(packages, documents, parties, aliases, minerals, stages, tieKinds, events, tiles)
    writer.put(shares, totals, counts, relations, commitments, eventReports, controls, statements)
    writer.put(rulings)
  }

  public init(from reader: inout StoreReader) {
    self.init()
    packages = reader.value()
    documents = reader.value()
    parties = reader.value()
    aliases = reader.value()
    minerals = reader.value()
    stages = reader.value()
    tieKinds = reader.value()
    events = reader.value()
    tiles = reader.value()
    shares = reader.value()
    totals = reader.value()
    counts = reader.value()
    relations = reader.value()
    commitments = reader.value()
    eventReports = reader.value()
    controls = reader.value()
    statements = reader.value()
    rulings = reader.value()
  }
}

extension Corpus.ClaimReference: Storable {
  /// The table's number in the lowest three bits, the row above them.
  public func write(to writer: inout StoreWriter) {
    writer.putNumber(UInt64(place.row << 3 | place.table))
  }
  public init(from reader: inout StoreReader) {
    let number = Int(reader.number())
    let row = number >> 3
    self =
      switch number & 7 {
      case 0: .share(Handle(row))
      case 1: .total(Handle(row))
      case 2: .count(Handle(row))
      case 3: .relation(Handle(row))
      case 4: .commitment(Handle(row))
      case 5: .eventReport(Handle(row))
      case 6: .control(Handle(row))
      default: .statement(Handle(row))
      }
  }
}
