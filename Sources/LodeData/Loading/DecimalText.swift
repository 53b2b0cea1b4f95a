/// Reads decimal numbers from bytes.
enum DecimalText {
  /// The number that the bytes spell, or nil.
  ///
  /// An optional minus, digits, an optional point with digits behind it; no exponent, no grouping,
  /// no blanks, and nothing too large for a Double.
  ///
  /// Exact for up to 15 digits, where a Double holds the digits and the power of ten; longer
  /// numbers go through the standard library. Cost: O(bytes).
  static func parse(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    var digits = 0
    var mantissa: UInt64 = 0
    var decimals: Int?
    var isNegative = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where decimals == nil && digits > 0: decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits <= 18 { mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0")) }
        decimals = decimals.map { $0 + 1 }
      default: return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    guard digits <= 15 else {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
      return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
    var power = 1.0
    for _ in 0..<(decimals ?? 0) { power *= 10 }
    let value = Double(mantissa) / power
    return isNegative ? -value : value
  }
}
