/// The ids of one table and the rows that they name, over all packages.
///
/// A class, since every reference of every row is given one to look into.
final class IDIndex<Row> {
  /// The table's name, for messages.
  let table: String
  /// Whether ids may be missing because a table could not be read: then a reference that leads
  /// nowhere says nothing new.
  var isPartial = false
  /// The ids of rows that are there and too faulty to be read.
  var unreadIDs: Set<String> = []
  private var numbers = Numbering<String>()

  init(table: String) { self.table = table }

  subscript(id: String) -> Handle<Row>? { numbers.known(id).map { Handle($0) } }

  /// Gives a new id the next handle; false where the id has one.
  func insert(_ id: String) -> Bool { numbers.number(of: id).isNew }

  /// Whether an id may be that of a row that could not be read.
  func mayHaveUnread(_ id: String) -> Bool { isPartial || unreadIDs.contains(id) }

  /// What to say of an id that no row has, with the one that was probably meant.
  func unresolved(_ id: String) -> String {
    let hint = Suggestion.nearest(to: id, among: numbers.keys.sorted())
    return "no row of '\(table)' has the id '\(id.excerpt)'"
      + (hint.map { "; did you mean '\($0)'?" } ?? "; add it there or mend the id")
  }
}
