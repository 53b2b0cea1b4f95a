public import LodeData

extension Tally: Storable {
  public func write(to writer: inout StoreWriter) {
    writer.put(subject, of, members, number, claims, named)
  }
  public init(from reader: inout StoreReader) {
    subject = reader.value()
    of = reader.value()
    members = reader.value()
    number = reader.value()
    claims = reader.value()
    named = reader.value()
  }
}
