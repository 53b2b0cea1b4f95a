import LodeData
import LodeMeasures
import LodeScreen

/// What stands in a table for a share that a source lists, prints as zero, or does not give.
extension Figures {
  /// A listed share: the figure, the sign of a printed zero, or the word for why there is none.
  func share(of listing: Listing) -> TableCell {
    switch listing {
    case .held(let holding, _): share(orZero: holding.share)
    case .unstated(let unstated): reason(of: unstated.flag)
    }
  }

  /// A share in percent; a printed zero has a sign of its own, so that it is no rounded figure.
  func share(orZero share: Interval) -> TableCell {
    share.isZero ? zero : self.share(share)
  }

  /// An amount in the unit that the heading names.
  func amount(_ amount: Interval?) -> TableCell {
    guard let amount else { return .text("") }
    return amount.isZero ? zero : decimal(words(amount, decimals: 2), role: .figure)
  }

  /// Why there is no figure: sign and word.
  func reason(of flag: Quantity.Flag?) -> TableCell {
    guard let flag else { return unknown }
    return .text("\(flag.sign(in: symbols)) \(flag.words)", .unknown)
  }

  /// What stands for a zero that the source itself prints.
  private var zero: TableCell { decimal(symbols.zero, role: .figure) }
}

extension Quantity.Flag {
  /// The flag in a word or two.
  var words: String {
    switch self {
    case .reported: "reported"
    case .estimated: "estimated"
    case .withheld: "withheld"
    case .notAvailable: "not available"
    case .blank: "left blank"
    }
  }

  /// What the tables print in place of a figure; empty where there is one.
  func sign(in symbols: Symbols) -> String {
    switch self {
    case .reported, .estimated: ""
    case .withheld: "W"
    case .notAvailable: "NA"
    case .blank: String(symbols.unknown)
    }
  }
}

extension Interval {
  /// Whether it is zero and nothing else.
  var isZero: Bool { isPoint && low == 0 }
}
