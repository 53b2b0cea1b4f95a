/// Where a claim stands and in what words: what makes it checkable.
public struct Provenance: Hashable, Sendable {
  public let document: Handle<Document>
  /// The line of the document's file, from 1; nil where nobody has the file at hand.
  public let line: Int?
  /// The page, table or section, in a few words; empty where the line says it all.
  public let locator: String
  /// The few words that state it, as printed.
  public let stated: String
  /// Who says so inside the document; nil where the document speaks itself.
  public let saidBy: Handle<Party>?
  /// The day that the claim holds for.
  public let date: CalendarDate
  /// How to read it, in Lode's words.
  public let note: String
}
