/// The ids of one table and the rows that they name, over all packages.
struct IDIndex<Row> {
  /// The table's name, for messages.
  let table: String
  private var handles: [String: Handle<Row>] = [:]

  init(table: String) { self.table = table }

  subscript(id: String) -> Handle<Row>? { handles[id] }

  mutating func insert(_ handle: Handle<Row>, for id: String) { handles[id] = handle }

  /// The id that was probably meant.
  func nearest(to id: String) -> String? {
    Suggestion.nearest(to: id, among: handles.keys.sorted())
  }
}
