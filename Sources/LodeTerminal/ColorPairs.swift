import LodeScreen

/// The one registry of colour pairs: each combination of foreground and background gets a number
/// when it is first drawn, and keeps it.
struct ColorPairs {
  /// Two palette indices; -1 is the terminal's own colour.
  private struct Colors: Equatable {
    let foreground: Int32
    let background: Int32
  }

  /// The number of palette entries.
  private let colors: Int
  /// One more than the highest number that a pair can have.
  private let limit: Int32
  /// Tells the terminal library about pair, foreground and background.
  private let define: (Int32, Int32, Int32) -> Bool
  /// The pairs by their numbers, from 1 on.
  private var pairs: [Colors] = []

  init(colors: Int, limit: Int32, define: @escaping (Int32, Int32, Int32) -> Bool) {
    self.colors = colors
    self.limit = limit
    self.define = define
  }

  /// The number of the pair for two palette indices, nil being the terminal's own colour.
  ///
  /// An index that the palette does not have counts as nil. When numbers run out, the answer is
  /// 0: the terminal's own colours.
  mutating func number(foreground: UInt8?, background: UInt8?) -> Int32 {
    let pair = Colors(foreground: index(foreground), background: index(background))
    if pair.foreground < 0, pair.background < 0 { return 0 }
    if let place = pairs.firstIndex(of: pair) { return Int32(place) + 1 }
    let number = Int32(pairs.count) + 1
    guard number < limit, define(number, pair.foreground, pair.background) else { return 0 }
    pairs.append(pair)
    return number
  }

  private func index(_ color: UInt8?) -> Int32 {
    guard let color, Int(color) < colors else { return -1 }
    return Int32(color)
  }
}
