/// The greatest sum of so many shares over the convex regions of one market.
///
/// Which suppliers are the largest is a choice; how much a choice can hold together has a closed form
/// (``ShareProblem``). With m unnamed suppliers among them and named ones K, whose ends add up to
/// L(K) and H(K), it is min(H(K) + a, L(K) + c), where a and c hang on m and the cap alone. That
/// leaves to find the K for which the lesser of two sums is greatest.
///
/// Of the caps only one need be looked at for each m. Where no unnamed supplier is among the largest
/// a higher cap does nothing but raise other shares: the least is best. Where there are some, the
/// supplier that bears the cap is as large as they are and may stand among the largest with them:
/// the greatest is best, since what it takes from the unnamed it gives to that supplier.
struct ConcentrationRatioCeiling {
  private let count: Int
  private let regions: [FeasibleRegion]
  /// The suppliers that can be among the largest, those with the greatest high ends first.
  private let candidates: [Int]
  private var best = 0.0

  /// The problem of the `count` largest; the regions differ in who bears the cap, if in anything but
  /// their pools.
  ///
  /// - Precondition: there is a region.
  private init(of count: Int, in regions: [FeasibleRegion]) {
    self.count = count
    self.regions = regions
    candidates = Self.candidates(count, regions[0])
  }

  /// The greatest sum of the `count` largest shares, in percent.
  ///
  /// - Complexity: O(cᵏ) steps of a few additions at worst, for the c suppliers that can be among k
  ///   largest; few of them where many choices are clearly worse than others.
  static func greatest(_ count: Int, in regions: [FeasibleRegion]) -> Double {
    guard !regions.isEmpty else { return 0 }
    var ceiling = ConcentrationRatioCeiling(of: count, in: regions)
    ceiling.search()
    return ceiling.best
  }

  private mutating func search() {
    // Who bears the least cap at no cost stands for all others who might, if nobody unnamed counts.
    let free = regions.first { $0.bearsFreely }
    for region in regions {
      let named = region.lows.count
      switch region.bearers {
      case .nobody, .somebody:
        for unnamed in 0...count {
          consider(unnamed, in: region, at: region.capRange.upperBound)
        }
      case .everybody where named < count:
        // All named ones are among the largest, and all caps are looked at.
        let parts = ShareProblem.Parts(of: named, group: Set(0..<named))
        let problem = ShareProblem(region: region, parts: parts, unnamedMembers: count - named)
        best = problem.most(above: best)
      case .everybody:
        consider(0, in: region, at: region.capRange.lowerBound)
      case .one(let bearer):
        if free == nil {
          consider(0, in: region, at: region.capRange.lowerBound, with: bearer)
        }
        for unnamed in 1..<count {
          consider(unnamed, in: region, at: region.capRange.upperBound, with: bearer)
        }
      }
    }
    if let free { consider(0, in: free, at: free.capRange.lowerBound) }
  }

  /// Looks at the choices with so many unnamed suppliers of at most `cap`, and with `bearer` where
  /// one is given.
  private mutating func consider(
    _ unnamed: Int, in region: FeasibleRegion, at cap: Double, with bearer: Int? = nil
  ) {
    var region = region
    region.capRange = cap...cap
    let lows = region.lows(cap: cap)
    let (sumOfLows, sumOfHighs) = (lows.reduce(0, +), region.highs.reduce(0, +))
    let least = max(region.poolLow, 100 - sumOfHighs)
    let most = max(least, min(region.capacity(cap: cap), 100 - sumOfLows))
    let pool = min(max(Double(unnamed) * cap, least), most)
    let members = min(pool, Double(unnamed) * cap)
    let chosen = bearer.map { [$0] } ?? []
    let others = candidates.filter { $0 != bearer }
    let choice = SupplierChoice(
      min(count - unnamed - chosen.count, others.count),
      lows: others.map { lows[$0] }, highs: others.map { region.highs[$0] },
      from: (
        low: chosen.reduce(100 - sumOfLows - pool + members) { $0 + lows[$1] },
        high: chosen.reduce(members) { $0 + region.highs[$1] }
      ))
    guard choice.value > best - Market.tolerance else { return }
    // Once more, from sums that are not differences.
    let parts = ShareProblem.Parts(
      of: lows.count, group: Set(chosen + choice.places.map { others[$0] }))
    let problem = ShareProblem(region: region, parts: parts, unnamedMembers: unnamed)
    best = problem.most(above: best)
  }

  /// The suppliers that fewer than `count` others are at least as good as at both ends.
  private static func candidates(_ count: Int, _ region: FeasibleRegion) -> [Int] {
    let order = region.lows.indices.sorted {
      (region.highs[$0], region.lows[$0]) > (region.highs[$1], region.lows[$1])
    }
    var kept: [Int] = []
    for index in order
    where kept.count(where: { region.lows[$0] >= region.lows[index] }) < count {
      kept.append(index)
    }
    return kept
  }
}

extension FeasibleRegion {
  /// Whether one supplier bears the cap and has as much as the least cap anyway.
  fileprivate var bearsFreely: Bool {
    guard case .one(let bearer) = bearers else { return false }
    return lows[bearer] >= capRange.lowerBound
  }
}
