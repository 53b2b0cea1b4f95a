public import LodeData

extension Route: Storable {
  public func write(to writer: inout StoreWriter) {
    let names = parameters.keys.sorted()
    writer.put(path, names, names.map { parameters[$0, default: ""] })
  }
  public init(from reader: inout StoreReader) {
    let path: [String] = reader.value()
    let names: [String] = reader.value()
    let values: [String] = reader.value()
    self.init(
      path: path,
      parameters: Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
    )
  }
}
