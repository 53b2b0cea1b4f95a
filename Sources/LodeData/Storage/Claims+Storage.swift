extension ShareClaim: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, mineral, stage, party, year, scope, share, quantity, provenance, computed)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), mineral: reader.value(), stage: reader.value(), party: reader.value(),
      year: reader.value(), scope: reader.value(), share: reader.value(),
      quantity: reader.value(), provenance: reader.value(), computed: reader.value())
  }
}

extension TotalClaim: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, aggregate, mineral, stage, year, scope, quantity, excludes, provenance)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), aggregate: reader.value(), mineral: reader.value(),
      stage: reader.value(), year: reader.value(), scope: reader.value(),
      quantity: reader.value(), excludes: reader.value(), provenance: reader.value())
  }
}

extension CountClaim: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, subject, of, members, number, provenance)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), subject: reader.value(), of: reader.value(), members: reader.value(),
      number: reader.value(), provenance: reader.value())
  }
}

extension Relation: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, from, tie, to, event, role, status, provenance)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), from: reader.value(), tie: reader.value(), to: reader.value(),
      event: reader.value(), role: reader.value(), status: reader.value(),
      provenance: reader.value())
  }
}

extension Commitment: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, programme, payer, instrument, currency, window, status, amount, provenance)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), programme: reader.value(), payer: reader.value(),
      instrument: reader.value(), currency: reader.value(), window: reader.value(),
      status: reader.value(), amount: reader.value(), provenance: reader.value())
  }
}

extension EventReport: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(id, event, provenance) }
  public init(from reader: inout StoreReader) {
    self.init(id: reader.value(), event: reader.value(), provenance: reader.value())
  }
}

extension ControlClaim: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, event, actor, instrument, mineral, stage, against)
    writer.put(status, from, until, asOf, provenance)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), event: reader.value(), actor: reader.value(),
      instrument: reader.value(), mineral: reader.value(), stage: reader.value(),
      against: reader.value(), status: reader.value(), from: reader.value(),
      until: reader.value(), asOf: reader.value(), provenance: reader.value())
  }
}

extension Statement: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, topic, subject, mineral, stage, value, provenance)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), topic: reader.value(), subject: reader.value(),
      mineral: reader.value(), stage: reader.value(), value: reader.value(),
      provenance: reader.value())
  }
}
