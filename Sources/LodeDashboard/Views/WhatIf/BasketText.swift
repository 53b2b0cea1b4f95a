import LodeData
import LodeMeasures

/// A basket as a parameter of a route: `cobalt:37.48:12400000,rare-earths/magnets:60:8m:40:100`.
///
/// A line is `mineral[/stage]:price:use[:share[:reliance[:output]]]`: USD/kg, kg a year, percent of
/// the budget, percent of the use that is net imports, kg a year made by the world. What is empty
/// between colons is not given.
enum BasketText {
  /// The parameter's name.
  static let parameter = "basket"
  /// How a line is written, for prompts.
  static let form = "mineral[/stage]:USD/kg:kg a year[:share %[:imports %[:world kg]]]"

  /// The lines of a route; none where it has no basket.
  /// - Throws: ``RouteError/badValue(_:parameter:reason:)`` for the first line that is none.
  static func lines(of route: Route, in corpus: Corpus) throws(RouteError)
    -> [StockpileBasket.Line]
  {
    var lines: [StockpileBasket.Line] = []
    for text in Input.items(of: route.parameters[parameter]) {
      lines.append(try line(text, in: corpus))
    }
    return lines
  }

  private static func line(
    _ text: String, in corpus: Corpus
  ) throws(RouteError) -> StockpileBasket.Line {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    guard (3...6).contains(fields.count) else {
      throw .badValue(text, parameter: parameter, reason: "write \(form)")
    }
    let goods = fields[0].split(separator: "/", maxSplits: 1).map(String.init)
    let mineral = try known(goods.first ?? "", among: corpus.minerals.map(\.id), "mineral")
    let stage: String? =
      if goods.count > 1 {
        try known(goods[1], among: corpus.stages.map(\.id), "stage")
      } else { nil }
    func number(_ index: Int) throws(RouteError) -> Double? {
      guard fields.indices.contains(index), !fields[index].isEmpty else { return nil }
      return try Route.number(fields[index], of: parameter)
    }
    guard let price = try number(1), let use = try number(2) else {
      throw .badValue(
        text, parameter: parameter, reason: "no days without a price and a use; write \(form)")
    }
    return StockpileBasket.Line(
      mineral: mineral, stage: stage, price: price, annualUse: use, share: try number(3),
      netImportReliance: try number(4), worldOutput: try number(5))
  }

  private static func known(
    _ word: String, among known: [String], _ kind: String
  ) throws(RouteError) -> String {
    if known.contains(word) { return word }
    let near = Suggestion.nearest(to: word, among: known)
    throw .badValue(
      word, parameter: parameter,
      reason: "no \(kind) of the loaded packages; "
        + (near.map { "did you mean '\($0)'?" } ?? "use \(known.joined(separator: ", "))"))
  }
}
