public import LodeData

/// What the world makes of a mineral in a year, as a table's total has it.
public struct WorldOutput: Hashable, Sendable {
  /// The total as printed, in kilograms; above 0.
  public let kilograms: Double
  public let claim: Handle<TotalClaim>

  /// The newest total of a mineral at a stage, of the year and scope where they are given.
  ///
  /// Nil where no loaded package prints one in a unit of mass, or where totals of several scopes
  /// stand beside each other and none is asked for: nothing is taken from another basis. Of one
  /// year's totals the one of the latest document counts. Cost: O(totals).
  /// - Parameters:
  ///   - mineral: The mineral's id.
  ///   - stage: The stage's id.
  ///   - scope: What is measured; empty for the only one.
  ///   - year: The year; nil for the newest.
  ///   - corpus: What the packages say.
  /// - Returns: The total, or nil.
  public static func find(
    mineral: String, stage: String, scope: String = "", year: Int? = nil, in corpus: Corpus
  ) -> WorldOutput? {
    let totals = corpus.handles(of: \.totals).filter { handle in
      let total = corpus.totals[handle.position]
      return total.aggregate == .world && corpus[total.mineral].id == mineral
        && corpus[total.stage].id == stage && corpus[total.stage].kind == .chain
        && (scope.isEmpty || total.scope == scope) && (year == nil || total.year == year)
    }
    guard Set(totals.map { corpus.totals[$0.position].scope }).count == 1 else { return nil }
    func rank(_ handle: Handle<TotalClaim>) -> (Int, CalendarDate) {
      let total = corpus.totals[handle.position]
      return (total.year ?? .min, corpus[total.provenance.document].asOf)
    }
    return totals.sorted { rank($0) > rank($1) }.lazy.compactMap { handle in
      let quantity = corpus.totals[handle.position].quantity
      guard let amount = quantity.amount?.literal().low, amount > 0,
        let unit = kilograms(in: quantity.unit)
      else { return nil }
      return WorldOutput(kilograms: amount * unit, claim: handle)
    }.first
  }

  /// How many kilograms a unit of mass is; nil for any other unit, and for "mt" without a capital,
  /// which some write for one metric ton and others for a million.
  private static func kilograms(in unit: String) -> Double? {
    switch unit == "Mt" ? "million metric tons" : unit.lowercased() {
    case "kilograms", "kg": 1
    case "metric tons", "tonnes", "t": 1e3
    case "thousand metric tons", "kt": 1e6
    case "million metric tons": 1e9
    default: nil
    }
  }
}

extension StockpileBasket {
  /// The same basket with the world's output from the loaded packages for each line that names a
  /// stage and gives none; its source then says whose total it is.
  ///
  /// Cost: O(lines × totals).
  public func fillingWorldOutput(from corpus: Corpus) -> StockpileBasket {
    let filled = lines.map { line -> Line in
      guard line.worldOutput == nil, let stage = line.stage,
        let output = WorldOutput.find(
          mineral: line.mineral, stage: stage, scope: line.scope, year: line.year, in: corpus)
      else { return line }
      let total = corpus.totals[output.claim.position]
      var copy = line
      copy.worldOutput = output.kilograms
      copy.worldOutputClaim = output.claim
      let words = [
        corpus[total.provenance.document].publisher, total.year.map(String.init), total.scope,
      ]
      let source = "world output: " + words.compactMap(\.self).joined(separator: ", ")
      copy.source = [line.source, source].filter { !$0.isEmpty }.joined(separator: "; ")
      return copy
    }
    return (try? StockpileBasket(filled)) ?? self
  }
}
