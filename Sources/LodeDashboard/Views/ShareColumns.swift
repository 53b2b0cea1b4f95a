import LodeData
import LodeMeasures
import LodeScreen

/// The columns that tables of concentration share, so that a figure looks the same everywhere.
struct ShareColumns {
  let context: PageContext

  private var figures: Figures { context.figures }

  /// The leader's name; `absent` where no source gives a figure.
  func leader<Value>(
    priority: Int = 0, absent: TableCell? = nil,
    _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    let corpus = context.corpus
    let absent = absent ?? figures.unknown
    return ColumnSpec(
      "leader", "Leader", priority: priority, maximum: 24,
      sort: { value in
        concentration(value)?.leader.map { .text(corpus[$0.party].name) } ?? .unknown
      },
      cell: { value in
        concentration(value)?.leader.map { .text(corpus[$0.party].name) } ?? absent
      })
  }

  func bar<Value>(
    priority: Int = 0, _ share: @escaping (Value) -> Interval?
  ) -> ColumnSpec<Value> {
    ColumnSpec(
      "bar", "", priority: priority, minimum: 12, maximum: 50,
      sort: { share($0).map { .number($0.midpoint) } ?? .unknown },
      cell: { share($0).map { .bar(low: $0.low, high: $0.high) } ?? .text("") })
  }

  /// A share in percent; `absent` where there is none.
  func share<Value>(
    priority: Int = 0, absent: TableCell? = nil, _ share: @escaping (Value) -> Interval?
  ) -> ColumnSpec<Value> {
    let figures = figures
    return ColumnSpec(
      "share", "Share %", alignment: .right, priority: priority,
      sort: { share($0).map { .number($0.midpoint) } ?? .unknown },
      cell: { share($0).map { figures.share(orZero: $0) } ?? absent ?? figures.unknown })
  }

  /// The lower and the upper end of a share, for the form in numbers.
  func ends<Value>(_ share: @escaping (Value) -> Interval?) -> [ColumnSpec<Value>] {
    func end(
      _ id: String, _ title: String, _ value: @escaping (Interval) -> Double
    ) -> ColumnSpec<Value> {
      let figures = figures
      return ColumnSpec(
        id, title, alignment: .right, priority: 1,
        sort: { share($0).map { .number(value($0)) } ?? .unknown },
        cell: { share($0).map { figures.share(Interval(value($0))) } ?? .text("") })
    }
    return [end("low", "Low %", \.low), end("high", "High %", \.high)]
  }

  func index<Value>(
    priority: Int = 1, _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    let figures = figures
    return ColumnSpec(
      "hhi", "HHI", alignment: .right, priority: priority,
      sort: { concentration($0).map { .number($0.leastIndex) } ?? .unknown },
      cell: { concentration($0).map { figures.bounds($0.index.interval) } ?? .text("") })
  }

  func unattributed<Value>(
    priority: Int = 3, _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    let figures = figures
    return ColumnSpec(
      "unattributed", "Unattributed %", alignment: .right, priority: priority,
      sort: { concentration($0).map { .number($0.unattributed.midpoint) } ?? .unknown },
      cell: {
        concentration($0).map { figures.bounds($0.unattributed, decimals: 1, role: .unattributed) }
          ?? .text("")
      })
  }

  /// The band of the index, edition of 2023, where the whole of it lies in one.
  func band<Value>(
    priority: Int, _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    func band(_ value: Value) -> ConcentrationBand? {
      guard let index = concentration(value)?.index.interval else { return nil }
      let bands = ConcentrationBand.range(of: index, edition: .guidelines2023)
      return bands.lowerBound == bands.upperBound ? bands.lowerBound : nil
    }
    return ColumnSpec(
      "band", "Band", priority: priority,
      sort: { band($0).map { .number(Double($0.rawValue)) } ?? .unknown },
      cell: { value in
        guard concentration(value) != nil else { return .text("") }
        return band(value).map {
          .text($0.word, $0 == .high ? .highConcentration : .figure)
        } ?? .text("undecided", .muted)
      })
  }

  // MARK: Which reading

  /// The year of a reading, or that there is none.
  func year<Value>(
    priority: Int, _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    ColumnSpec(
      "year", "Year", priority: priority,
      sort: { concentration($0)?.whole.year.map { .number(Double($0)) } ?? .unknown },
      cell: { concentration($0).map { .text($0.whole.yearText, .muted) } ?? .text("") })
  }

  /// The package that a reading is from, by the name that routes use.
  func source<Value>(
    priority: Int, _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    let corpus = context.corpus
    return ColumnSpec("source", "Source", priority: priority, role: .source) {
      concentration($0).map { corpus[$0.whole.package].id } ?? ""
    }
  }

  /// The whole that shares are shares of.
  func scope<Value>(
    priority: Int, _ concentration: @escaping (Value) -> Concentration?
  ) -> ColumnSpec<Value> {
    ColumnSpec("scope", "Share of", priority: priority, minimum: 8, role: .muted) {
      concentration($0)?.whole.scope ?? ""
    }
  }

  /// How many newsrooms state it: files that carry one agency's text are one voice.
  func voices<Value>(
    priority: Int = 4, _ claims: @escaping (Value) -> [Corpus.ClaimReference]
  ) -> ColumnSpec<Value> {
    let context = context
    return ColumnSpec(
      "voices", "Voices", alignment: .right, priority: priority
    ) {
      let count = context.voices(claims($0))
      return (.text(count == 0 ? "" : String(count), .source), .number(Double(count)))
    }
  }

  /// What the shades of a bar mean.
  var legend: Section.Note {
    let symbols = context.symbols
    return Section.Note(
      [
        TextRun(String(symbols.eighths[7]), .certain), TextRun(" certain  ", .muted),
        TextRun(String(symbols.possible), .possible),
        TextRun(" within the sources' words  ", .muted),
        TextRun(String(symbols.unattributed), .unattributed),
        TextRun(" attributed to nobody", .muted),
      ], about: "bar")
  }

  /// How sources differ on a row's claims, in the words of the gravest kind.
  func agreement<Value>(
    _ claims: @escaping (Value) -> [Corpus.ClaimReference]
  ) -> ColumnSpec<Value> {
    let disagreements = context.atlas.disagreements
    func kind(_ value: Value) -> DisagreementKind? {
      let kinds = claims(value).compactMap { disagreements.gravestKind(of: $0) }
      return DisagreementKind.allCases.first { kinds.contains($0) }
    }
    return ColumnSpec(
      "agreement", "Sources", priority: 3
    ) { value in
      guard let kind = kind(value) else { return (.text(""), .unknown) }
      return (
        .text(kind.words, kind == .compatible ? .muted : .disputed), .text(kind.words)
      )
    }
  }
}
