/// A rectangle within a cell, in units from its top left corner.
///
/// A cell is ``columns`` by ``rows`` units; every line lies on whole ones.
struct CellPart: Hashable {
  /// The units of a cell's width.
  static let columns = 9
  /// The units of a cell's height.
  static let rows = 18

  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  /// Whether it goes from the left edge of the cell to the right one.
  var spansCell: Bool { left == 0 && right == Double(Self.columns) }
}
