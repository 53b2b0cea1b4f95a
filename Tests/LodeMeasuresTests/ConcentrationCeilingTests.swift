import LodeData
import TestSupport
import Testing

@testable import LodeMeasures

@Suite struct ConcentrationCeilingTests {
  @Test(arguments: [UnnamedSuppliers.Cap.none, .percent(4), .smallestNamed, .largestNamed])
  func aSearchCutShortStillBoundsEveryAllocation(cap: UnnamedSuppliers.Cap) throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<40 {
      let shares = (0..<9).map { index -> (String, Double, Double) in
        let low = 2 + 8 * generator.unit()
        return ("\(index)", low, low + 6 * generator.unit())
      }
      let market = try market(shares, cap: cap, pool: (0, 30))
      guard let regions = try? market.regions() else { continue }
      let start = Allocation(named: [], unnamed: [], vanishing: 0)
      let exact = ConcentrationCeiling.search(regions, removing: [], start: start)
      #expect(exact.sharp)
      for effort in [0, 100, 1000] {
        let short = ConcentrationCeiling.search(
          regions, removing: [], start: start, effort: effort)
        #expect(short.bound >= exact.bound - 1e-8)
        #expect(short.allocation.hhi <= exact.bound + 1e-8)
        if short.sharp { #expect(short.bound <= exact.bound + 1e-8) }
      }
    }
  }
}
