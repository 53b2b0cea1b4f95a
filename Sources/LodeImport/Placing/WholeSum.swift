#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The parts of a whole held against its printed total.
struct WholeSum: Hashable, Sendable {
  let whole: Wholes.Key
  let unit: String
  /// What the parts with a figure add up to, lowest and highest; nil: nothing bounds it.
  let low: Decimal
  let high: Decimal?
  /// The printed total; nil where there is none, or no figure in it.
  let total: PlacedFigure?
  /// Parts without a figure, by the country as printed.
  let withheld: [String]
  /// Parts that are more than the total by themselves.
  let overflowing: [PlacedFigure]

  /// Adds up the figures of one whole; those that the total leaves out do not count.
  init(_ figures: [PlacedFigure], whole: Wholes.Key) {
    let world = figures.first { $0.holder == .world }
    let left = Set(world?.excludes ?? [])
    let parts = figures.filter { figure in
      switch figure.holder {
      case .party(let id): !left.contains(id)
      case .others: true
      case .world, .group, .unknown: false
      }
    }
    let spans = parts.compactMap(\.span)
    self.whole = whole
    unit = figures.first?.unit ?? ""
    low = spans.reduce(0) { $0 + $1.low }
    high = spans.reduce(Decimal?.some(0)) { sum, span in
      span.high.flatMap { high in sum.map { $0 + high } }
    }
    total = world?.span == nil ? nil : world
    withheld = parts.filter { $0.span == nil }.map { FoldedName.blanks($0.printed.country) }
    let most = total?.span?.high
    overflowing = parts.filter { part in
      guard let most, let span = part.span else { return false }
      return span.low > most
    }
  }

  /// How far the parts are from the total beyond all rounding: above zero where they are more.
  ///
  /// Nil where they agree, or where there is no total or nothing beside it.
  var gap: Decimal? {
    guard let span = total?.span else { return nil }
    guard high != 0 || !withheld.isEmpty else { return nil }
    if let most = span.high, low > most { return low - most }
    if let high, high < span.low { return high - span.low }
    return nil
  }

  /// The sum in words: its middle where roundings bound it, else what it is at least.
  var printedSum: String { high.map { "\((low + $0) / 2)" } ?? "\(low) or more" }

  /// The sums of all wholes, in the order of the release.
  static func all(of figures: [PlacedFigure]) -> [WholeSum] {
    var order: [Wholes.Key] = []
    var members: [Wholes.Key: [PlacedFigure]] = [:]
    for figure in figures {
      let key = Wholes.key(of: figure)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(figure)
    }
    return order.map { WholeSum(members[$0] ?? [], whole: $0) }
  }
}
