import LodeDashboard
import LodeData
import LodeMeasures
import LodeScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Times the same work on packages of four sizes, each twice the one before: where the cost is
/// linear, so is the column of ratios.
enum Scaling {
  private static let sizes = [125_000, 250_000, 500_000, 1_000_000]
  private static let runs = 3

  /// The most that loading the largest package should take, in seconds, and the memory, in bytes.
  private static let goal = (seconds: 2.0, bytes: 1 << 30)

  /// Adds a line for each kind of work and size.
  static func measure(into report: inout Report) throws {
    var lines: [(work: String, size: Int, timing: Timing, remark: String)] = []
    for size in sizes {
      let source = GeneratedPackage.source(shareRows: size)
      let load = try Stopwatch.time(runs: runs) { try CorpusLoader.load([source]).corpus }
      let corpus = try CorpusLoader.load([source]).corpus
      precondition(corpus.shares.count == size, "\(corpus.shares.count) of \(size) rows loaded")
      lines.append(("load", size, load, remark(load, size: size)))
      lines.append(
        (
          "measure the wholes of", size,
          Stopwatch.time(runs: runs) { Concentration.all(in: corpus).measured.count }, ""
        ))
      lines.append(
        (
          "find where sources differ in", size,
          Stopwatch.time(runs: runs) { Disagreements(in: corpus).list.count },
          "\(Disagreements(in: corpus).list.count) entries"
        ))
      lines += try keys(in: Atlas(corpus: corpus), size: size)
    }
    for work in lines.map(\.work).withoutRepeats {
      let same = lines.filter { $0.work == work }
      for line in same {
        report.add(
          "\(work) \(line.size) claims", line.timing, against: same.first?.timing,
          remark: line.remark)
      }
    }
  }

  private static func remark(_ timing: Timing, size: Int) -> String {
    guard size == sizes.last else { return "" }
    let peak = peakBytes
    return (timing.median < goal.seconds ? "under 2 s" : "NOT under 2 s")
      + ", \(peak >> 20) MB at the most"
      + (peak < goal.bytes ? "" : ", which is NOT under 1 GB")
  }

  /// The most memory that the program has held so far.
  private static var peakBytes: Int {
    var usage = rusage()
    #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
    #else
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
    #endif
  }

  /// Opening places, and the slowest of some keys and the frames that follow them.
  private static func keys(
    in atlas: Atlas, size: Int
  ) throws -> [(work: String, size: Int, timing: Timing, remark: String)] {
    let screen = Size(columns: 120, rows: 40)
    var lines: [(work: String, size: Int, timing: Timing, remark: String)] = []
    for name in ["overview", "minerals", "countries/party-7", "disagreements", "sources"] {
      let route = try Route(parsing: name)
      let opening = try Stopwatch.time(runs: runs) {
        Renderer.frame(of: try State(atlas: atlas, route: route, size: screen))
      }
      lines.append(("open \(name) among", size, opening, ""))
      var state = try State(atlas: atlas, route: route, size: screen)
      // As a session does once the first frame stands.
      _ = Renderer.frame(of: state)
      state.prepare()
      let rows = state.rowCount
      let actions: [(String, [Action])] = [
        ("scroll", Array(repeating: .command(.pageDown), count: 10)),
        ("sort", [.command(.sort), .command(.sort), .command(.reverseSort)]),
        ("filter", [.command(.filter)] + "12".map { .type(String($0)) } + [.cancel]),
      ]
      for (work, actions) in actions {
        let slowest =
          actions.map { action in
            Stopwatch.time(runs: 1, repeats: 1, warmsUp: false) {
              state.update(action)
              return Renderer.frame(of: state)
            }.median
          }.max() ?? 0
        lines.append(
          (
            "\(work) \(name) among", size, Timing([slowest]),
            "\(rows) rows" + (slowest < 0.016 ? "" : "; NOT under 16 ms")
          ))
      }
    }
    return lines
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
