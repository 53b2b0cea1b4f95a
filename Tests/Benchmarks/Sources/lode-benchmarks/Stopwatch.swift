/// How long something took, over several runs.
struct Timing {
  /// The middle run, in seconds: one slow run does not move it.
  let median: Double
  /// The median distance of the runs from ``median``, in seconds.
  let deviation: Double
  let runs: Int

  /// Sums up the runs, of which there must be one at least.
  init(_ seconds: [Double]) {
    let middle = Self.middle(of: seconds)
    median = middle
    deviation = Self.middle(of: seconds.map { abs($0 - middle) })
    runs = seconds.count
  }

  private static func middle(of values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }
}

/// Times work with the clock that runs on while the machine sleeps, which it should not.
enum Stopwatch {
  /// Runs the work once to warm up and `runs` times for the record.
  ///
  /// - Parameters:
  ///   - runs: how many runs count.
  ///   - repeats: how often a run repeats the work; the time is that of one repeat.
  ///   - warmsUp: whether the work is run once before; not where each run changes what the next does.
  ///   - work: returns what it made, so that the optimiser keeps it.
  /// - Returns: how long one repeat took.
  /// - Throws: what the work throws.
  static func time<Made>(
    runs: Int, repeats: Int = 1, warmsUp: Bool = true, _ work: () throws -> Made
  ) rethrows -> Timing {
    if warmsUp { keep(try work()) }
    let clock = ContinuousClock()
    var seconds: [Double] = []
    for _ in 0..<runs {
      let start = clock.now
      for _ in 0..<repeats { keep(try work()) }
      let taken = start.duration(to: clock.now).components
      seconds.append(
        (Double(taken.seconds) + Double(taken.attoseconds) / 1e18) / Double(repeats))
    }
    return Timing(seconds)
  }

  @inline(never)
  private static func keep<Made>(_ made: Made) {}
}
