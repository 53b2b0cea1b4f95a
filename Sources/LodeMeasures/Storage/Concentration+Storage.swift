public import LodeData

extension Concentration: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(whole, holdings, unstated, totals, market, index, unattributed)
  }
  public init(from reader: inout StoreReader) {
    whole = reader.value()
    holdings = reader.value()
    unstated = reader.value()
    totals = reader.value()
    market = reader.value()
    measuredIndex = Deferred(reader.value())
    unattributed = reader.value()
  }
}

extension Concentration.Whole: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(mineral, stage, year, scope, package)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      mineral: reader.value(), stage: reader.value(), year: reader.value(), scope: reader.value(),
      package: reader.value())
  }
}

extension Concentration.Holding: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(party, share, claims) }
  public init(from reader: inout StoreReader) {
    self.init(party: reader.value(), share: reader.value(), claims: reader.value())
  }
}

extension Concentration.Unstated: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(party, flag, isOutside, claims) }
  public init(from reader: inout StoreReader) {
    self.init(
      party: reader.value(), flag: reader.value(), isOutside: reader.value(),
      claims: reader.value())
  }
}

extension Market: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(suppliers, unnamed) }
  public init(from reader: inout StoreReader) {
    suppliers = reader.value()
    unnamed = reader.value()
  }
}

extension Supplier: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(name, share) }
  public init(from reader: inout StoreReader) {
    self.init(name: reader.value(), share: reader.value())
  }
}

extension UnnamedSuppliers: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(limit, cap, pool) }
  public init(from reader: inout StoreReader) {
    self.init(limit: reader.value(), cap: reader.value(), pool: reader.value())
  }
}

extension UnnamedSuppliers.Cap: Storable {
  public func write(to writer: inout StoreWriter) {
    switch self {
    case .none: writer.put(0)
    case .percent(let cap): writer.put(1, cap)
    case .smallestNamed: writer.put(2)
    case .largestNamed: writer.put(3)
    }
  }
  public init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .none
      case 1: .percent(reader.value())
      case 2: .smallestNamed
      default: .largestNamed
      }
  }
}

extension ConcentrationBounds: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(low, high, sharp) }
  public init(from reader: inout StoreReader) {
    self.init(low: reader.value(), high: reader.value(), sharp: reader.value())
  }
}

extension ConcentrationBounds.Bound: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(value, attained, allocation) }
  public init(from reader: inout StoreReader) {
    self.init(value: reader.value(), attained: reader.value(), allocation: reader.value())
  }
}

extension Allocation: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(named, unnamed, vanishing) }
  public init(from reader: inout StoreReader) {
    self.init(named: reader.value(), unnamed: reader.value(), vanishing: reader.value())
  }
}

extension Allocation.Group: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(share, count) }
  public init(from reader: inout StoreReader) {
    self.init(share: reader.value(), count: reader.value())
  }
}
