/// A country's place on the tile map: geography to draw with, and no claim.
public struct Tile: Identified, Hashable {
  /// ISO 3166-1 alpha-3, the id that the country has as a party where it is one.
  public let id: String
  /// ISO 3166-1 alpha-2.
  public let iso2: String
  public let name: String
  /// The UN M49 region; empty where the table gives none.
  public let region: String
  /// Counted from 0 in the west.
  public let column: Int
  /// Counted from 0 in the north.
  public let row: Int
  /// The party that it is; nil where no package speaks of the country.
  public let party: Handle<Party>?

  /// The columns and rows that a map may have.
  ///
  /// The bound keeps a mistyped number from making a map that no screen holds.
  static let places = 0...99
}
