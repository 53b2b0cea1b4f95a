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
    return before + (interval.lowOpen ? "more than " : "") + number(interval.low / scale) + " to "
      + (interval.highOpen ? "less than " : "") + number(interval.high / scale) + after
  }

  /// A value with its unit: "60 %", "54", "USD 12 billion".
  static func amount(_ value: Double, _ unit: Figure.Unit) -> String {
    let (before, scale, after) = parts(of: value, unit)
    return before + number(value / scale) + after
  }

  /// The digits of a number, a whole one without its point.
  static func number(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  /// What stands before a value, what it is divided by, and what stands behind it.
  private static func parts(
    of value: Double, _ unit: Figure.Unit
  ) -> (before: String, scale: Double, after: String) {
    switch unit {
    case .percent: ("", 1, " %")
    case .pieces: ("", 1, "")
    case .money(let currency) where value >= 1e9: ("\(currency) ", 1e9, " billion")
    case .money(let currency) where value >= 1e6: ("\(currency) ", 1e6, " million")
    case .money(let currency): ("\(currency) ", 1, "")
    }
  }
}
