import LodeData
import LodeScreen

/// The one place where numbers become text.
///
/// Thousands are grouped by a plain blank. Units stand in headings, not here, but where a method
/// says so. Ranges print what a source's words leave open: "≈ 60" for 55…65, "> 90" for (90, 100].
struct Figures {
  let symbols: Symbols
  /// Whether figures are printed as the bare number that the source printed.
  let isLiteral: Bool

  // MARK: Numbers

  /// A number with thousands grouped and at most `decimals` digits behind the point.
  ///
  /// Trailing zeros are dropped; halves round away from zero.
  static func number(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return value < 0 ? "-∞" : "∞" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    // Beyond what can be grouped, all digits count.
    guard scaled < 1e18 else { return value.description }
    let whole = (scaled / scale).rounded(.down)
    var digits = grouped(UInt64(whole))
    var rest = UInt64(scaled - whole * scale)
    if rest > 0 {
      var places = decimals
      while rest.isMultiple(of: 10) { (rest, places) = (rest / 10, places - 1) }
      digits += "." + padded(rest, to: places)
    }
    return value < 0 && scaled > 0 ? "-" + digits : digits
  }

  /// A number with exactly `decimals` digits behind the point, for columns.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let text = number(value, decimals: decimals)
    guard decimals > 0, value.isFinite else { return text }
    let shown = text.split(separator: ".").dropFirst().first?.count ?? 0
    return text + (shown == 0 ? "." : "") + String(repeating: "0", count: decimals - shown)
  }

  /// Whether either end has anything behind the point.
  private static func needsDecimals(_ interval: Interval, _ decimals: Int) -> Bool {
    [interval.low, interval.high].contains { number($0, decimals: decimals).contains(".") }
  }

  /// The smallest number above zero that `decimals` digits show: 0.1 for one.
  private static func leastShown(decimals: Int) -> String {
    decimals > 0 ? "0." + String(repeating: "0", count: decimals - 1) + "1" : "1"
  }

  private static func grouped(_ number: UInt64) -> String {
    guard number >= 1000 else { return String(number) }
    return "\(grouped(number / 1000)) \(padded(number % 1000, to: 3))"
  }

  /// The digits of a number with zeros before it.
  private static func padded(_ number: UInt64, to places: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
  }

  // MARK: Ranges

  /// What a range says in the fewest words; `top` is the most that there can be.
  ///
  /// A range no wider than `bare` is what rounding leaves of one number, which stands for it; one no
  /// wider than `about` with a whole number in its middle is "about" that number.
  func words(
    _ interval: Interval, top: Double = .infinity, decimals: Int = 1, bare: Double = 1,
    about: Double = 10
  ) -> String {
    func text(_ value: Double) -> String { Self.number(value, decimals: decimals) }
    // What is above zero never prints as zero.
    if interval.high > 0, text(interval.high) == text(0) {
      return "< \(Self.leastShown(decimals: decimals))"
    }
    if interval.isPoint { return text(interval.low) }
    let reachesTop = interval.high >= top || interval.high == .infinity
    if isLiteral { return text(interval.literal(top: top).low) }
    if reachesTop, interval.low > 0 {
      return "\(interval.lowOpen ? ">" : symbols.atLeast) \(text(interval.low))"
    }
    if interval.low == 0, !reachesTop {
      return "\(interval.highOpen ? "<" : symbols.atMost) \(text(interval.high))"
    }
    if interval.high - interval.low <= bare { return text(interval.midpoint) }
    if interval.high - interval.low <= about, interval.high <= 100, !interval.highOpen,
      interval.midpoint == interval.midpoint.rounded()
    {
      return "\(symbols.about) \(text(interval.midpoint))"
    }
    return "\(text(interval.low)) \(symbols.dash) \(text(interval.high))"
  }

  /// A share in percent, aligned on the point.
  func share(_ interval: Interval?, role: Role = .figure) -> TableCell {
    guard let interval else { return unknown }
    let text = words(interval, top: 100)
    // Of a range, the first end stands under the other figures.
    let first = text.split(separator: " \(symbols.dash) ", maxSplits: 1).first ?? ""
    let rest = text.dropFirst(first.count)
    guard !rest.isEmpty, !first.contains(".") else { return decimal(text, role: role) }
    return .decimal(
      before: [TextRun(String(first), role)], after: [TextRun(String(rest), role)])
  }

  /// A count of things.
  func count(_ interval: Interval?) -> TableCell {
    guard let interval else { return unknown }
    return decimal(words(interval, decimals: 0), role: .figure)
  }

  /// A count that is computed and not stated: both ends, or the one that limits anything.
  ///
  /// No words stand behind it, so that it is never "about" its middle, nor read literally.
  func bounds(ofCount interval: Interval) -> TableCell {
    let low = Self.number(interval.low)
    let high = Self.number(interval.high)
    if interval.isPoint { return decimal(low, role: .figure) }
    guard interval.high.isFinite else {
      return interval.low > 0 ? decimal("\(symbols.atLeast) \(low)", role: .figure) : unknown
    }
    return decimal(
      interval.low > 0 ? "\(low) \(symbols.dash) \(high)" : "\(symbols.atMost) \(high)",
      role: .figure)
  }

  /// An amount of money, in billions.
  func billions(_ interval: Interval?) -> TableCell {
    guard let interval, let text = inBillions(interval) else { return unknown }
    return decimal(text, role: .figure)
  }

  /// An amount of money in billions, as words; two sources' amounts are never their middle.
  func inBillions(_ interval: Interval) -> String? {
    interval.scaled(by: 1e-9).map { words($0, decimals: 2, bare: 0.0101, about: 0) }
  }

  /// The bare numbers that sources print: one, or the lowest and the highest where they differ.
  func printed(_ numbers: [Double]) -> TableCell {
    guard let low = numbers.min(), let high = numbers.max() else { return unknown }
    let text = Self.number(low, decimals: 2)
    guard low < high else { return decimal(text, role: .figure) }
    return decimal("\(text) \(symbols.dash) \(Self.number(high, decimals: 2))", role: .figure)
  }

  /// What stands where no source gives a figure.
  var unknown: TableCell { .text("unknown", .unknown) }

  /// Both ends of an index; an end that nothing attains carries a sign.
  func bounds(_ interval: Interval, decimals: Int = 0, role: Role = .figure) -> TableCell {
    let digits = Self.needsDecimals(interval, decimals) ? decimals : 0
    func text(_ value: Double) -> String { Self.fixed(value, decimals: digits) }
    // What is above zero never prints as zero.
    if decimals > 0, interval.high > 0, Self.number(interval.high, decimals: decimals) == "0" {
      let least = "< \(Self.leastShown(decimals: decimals))"
      return .range(low: [], dash: TextRun(""), high: [TextRun(least, role)])
    }
    if interval.isPoint || text(interval.low) == text(interval.high) {
      return .range(low: [], dash: TextRun(""), high: [TextRun(text(interval.high), role)])
    }
    return .range(
      low: [TextRun((interval.lowOpen ? "> " : "") + text(interval.low), role)],
      dash: TextRun(" \(symbols.dash) ", .muted),
      high: [TextRun((interval.highOpen ? "< " : "") + text(interval.high), role)])
  }

  /// A bare figure, aligned on the point, with at most `decimals` digits behind it.
  func figure(_ value: Double, decimals: Int = 2) -> TableCell {
    decimal(Self.number(value, decimals: decimals), role: .figure)
  }

  /// A figure in two parts that meet at its point.
  func decimal(_ text: String, role: Role) -> TableCell {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let after = parts.count > 1 ? [TextRun("." + parts[1], role)] : []
    return .decimal(before: [TextRun(String(parts[0]), role)], after: after)
  }
}

extension Interval {
  /// The range with both ends multiplied by a positive number.
  func scaled(by factor: Double) -> Interval? {
    Interval(low: low * factor, high: high * factor, lowOpen: lowOpen, highOpen: highOpen)
  }
}
