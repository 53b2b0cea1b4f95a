import LodeBundle
import LodeDashboard
import LodeData
import LodeMeasures
import LodeScreen

/// Times loading, measuring and rendering, and prints one Markdown table.
///
/// The ratios compare scenarios of one run, so that they mean the same on every machine. Without
/// `-c release` the numbers mean nothing.
@main
enum Benchmarks {
  static func main() throws {
    var report = Report()
    let corpus = try loading(into: &report)
    try measuring(corpus, into: &report)
    try rendering(corpus, into: &report)
    try Scaling.measure(into: &report)
    print(report.markdown)
  }

  // MARK: Loading

  private static func loading(into report: inout Report) throws -> Corpus {
    let bundled = BundledPackages.sources()
    let corpus = try CorpusLoader.load(bundled).corpus
    report.add(
      "load the bundled packages",
      try Stopwatch.time(runs: 21) { try CorpusLoader.load(BundledPackages.sources()).corpus },
      remark: "\(corpus.claimCount) claims")

    return corpus
  }

  // MARK: Measuring

  private static func measuring(_ corpus: Corpus, into report: inout Report) throws {
    let measured = Concentration.all(in: corpus).measured.count
    report.add(
      "measure all concentrations",
      Stopwatch.time(runs: 21, repeats: 10) { Concentration.all(in: corpus).measured },
      remark: "\(measured) wholes")

    report.add(
      "find where sources differ",
      Stopwatch.time(runs: 21) { Disagreements(in: corpus).list },
      remark: "\(Disagreements(in: corpus).list.count) entries")
    report.add(
      "combine the groups", Stopwatch.time(runs: 21) { GroupIntersections.all(in: corpus) })
    report.add("fold the network", Stopwatch.time(runs: 21) { TieGraph(corpus: corpus) })

    var smallest: Timing?
    for suppliers in [10, 100, 1_000] {
      let market = try market(suppliers: suppliers)
      let timing = try Stopwatch.time(runs: 9, repeats: suppliers < 1_000 ? 20 : 1) {
        try market.concentration()
      }
      report.add(
        "bound the index of \(suppliers) suppliers", timing, against: smallest ?? timing)
      smallest = smallest ?? timing
    }
    try crossing(into: &report)
  }

  /// What is slowest to measure: shares of which none is clearly above another.
  private static func crossing(into report: inout Report) throws {
    var first: [String: Timing] = [:]
    for count in [50, 100, 200] {
      let shares = (0..<count).compactMap { place -> Supplier? in
        let (rise, fall) = (Double(place) / Double(count), 1 - Double(place) / Double(count))
        return Interval(low: 90 * rise / Double(count), high: 10 + 40 * fall).map {
          Supplier(name: "supplier-\(place)", share: $0)
        }
      }
      let market = try Market(suppliers: shares, unnamed: UnnamedSuppliers(cap: .largestNamed))
      let timings = [
        (
          "bound the three largest",
          try Stopwatch.time(runs: 9) { try market.concentrationRatio(largest: 3) }
        ),
        (
          "bound each share of what the first leaves",
          try Stopwatch.time(runs: 9) {
            let left = try PartyShares(in: market, removing: ["supplier-0"])
            return market.suppliers.map { left?.share(of: [$0.name]) }
          }
        ),
      ]
      for (work, timing) in timings {
        report.add(
          "\(work) of \(count) crossing shares", timing, against: first[work] ?? timing)
        first[work] = first[work] ?? timing
      }
    }
  }

  /// A market whose suppliers have shares of several sizes that may each be off by a fifth.
  private static func market(suppliers count: Int) throws -> Market {
    let weights = (1...count).map { 1 / Double($0) }
    let whole = weights.reduce(0, +)
    let suppliers = weights.enumerated().map { place, weight in
      let share = 90 * weight / whole
      return Supplier(
        name: "supplier-\(place)",
        share: Interval(low: share * 0.8, high: min(100, share * 1.2)) ?? Interval(share))
    }
    return try Market(suppliers: suppliers, unnamed: UnnamedSuppliers(cap: .largestNamed))
  }

  // MARK: Rendering

  private static func rendering(_ corpus: Corpus, into report: inout Report) throws {
    let atlas = Atlas(corpus: corpus)
    for name in ["overview", "network", "network?form=graph", "network?form=map"] {
      let route = try Route(parsing: name)
      var smallest: [String: Timing] = [:]
      for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
        let scenario = "\(name) at \(size.columns)x\(size.rows)"
        let state = try State(atlas: atlas, route: route, size: size)
        var moving = state
        let timings = [
          (
            "open",
            try Stopwatch.time(runs: 21) { try State(atlas: atlas, route: route, size: size) }
          ),
          (
            "open and draw",
            try Stopwatch.time(runs: 21) {
              Renderer.frame(of: try State(atlas: atlas, route: route, size: size))
            }
          ),
          ("draw", Stopwatch.time(runs: 21, repeats: 10) { Renderer.frame(of: state) }),
          (
            "move and draw",
            Stopwatch.time(runs: 21, repeats: 10) {
              moving.update(.command(moving.route == route ? .moveDown : .back))
              return Renderer.frame(of: moving)
            }
          ),
        ]
        for (work, timing) in timings {
          report.add("\(work) \(scenario)", timing, against: smallest[work] ?? timing)
          smallest[work] = smallest[work] ?? timing
        }
      }
    }
  }
}
