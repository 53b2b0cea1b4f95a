/// Of so many suppliers those for whom the lesser of two sums is greatest: that of their low ends and
/// that of their high ends, each counted from an amount of its own.
struct SupplierChoice {
  /// The best choice, as places in the order given.
  private(set) var places: [Int] = []
  /// The lesser of its sums.
  private(set) var value = -Double.infinity

  private let lows: [Double]
  private let highs: [Double]
  private let size: Int
  /// The sums of the high ends before each place.
  private let sumsOfHighs: [Double]
  /// For each place the sums of the 0, 1, … `size` greatest low ends from there on.
  private let greatestLows: [[Double]]

  /// Chooses `size` of the suppliers with these ends, whose high ends fall.
  ///
  /// A branch is left as soon as neither sum can become better than the best known.
  /// - Precondition: there are as many.
  /// - Complexity: O(suppliers^size) at worst.
  init(_ size: Int, lows: [Double], highs: [Double], from start: (low: Double, high: Double)) {
    (self.size, self.lows, self.highs) = (size, lows, highs)
    sumsOfHighs = highs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    var greatest: [Double] = []
    var rows: [[Double]] = []
    for low in lows.reversed() {
      greatest.insert(low, at: greatest.firstIndex { $0 < low } ?? greatest.count)
      if greatest.count > size { greatest.removeLast() }
      rows.append(greatest.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) })
    }
    greatestLows = rows.reversed()
    var taken: [Int] = []
    extend(&taken, from: 0, sums: start)
  }

  private mutating func extend(
    _ taken: inout [Int], from start: Int, sums: (low: Double, high: Double)
  ) {
    let open = size - taken.count
    guard open > 0 else {
      if min(sums.low, sums.high) > value { (places, value) = (taken, min(sums.low, sums.high)) }
      return
    }
    for place in start...(lows.count - open) {
      // Neither bound rises from place to place.
      let mostLow = sums.low + greatestLows[place][open]
      let mostHigh = sums.high + sumsOfHighs[place + open] - sumsOfHighs[place]
      guard min(mostLow, mostHigh) > value else { return }
      taken.append(place)
      extend(
        &taken, from: place + 1, sums: (sums.low + lows[place], sums.high + highs[place]))
      taken.removeLast()
    }
  }
}
