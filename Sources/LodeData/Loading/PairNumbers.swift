/// Gives pairs of whole numbers the numbers 0, 1, 2 … in the order in which they first come.
package struct PairNumbers: Sendable {
  /// Two numbers in their order.
  struct Pair: NumberedKey {
    private let first: UInt64
    private let second: UInt64

    init(_ first: Int, _ second: Int) {
      self.first = UInt64(bitPattern: Int64(first))
      self.second = UInt64(bitPattern: Int64(second))
    }

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
    number(of: Pair(first, second))
  }

  mutating func number(of pair: Pair) -> (number: Int, isNew: Bool) { numbers.number(of: pair) }

  /// The numbers of several pairs, as if they came one after the other.
  mutating func numbers(of pairs: [Pair]) -> [Int] { numbers.numbers(of: pairs).map(\.number) }
}
