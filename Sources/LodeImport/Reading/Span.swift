#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An amount as an interval, exact in decimals.
struct Span: Hashable, Sendable {
  var low: Decimal
  /// Nil where nothing bounds it.
  var high: Decimal?
  var isLowOpen = false
  var isHighOpen = false

  /// A printed figure: half a unit of `place`, a power of ten, to either side, never below zero.
  static func around(_ value: Decimal, place: Int) -> Span {
    let half = Decimal(sign: .plus, exponent: place - 1, significand: 5)
    return Span(low: max(0, value - half), high: value + half)
  }
}
