/// Numbers in the sentences that say why a what-if cannot be answered.
enum WhatIfText {
  /// The shortest digits of the number; a whole one has no point.
  static func number(_ value: Double) -> String {
    guard let whole = Int(exactly: value), abs(value) < 1e15 else { return "\(value)" }
    return String(whole)
  }
}
