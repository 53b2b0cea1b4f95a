import LodeData
public import LodeMeasures

/// The answer of `lode measure`: every index of one market, and what it was read from.
///
/// ```
/// measure                 low       high  meaning
/// -------------------  ------  ---------  ----------------------------------------------
/// hhi                  >8 100  10 000     Herfindahl-Hirschman index, 0 to 10 000 points
/// effective_suppliers       1      <1.23  equal suppliers of the same index
/// cr1                     >90     100     % of the whole that the largest supplier holds
/// cap                       -    largest  each unnamed supplier holds no more than the largest named
/// ```
public struct MeasureReport: Sendable {
  let market: Market
  let stated: [String: String]
  let isLiteral: Bool
  let index: ConcentrationBounds
  /// The share of the largest supplier, in percent.
  let largest: Interval
  /// The share of the three largest suppliers together, in percent.
  let threeLargest: Interval
  /// What is left of the whole without the largest supplier, in percent.
  let withoutLargest: Interval
  /// What the named suppliers leave, in percent.
  let unattributed: Interval

  /// Measures a market.
  ///
  /// - Parameters:
  ///   - market: The suppliers and what is known of the unnamed.
  ///   - stated: The words of the shares by the suppliers' names, to be repeated in the answer.
  ///   - isLiteral: Whether the shares were read without their qualifiers, to be said in it.
  /// - Throws: ``MarketError`` with the inequality that fails, where no allocation agrees with
  ///   the market.
  public init(
    of market: Market, stated: [String: String] = [:], isLiteral: Bool = false
  ) throws(MarketError) {
    self.market = market
    self.stated = stated
    self.isLiteral = isLiteral
    index = try market.concentration()
    largest = try market.concentrationRatio(largest: 1)
    threeLargest = try market.concentrationRatio(largest: 3)
    withoutLargest = try market.shareLeftWithoutLargest()
    let named = try market.share(of: Set(market.suppliers.map(\.name))) ?? Interval(100)
    unattributed =
      Interval(
        low: 100 - named.high, high: 100 - named.low, lowOpen: named.highOpen,
        highOpen: named.lowOpen) ?? Interval(100 - named.low)
  }

  /// Measures a list of suppliers, whose words the answer repeats.
  ///
  /// - Throws: ``MarketError`` as ``init(of:stated:isLiteral:)``, and where the list and what is
  ///   known of the unnamed make no market.
  public init(
    of suppliers: [StatedSupplier], unnamed: UnnamedSuppliers, isLiteral: Bool = false
  ) throws(MarketError) {
    try self.init(
      of: Market(suppliers: suppliers.map(\.supplier), unnamed: unnamed),
      stated: Dictionary(suppliers.map { ($0.name, $0.stated) }) { first, _ in first },
      isLiteral: isLiteral)
  }
}

/// The answer as one object, for other programs.
extension MeasureReport {
  /// The answer: `hhi`, `effective_suppliers`, `cr1`, `cr3`, `n_minus_1`, `unattributed`, `band`,
  /// `feasible`, and the `suppliers` and `assumptions` that they rest on.
  ///
  /// Shares are percent of the whole. An end that nothing bounds is an infinite number, `null` in
  /// JSON.
  public var value: Value {
    .object([
      "hhi": hhi,
      "effective_suppliers": .measured(index.effectiveSuppliers),
      "cr1": .measured(largest),
      "cr3": .measured(threeLargest),
      "n_minus_1": adding("denominator", .string(Self.denominator), to: .measured(withoutLargest)),
      "unattributed": .measured(unattributed),
      "band": .object([
        "2023": .band(index.interval, edition: .guidelines2023),
        "2010": .band(index.interval, edition: .guidelines2010),
      ]),
      "feasible": .bool(true),
      "suppliers": .array(
        market.suppliers.map { supplier in
          adding(
            "stated", .text(stated[supplier.name]),
            to: adding("name", .string(supplier.name), to: .range(supplier.share)))
        }),
      "assumptions": .object([
        "cap": .string(cap), "unnamed_limit": .count(market.unnamed.limit),
        "pool": .range(market.unnamed.pool), "literal": .bool(isLiteral),
      ]),
    ])
  }

  /// What N-1 is a share of: of the whole, as demand is not known.
  private static let denominator = "whole"

  private var hhi: Value {
    adding(
      "high_allocation", value(of: index.high.allocation),
      to: adding("low_allocation", value(of: index.low.allocation), to: .bounds(index)))
  }

  private func adding(_ key: String, _ value: Value, to object: Value) -> Value {
    guard case .object(var cells) = object else { return object }
    cells[key] = value
    return .object(cells)
  }

