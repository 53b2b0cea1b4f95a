/// The one place where the numbers of tables become text.
enum NumberText {
  /// The shortest digits that read back as this very number: `60`, `89.5`, `0.00001`.
  ///
  /// A whole number has no point, and an exponent stands only below 1e-15 and from 1e21 on. Minus
  /// zero is `0`. Nil for what is not finite.
  static func exact(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if let whole = Int(exactly: value) { return String(whole) }
    let shortest = value.description
    let parts = shortest.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
    guard (-15..<21).contains(exponent) else { return shortest }
    let sign = value < 0 ? "-" : ""
    return sign + shifted(String(parts[0].drop { $0 == "-" }), by: exponent)
  }

  /// The digits of `mantissa`, one of them before its point, with the point moved by `exponent`.
  private static func shifted(_ mantissa: String, by exponent: Int) -> String {
    let digits = mantissa.filter { $0 != "." }
    let places = exponent + 1
    if places <= 0 { return "0." + String(repeating: "0", count: -places) + digits }
    let padded = digits + String(repeating: "0", count: max(0, places - digits.count))
    let fraction = padded.dropFirst(places)
    return padded.prefix(places) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// A number for people: at most two digits behind the point, thousands grouped by a blank.
  ///
  /// Halves round away from zero. What would round to zero without being zero has the two digits
  /// that say most of it, and what is too large to group, or below 1e-15, stays exact.
  static func rounded(_ value: Double) -> String {
    let size = abs(value)
    if size >= 1e-15, size < 0.005 {
      var scale = 1.0
      while size * scale < 10 { scale *= 10 }
      return exact((value * scale).rounded(.toNearestOrAwayFromZero) / scale) ?? "0"
    }
    guard value.isFinite, size < 1e15, size == 0 || size >= 0.005 else {
      return exact(value) ?? "no limit"
    }
    let hundredths = UInt64((size * 100).rounded(.toNearestOrAwayFromZero))
    var text = grouped(String(hundredths / 100))
    let fraction = hundredths % 100
    if fraction > 0 {
      let digits = fraction < 10 ? "0\(fraction)" : "\(fraction)"
      text += "." + (digits.hasSuffix("0") ? String(digits.prefix(1)) : digits)
    }
    return value < 0 && hundredths > 0 ? "-" + text : text
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(" ") }
      result.append(digit)
    }
    return result
  }
}
