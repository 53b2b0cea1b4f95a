extension Handle: Storable {
  public func write(to writer: inout StoreWriter) { writer.putNumber(UInt64(position)) }
  public init(from reader: inout StoreReader) { self.init(Int(reader.number())) }
}

extension Interval: Storable {
  /// The ends, and in one number which of them are open and whether it is a point.
  public func write(to writer: inout StoreWriter) {
    writer.putNumber((lowOpen ? 1 : 0) + (highOpen ? 2 : 0) + (isPoint ? 4 : 0))
    writer.put(low)
    if !isPoint { writer.put(high) }
  }
  public init(from reader: inout StoreReader) {
    let flags = reader.number()
    low = reader.value()
    high = flags & 4 == 0 ? reader.value() : low
    lowOpen = flags & 1 != 0
    highOpen = flags & 2 != 0
  }
}

extension CalendarDate: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.putNumber(UInt64((year * 16 + month) * 32 + day))
  }
  public init(from reader: inout StoreReader) {
    let number = Int(reader.number())
    self.init(stored: (number / 512, number / 32 % 16, number % 32))
  }
}

extension Quantity: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(amount, unit, flag) }
  public init(from reader: inout StoreReader) {
    self.init(amount: reader.value(), unit: reader.value(), flag: reader.value())
  }
}

extension Provenance: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(document, line, locator, stated, saidBy, date, note)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      document: reader.value(), line: reader.value(), locator: reader.value(),
      stated: reader.value(), saidBy: reader.value(), date: reader.value(), note: reader.value())
  }
}

extension ClaimStatus: Storable {}
extension DisagreementKind: Storable {}
extension Quantity.Flag: Storable {}
extension Commitment.Instrument: Storable {}
extension ControlClaim.Instrument: Storable {}
extension ControlClaim.Status: Storable {}
extension CountClaim.Members: Storable {}
extension Document.PublisherKind: Storable {}
extension Event.Precision: Storable {}
extension Mineral.Kind: Storable {}
extension Party.Kind: Storable {}
extension Stage.Kind: Storable {}
extension Statement.Topic: Storable {}
extension TieKind.Role: Storable {}
extension TotalClaim.Aggregate: Storable {}
