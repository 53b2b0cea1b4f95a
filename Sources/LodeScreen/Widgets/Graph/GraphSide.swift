/// A side of a box, or of a row that lines pass through.
enum GraphSide {
  case left
  case right

  /// The other one.
  var opposite: GraphSide { self == .left ? .right : .left }
}
