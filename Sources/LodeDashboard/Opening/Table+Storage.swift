public import LodeData
public import LodeScreen

extension TableCell: Storable {
  public func write(to writer: inout StoreWriter) {
    switch self {
    case .text(let runs): writer.put(0, runs)
    case .decimal(let before, let after): writer.put(1, before, after)
    case .range(let low, let dash, let high): writer.put(2, low, dash, high)
    case .bar(let low, let high): writer.put(3, low, high)
    case .span(let start, let end): writer.put(4, start, end)
    }
  }
  public init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .text(reader.value() as [TextRun])
      case 1: .decimal(before: reader.value(), after: reader.value())
      case 2: .range(low: reader.value(), dash: reader.value(), high: reader.value())
      case 3: .bar(low: reader.value(), high: reader.value())
      default: .span(from: reader.value(), to: reader.value())
      }
  }
}

extension TextRun: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(text, role) }
  public init(from reader: inout StoreReader) { self.init(reader.value(), reader.value()) }
}

extension Role: Storable {}

extension TableColumn: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(id, title, alignment == .right, priority, minimum, maximum)
  }
  public init(from reader: inout StoreReader) {
    self.init(
      id: reader.value(), title: reader.value(), alignment: reader.value() ? .right : .left,
      priority: reader.value(), minimum: reader.value(), maximum: reader.value())
  }
}
