#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a cell of figures says.
enum PrintedAmount: Hashable, Sendable {
  /// How a figure is marked, or which unknown stands in its place.
  enum Flag: String, Hashable, Sendable {
    case reported
    case estimated
    case withheld
    case notAvailable = "not-available"
    case blank
    /// A figure without a mark.
    case unmarked = ""
  }

  /// An amount; `note` where it is not plain how it was read.
  case figure(Span, isEstimated: Bool, note: String)
  case unknown(Flag, note: String)
  case negative
  case unreadable

  /// Reads a cell; `isRounded` for a total that is marked so.
  init(_ text: String, isRounded: Bool, words: ImportVocabulary) {
    let cell = FoldedName.blanks(text)
    guard !cell.isEmpty else {
      self = .unknown(.blank, note: "")
      return
    }
    if let meaning = Self.meaning(of: cell, words: words) {
      self = meaning
      return
    }
    if let minus = cell.first, "-−–".contains(minus), PrintedNumber(cell.dropFirst()) != nil {
      self = .negative
      return
    }
    self = Self.amount(cell, isRounded: isRounded) ?? Self.remark(cell) ?? .unreadable
  }

  /// What the note of a figure says whose cell has words that the vocabulary does not list.
  static let unlistedWords = "Words stand in place of a figure."

  /// A cell without a figure that yet is no slip: a footnote's number, or words.
  private static func remark(_ cell: String) -> PrintedAmount? {
    if cell.wholeMatch(of: /\([0-9]{1,2}\)/) != nil {
      return .unknown(.notAvailable, note: "A footnote stands in place of a figure.")
    }
    let isWords =
      !cell.contains { $0.isNumber }
      && cell.split { !$0.isLetter }.contains { $0.count >= 4 }
    return isWords ? .unknown(.notAvailable, note: unlistedWords) : nil
  }

  private static func meaning(of cell: String, words: ImportVocabulary) -> PrintedAmount? {
    let folded = FoldedName.of(cell).drop { $0.isWhitespace }
    let bare = folded.hasSuffix(".") ? String(folded.dropLast()) : String(folded)
    // One letter or two mean it only if they are all there is.
    let phrase = words.phrases[.value]?.first {
      bare == $0.words || ($0.words.count > 3 && Self.opens(bare, with: $0.words))
    }
    switch phrase?.meaning {
    case "withheld": return .unknown(.withheld, note: "")
    case "not-available": return .unknown(.notAvailable, note: "")
    case "zero": return .figure(Span(low: 0, high: 0), isEstimated: false, note: "")
    case "under-half":
      let half = Decimal(sign: .plus, exponent: -1, significand: 5)
      return .figure(Span(low: 0, high: half, isHighOpen: true), isEstimated: false, note: "")
    case "word": return .unknown(.notAvailable, note: "A word stands in place of a figure.")
    case "elsewhere": return .unknown(.notAvailable, note: "Counted in another row.")
    default: return nil
    }
  }

  /// Whether a cell starts with words that end there, as a sentence may go on behind them.
  private static func opens(_ cell: String, with words: String) -> Bool {
    cell.hasPrefix(words) && cell.dropFirst(words.count).first.map { !$0.isLetter } ?? true
  }

  private static func amount(_ cell: String, isRounded: Bool) -> PrintedAmount? {
    var rest = cell[...]
    var isEstimated = false
    var isCleaned = false
    while let last = rest.last, "¹²³⁴⁵⁶⁷⁸⁹⁰*".contains(last) || last.isWhitespace {
      rest = rest.dropLast()
      isCleaned = true
    }
    let sign = rest.first.flatMap { "<>≤≥".contains($0) ? $0 : nil }
    if sign != nil { rest = rest.dropFirst().drop { $0.isWhitespace } }
    for mark in ["e", "r", "E"] where rest.hasPrefix(mark) || rest.hasSuffix(mark) {
      rest = rest.hasPrefix(mark) ? rest.dropFirst() : rest.dropLast()
      isEstimated = isEstimated || mark != "r"
    }
    rest = rest.drop { $0.isWhitespace }
    func note(_ isCleaned: Bool) -> String { isCleaned ? "A footnote mark is left out." : "" }
    if let number = PrintedNumber(rest) {
      let span = bound(number, sign: sign) ?? (isRounded ? number.roundedSpan : number.span)
      return .figure(span, isEstimated: isEstimated, note: note(isCleaned || number.isCleaned))
    }
    let ends = rest.split { "–—-".contains($0) }.map { PrintedNumber(FoldedName.blanks($0)) }
    guard sign == nil, ends.count == 2, let first = ends[0], let last = ends[1],
      first.value <= last.value
    else { return nil }
    let span = Span(low: first.span.low, high: last.span.high)
    return .figure(span, isEstimated: isEstimated, note: "A range is printed.")
  }

  private static func bound(_ number: PrintedNumber, sign: Character?) -> Span? {
    switch sign {
    case ">": Span(low: number.value, high: nil, isLowOpen: true)
    case "≥": Span(low: number.value, high: nil)
    case "<": Span(low: 0, high: number.value, isHighOpen: number.value > 0)
    case "≤": Span(low: 0, high: number.value)
    default: nil
    }
  }
}
