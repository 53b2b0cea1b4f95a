public import LodeData

extension Disagreement: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, kind, found, ruling, subject, sides, ground, detail)
  }
  public init(from reader: inout StoreReader) {
    id = reader.value()
    kind = reader.value()
    found = reader.value()
    ruling = reader.value()
    subject = reader.value()
    sides = reader.value()
    ground = reader.value()
    detail = reader.value()
  }
}

extension Disagreement.Subject: Storable {
  public func write(to writer: inout StoreWriter) {
    switch self {
    case .party(let party): writer.put(0, party)
    case .holding(let party, let mineral, let stage): writer.put(1, party, mineral, stage)
    case .tie(let from, let tie, let to): writer.put(2, from, tie, to)
    case .event(let event): writer.put(3, event)
    }
  }
  public init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .party(reader.value())
      case 1: .holding(reader.value(), of: reader.value(), at: reader.value())
      case 2: .tie(reader.value(), reader.value(), reader.value())
      default: .event(reader.value())
      }
  }
}

extension Disagreement.Side: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(claims, isList) }
  public init(from reader: inout StoreReader) {
    claims = reader.value()
    isList = reader.value()
  }
}

extension Ground: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .sameNumber(let figure): writer.put(0, figure)
    case .wholes: writer.put(1)
    case .undated(let fitting): writer.put(2, fitting)
    case .qualifier(let wide, let narrow): writer.put(3, wide, narrow)
    case .apart(let figures): writer.put(4, figures)
    case .revised(let newsroom): writer.put(5, newsroom)
    case .common(let figure): writer.put(6, figure)
    case .shortList(let named, let missing): writer.put(7, named, missing)
    case .longList(let named, let isLater): writer.put(8, named, isLater)
    case .cover(let others): writer.put(9, others)
    case .body(let body, let whole): writer.put(10, body, whole)
    case .sum(let total, let parts): writer.put(11, total, parts)
    case .contained(let together, let apart): writer.put(12, together, apart)
    case .statuses(let statuses): writer.put(13, statuses)
    case .dates(let dates): writer.put(14, dates)
    case .ordinals(let ordinals): writer.put(15, ordinals)
    case .units(let figure): writer.put(16, figure)
    case .forums: writer.put(17)
    case .sharedMembers(let parties): writer.put(18, parties)
    case .bothWays(let isMutual): writer.put(19, isMutual)
    }
  }

  init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .sameNumber(reader.value())
      case 1: .wholes
      case 2: .undated(fitting: reader.value())
      case 3: .qualifier(wide: reader.value(), narrow: reader.value())
      case 4: .apart(reader.value())
      case 5: .revised(by: reader.value())
      case 6: .common(reader.value())
      case 7: .shortList(named: reader.value(), missing: reader.value())
      case 8: .longList(named: reader.value(), isLater: reader.value())
      case 9: .cover(others: reader.value())
      case 10: .body(reader.value(), of: reader.value())
      case 11: .sum(total: reader.value(), parts: reader.value())
      case 12: .contained(together: reader.value(), apart: reader.value())
      case 13: .statuses(reader.value())
      case 14: .dates(reader.value())
      case 15: .ordinals(reader.value())
      case 16: .units(reader.value())
      case 17: .forums
      case 18: .sharedMembers(reader.value())
      default: .bothWays(isMutual: reader.value())
      }
  }
}

extension Figure: Storable {
  func write(to writer: inout StoreWriter) { writer.put(interval, printed, unit) }
  init(from reader: inout StoreReader) {
    self.init(reader.value(), printed: reader.value(), unit: reader.value())
  }
}

extension Figure.Unit: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .percent: writer.put(0)
    case .pieces: writer.put(1)
    case .money(let currency): writer.put(2, currency)
    case .mass(let unit): writer.put(3, unit)
    }
  }
  init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .percent
      case 1: .pieces
      case 2: .money(reader.value())
      default: .mass(reader.value())
      }
  }
}
