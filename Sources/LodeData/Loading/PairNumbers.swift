/// Gives pairs of whole numbers the numbers 0, 1, 2 … in the order in which they first come.
package struct PairNumbers: Sendable {
  private struct Pair: NumberedKey {
    let first: UInt64
    let second: UInt64

    func mixed(with seed: UInt64) -> UInt64 {
      (first ^ seed).folded(with: second ^ 0x9E37_79B9_7F4A_7C15).folded(with: seed | 1)
    }
  }

  private var numbers = Numbering<Pair>()

  package init() {}

  /// How many pairs have come.
  package var count: Int { numbers.keys.count }

  /// Makes room for so many pairs in all.
  mutating func reserve(_ count: Int) { numbers.reserve(count) }

  /// The pair's number, and whether it came for the first time.
  package mutating func number(of first: Int, _ second: Int) -> (number: Int, isNew: Bool) {
    numbers.number(
      of: Pair(
        first: UInt64(bitPattern: Int64(first)), second: UInt64(bitPattern: Int64(second))))
  }
}