  private func value(of allocation: Allocation) -> Value {
    let named = zip(market.suppliers, allocation.named).map { supplier, share in
      Value.object(["name": .string(supplier.name), "share": .measured(share)])
    }
    let unnamed = allocation.unnamed.map {
      Value.object(["count": .integer($0.count), "share": .measured($0.share)])
    }
    return .object([
      "named": .array(named), "unnamed": .array(unnamed),
      "vanishing": .measured(allocation.vanishing),
    ])
  }

  /// The cap as the option spells it.
  fileprivate var cap: String {
    switch market.unnamed.cap {
    case .none: "none"
    case .percent(let cap): (NumberText.exact(cap) ?? "") + "%"
    case .smallestNamed: "smallest"
    case .largestNamed: "largest"
    }
  }
}

/// The answer as rows, for people.
extension MeasureReport {
  private struct Row {
    let measure: String
    let low: Value
    let high: Value
    let lowOpen: Bool
    let highOpen: Bool
    let meaning: String
  }

  /// The answer as rows of measure, low, high and meaning; suppliers and assumptions come last.
  public func table() -> DataTable {
    let rows = measures + bands + suppliers + assumptions
    return DataTable(name: "measure", fields: Self.fields, rows: rows)
  }

  private static var fields: [Field<Row>] {
    [
      Field("measure", "What is measured or assumed.") { .text($0.measure) },
      Field("low", .number, "The least value.") { $0.low },
      Field("high", .number, "The greatest value.") { $0.high },
      Field("low_open", .flag, "Whether low itself is excluded.", isDetail: true) {
        .bool($0.lowOpen)
      },
      Field("high_open", .flag, "Whether high itself is excluded.", isDetail: true) {
        .bool($0.highOpen)
      },
      Field("meaning", "What it says, and in which unit.") { .text($0.meaning) },
    ]
  }

  private func row(_ measure: String, _ range: Interval, _ meaning: String) -> Row {
    Row(
      measure: measure, low: .measured(range.low), high: .measured(range.high),
      lowOpen: range.lowOpen, highOpen: range.highOpen, meaning: meaning)
  }

  private func row(_ measure: String, _ low: Value, _ high: Value, _ meaning: String) -> Row {
    Row(
      measure: measure, low: low, high: high, lowOpen: false, highOpen: false, meaning: meaning)
  }

  private var measures: [Row] {
    let sharp = index.sharp ? "" : "; its high end is valid and may be too high"
    return [
      row("hhi", index.interval, "Herfindahl-Hirschman index, 0 to 10 000 points" + sharp),
      row("effective_suppliers", index.effectiveSuppliers, "equal suppliers of the same index"),
      row("cr1", largest, "% of the whole that the largest supplier holds"),
      row("cr3", threeLargest, "% of the whole that the three largest hold"),
      row("n_minus_1", withoutLargest, "% of the whole that is left without the largest"),
      row("unattributed", unattributed, "% of the whole that is nobody's by name"),
    ]
  }

  private var bands: [Row] {
    [(2023, ConcentrationBand.Edition.guidelines2023), (2010, .guidelines2010)].map {
      let bands = ConcentrationBand.range(of: index.interval, edition: $1)
      return row(
        "band_\($0)", .string(bands.lowerBound.word), .string(bands.upperBound.word),
        "band of the US merger guidelines of \($0)")
    }
  }

  private var suppliers: [Row] {
    market.suppliers.map { supplier in
      let words = stated[supplier.name].map { ", read from '\($0)'" } ?? ""
      return row("share of \(supplier.name)", supplier.share, "% of the whole\(words)")
    }
  }

  private var assumptions: [Row] {
    let unnamed = market.unnamed
    let limit = row(
      "unnamed", .integer(0), unnamed.limit.map { .integer($0) } ?? .number(.infinity),
      "how many suppliers may be unnamed")
    let meaning =
      switch unnamed.cap {
      case .none: "nothing bounds each unnamed supplier"
      case .percent: "% of the whole that each unnamed supplier holds at most"
      case .smallestNamed: "each unnamed supplier holds no more than the smallest named"
      case .largestNamed: "each unnamed supplier holds no more than the largest named"
      }
    let pool =
      unnamed.pool.map { row("pool", $0, "% of the whole that the unnamed hold together") }
      ?? row("pool", .null, .null, "no source says what the unnamed hold together")
    return [limit, row("cap", .null, .string(cap), meaning), pool]
      + (isLiteral ? [row("literal", .null, .null, "qualifiers are left out of account")] : [])
  }
}
