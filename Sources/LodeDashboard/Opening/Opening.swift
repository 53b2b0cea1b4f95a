public import LodeData
import LodeScreen

/// What the first screen shows of a corpus, made when the program was built.
///
/// An ``Atlas`` that has one needs no corpus until the user goes elsewhere.
public struct Opening: Sendable {
  let heading: Heading
  let page: Page

  /// The page of a place, where it is this one.
  ///
  /// It holds figures with their qualifiers, in Unicode, and nothing marked.
  func page(at route: Route, isLiteral: Bool, symbols: Symbols) -> Page? {
    route == .overview && !isLiteral && symbols == .unicode ? page : nil
  }
}

extension Opening: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(heading, page) }
  public init(from reader: inout StoreReader) {
    heading = reader.value()
    page = reader.value()
  }
}
