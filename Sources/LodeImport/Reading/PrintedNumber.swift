#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Digits as a release prints them: thousands by commas, perhaps a footnote mark behind.
struct PrintedNumber: Hashable, Sendable {
  let value: Decimal
  /// The power of ten of its last printed place.
  let place: Int
  /// Whether footnote digits were taken off.
  let isCleaned: Bool

  /// Reads a number; nil for anything else, and for commas that do not part thousands.
  ///
  /// Groups of three leave no doubt where a number ends: `1,4003` is 1,400 with the footnote 3.
  init?(_ text: some StringProtocol) {
    let pieces = String(text).split(
      separator: Character("."), maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = pieces.count == 2 ? String(pieces[1]) : ""
    guard pieces.count == 1 || !decimals.isEmpty, decimals.allSatisfy(Self.isDigit) else {
      return nil
    }
    var groups = pieces[0].split(separator: Character(","), omittingEmptySubsequences: false).map(
      String.init)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else { return nil }
    var isCleaned = false
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
        let last = groups.last, (3...5).contains(last.count)
      else { return nil }
      if last.count > 3 {
        guard decimals.isEmpty else { return nil }
        groups[groups.count - 1] = String(last.prefix(3))
        isCleaned = true
      }
    }
    let digits = groups.joined()
    guard digits.count + decimals.count <= 30,
      let value = Decimal(string: decimals.isEmpty ? digits : "\(digits).\(decimals)")
    else { return nil }
    self.value = value
    self.isCleaned = isCleaned
    place = -decimals.count
  }

  /// The interval of the figure as printed.
  var span: Span { Span.around(value, place: place) }

  /// The interval of a total that is marked as rounded: half a unit of its last digit that is not
  /// zero, yet of no coarser place than its second significant digit.
  var roundedSpan: Span {
    guard value > 0 else { return span }
    var last = place
    var rest = value / Decimal(sign: .plus, exponent: place, significand: 1)
    while Self.isWhole(rest / 10) {
      rest /= 10
      last += 1
    }
    var second = last - 1
    while rest >= 10 {
      rest /= 10
      second += 1
    }
    // `second` is one below the place of the first significant digit.
    return Span.around(value, place: max(place, min(last, second)))
  }

  private static func isWhole(_ value: Decimal) -> Bool { value.exponent >= 0 || value.isZero }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
