/// A resolved reference to one row of a corpus: following it cannot fail.
///
/// Handles are made by the loader alone and hold for the corpus that made them.
public struct Handle<Row>: Hashable, Comparable, Sendable {
  @usableFromInline
  let index: Int32

  @usableFromInline
  init(_ index: Int) { self.index = Int32(index) }

  /// The row's place in its table, from 0.
  @inlinable public var position: Int { Int(index) }

  public static func < (left: Handle, right: Handle) -> Bool { left.index < right.index }
}

/// A row that others refer to by its id.
public protocol Identified: Sendable {
  /// The id that the tables use, unique over all packages.
  var id: String { get }
}
