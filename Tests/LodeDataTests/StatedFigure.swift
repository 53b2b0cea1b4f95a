/// Reads the stated words of a figure by the table in data/README.md, "Intervals".
///
/// A second opinion on the data, made from that table alone: it shares no code with Lode.
struct StatedFigure: Equatable {
  enum Unit {
    case percent
    case pieces
    case money
  }

  var low: Double
  var high: Double
  var lowOpen = false
  var highOpen = false

  /// The range that the words allow, or nil where they give no figure.
  ///
  /// - Parameters:
  ///   - words: the words as the table has them.
  ///   - unit: what is stated.
  ///   - addsBody: whether what is counted takes in the European body named beside the countries.
  init?(_ words: String, unit: Unit, addsBody: Bool = false) {
    let tokens = words.lowercased().split(separator: " ").map { $0.filter { $0 != "," } }
    let text = tokens.joined(separator: " ")
    guard let place = tokens.firstIndex(where: { Self.number($0) != nil }),
      var number = Self.number(tokens[place])
    else {
      if text.hasPrefix("billions of") {
        self.init(above: 1e9)
      } else if ["several ", "multiple ", "a number of "].contains(where: text.hasPrefix) {
        self.init(low: 2, high: .infinity, highOpen: true)
      } else {
        return nil
      }
      return
    }
    if tokens.dropFirst(place + 1).first == "billion" { number *= 1e9 }
    if addsBody { number += 1 }
    switch (tokens[..<place].joined(separator: " "), unit) {
    case ("over", .percent), ("more than", .percent):
      self.init(low: number, high: 100, lowOpen: true)
    case ("over", .pieces), ("more than", .pieces):
      self.init(low: number + 1, high: .infinity, highOpen: true)
    case ("over", .money), ("more than", .money): self.init(above: number)
    case ("about", .percent), ("around", .percent), ("roughly", .percent):
      let slack =
        switch number {
        case _ where number.truncatingRemainder(dividingBy: 10) == 0: 5.0
        case _ where number.truncatingRemainder(dividingBy: 5) == 0: 2.5
        default: 1.0
        }
      self.init(low: max(0, number - slack), high: min(100, number + slack))
    case ("up to", .money): self.init(low: 0, high: number)
    case ("", .percent): self.init(low: max(0, number - 0.5), high: min(100, number + 0.5))
    case ("", .pieces), ("", .money): self.init(low: number, high: number)
    default: return nil
    }
  }

  private init(low: Double, high: Double, lowOpen: Bool = false, highOpen: Bool = false) {
    self.low = low
    self.high = high
    self.lowOpen = lowOpen
    self.highOpen = highOpen
  }

  private init(above number: Double) {
    self.init(low: number, high: .infinity, lowOpen: true, highOpen: true)
  }

  private static let words: [String: Double] = [
    "nine": 9, "ten": 10, "eleven": 11, "seventeen": 17,
    // Ordinals count what they close: the second meeting makes two.
    "inaugural": 1, "second": 2,
  ]

  private static func number(_ token: String) -> Double? {
    words[token] ?? Double(token.filter { $0 != "$" && $0 != "%" })
  }
}
