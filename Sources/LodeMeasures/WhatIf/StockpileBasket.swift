public import LodeData

/// The goods that a stockpile is to hold, each with its price and its use.
///
/// Never empty. Either every line has a share of the budget and they add up to 100 percent, or none
/// has and all are covered for the same number of days.
public struct StockpileBasket: Hashable, Sendable {
  /// One kind of goods.
  public struct Line: Hashable, Sendable {
    /// The mineral's id.
    public var mineral: String
    /// The stage's id; nil where it is not given.
    public var stage: String?
    /// What price and use are measured on: oxide, contained metal; empty where it is not given.
    public var scope: String
    /// The year of price and use; nil where it is not given.
    public var year: Int?
    /// What a kilogram costs to buy, above 0 USD/kg.
    public var price: Double
    /// What is used in a year, above 0 kg.
    public var annualUse: Double
    /// The part of the budget, 0…100 percent; nil for the same days as all others.
    public var share: Double?
    /// How much of the use is net imports, 0…100 percent; nil where it is not given.
    public var netImportReliance: Double?
    /// What the world makes in a year, above 0 kg; nil where it is not given.
    public var worldOutput: Double?
    /// The claim that ``worldOutput`` is from; nil where the line itself gives it.
    public internal(set) var worldOutputClaim: Handle<TotalClaim>?
    /// Who says so, and what to know about it.
    public var source: String

    /// Takes a line as it is stated; a basket checks it.
    public init(
      mineral: String, stage: String? = nil, scope: String = "", year: Int? = nil, price: Double,
      annualUse: Double, share: Double? = nil, netImportReliance: Double? = nil,
      worldOutput: Double? = nil, source: String = ""
    ) {
      self.mineral = mineral
      self.stage = stage
      self.scope = scope
      self.year = year
      self.price = price
      self.annualUse = annualUse
      self.share = share
      self.netImportReliance = netImportReliance
      self.worldOutput = worldOutput
      self.source = source
    }

    /// What a year's use costs, in USD.
    public var annualValue: Double { price * annualUse }
  }

  public let lines: [Line]

  /// How far the shares may be from 100 percent together: what rounding to a tenth leaves.
  private static let tolerance = 0.1

  /// Takes lines that make a basket.
  ///
  /// Cost: O(lines²).
  /// - Throws: ``StockpileError``, the first of ``problems(in:)``.
  public init(_ lines: [Line]) throws(StockpileError) {
    if let problem = Self.problems(in: lines).first { throw problem }
    self.lines = lines
  }

  /// Everything for which lines make no basket: line by line, then what they are together.
  ///
  /// Cost: O(lines²).
  public static func problems(in lines: [Line]) -> [StockpileError] {
    guard !lines.isEmpty else { return [.emptyBasket] }
    var problems: [StockpileError] = []
    for (index, line) in lines.enumerated() {
      problems += self.problems(of: line, at: index)
      if let first = lines.prefix(index).firstIndex(where: { isSame($0, line) }) {
        problems.append(.duplicate(line: index, first: first))
      }
    }
    guard lines.contains(where: { $0.share != nil }) else { return problems }
    let bare = lines.indices.filter { lines[$0].share == nil }
    if !bare.isEmpty { return problems + bare.map { .shareMissing(line: $0) } }
    let sum = lines.reduce(0) { $0 + ($1.share ?? 0) }
    return abs(sum - 100) <= tolerance ? problems : problems + [.sharesDoNotAddUp(sum: sum)]
  }

  /// Whether two lines are about the same goods.
  public static func isSame(_ left: Line, _ right: Line) -> Bool {
    (left.mineral, left.stage, left.scope) == (right.mineral, right.stage, right.scope)
  }

  /// Whether the lines say how the budget is shared out.
  public var isWeighted: Bool { lines.allSatisfy { $0.share != nil } }

  /// What a year's use of everything costs, in USD: of these goods alone.
  public var annualValue: Double { lines.reduce(0) { $0 + $1.annualValue } }

  /// The years that price and use are of, without repeats, ascending.
  public var years: [Int] { Set(lines.compactMap(\.year)).sorted() }

  /// The part of the budget that goes into each line, in percent, in order.
  ///
  /// Shares that add up to 100 within rounding are scaled to 100; for equal days the part is that
  /// of the annual value.
  public var shares: [Double] {
    let parts = lines.map { $0.share ?? $0.annualValue }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum * 100 }
  }

  private static func problems(of line: Line, at index: Int) -> [StockpileError] {
    let amounts: [(StockpileError.Quantity, Double?)] = [
      (.price, line.price), (.annualUse, line.annualUse), (.worldOutput, line.worldOutput),
    ]
    let percentages: [(StockpileError.Quantity, Double?)] = [
      (.share, line.share), (.netImportReliance, line.netImportReliance),
    ]
    return amounts.compactMap { quantity, value in
      value.flatMap { $0.isFinite && $0 > 0 ? nil : .notPositive(quantity, $0, line: index) }
    }
      + percentages.compactMap { quantity, value in
        value.flatMap {
          (0...100).contains($0) ? nil : .notAPercentage(quantity, $0, line: index)
        }
      }
  }
}
