import LodeData

/// The one place where figures become words of an explanation.
enum FigureText {
  /// A range with its unit: "more than 90 %", "up to USD 10 billion", "at least 51".
  static func words(_ figure: Figure) -> String {
    let interval = figure.interval
    func text(_ value: Double) -> String { amount(value, figure.unit) }
    if interval.isPoint { return text(interval.low) }
    let top = figure.unit == .percent ? 100 : Double.infinity
    if interval.high >= top, interval.low > 0 {
      return (interval.lowOpen ? "more than " : "at least ") + text(interval.low)
    }
    if interval.low == 0, interval.high < top {
      return (interval.highOpen ? "less than " : "up to ") + text(interval.high)
    }
    if interval.high == .infinity { return "any number" }
    let (before, scale, after) = parts(of: interval.high, figure.unit)
    let (low, high) = (interval.low / scale, interval.high / scale)
    let places = places(from: low, to: high, figure.unit)
    return before + (interval.lowOpen ? "more than " : "") + number(low, places: places) + " to "
      + (interval.highOpen ? "less than " : "") + number(high, places: places) + after
  }

  /// A value with its unit: "60 %", "54", "USD 12 billion".
  static func amount(_ value: Double, _ unit: Figure.Unit) -> String {
    let (before, scale, after) = parts(of: value, unit)
    return before + number(value / scale) + after
  }

  /// The digits of a number, a whole one without its point.
  static func number(_ value: Double, places: Int = 6) -> String {
    let scale = power(ofTen: places)
    let rounded = (value * scale).rounded() / scale
    return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  /// A share as people give it: with one decimal, or with two digits where it is less than one.
  static func share(_ value: Double) -> String {
    let places = value > 0 ? (1...6).first { value * power(ofTen: $0) >= 10 } ?? 6 : 1
    return number(value, places: places) + " %"
  }

  private static func power(ofTen exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// How many decimals the ends of a range need: two for a share, or as many as tell them apart.
  private static func places(from low: Double, to high: Double, _ unit: Figure.Unit) -> Int {
    guard unit == .percent else { return 6 }
    return (2...6).first { number(low, places: $0) != number(high, places: $0) } ?? 6
  }

  /// What stands before a value, what it is divided by, and what stands behind it.
  private static func parts(
    of value: Double, _ unit: Figure.Unit
  ) -> (before: String, scale: Double, after: String) {
    switch unit {
    case .percent: ("", 1, " %")
    case .pieces: ("", 1, "")
    case .mass(let unit): ("", 1, " \(unit)")
    case .money(let currency) where value >= 1e9: ("\(currency) ", 1e9, " billion")
    case .money(let currency) where value >= 1e6: ("\(currency) ", 1e6, " million")
    case .money(let currency): ("\(currency) ", 1, "")
    }
  }
}
