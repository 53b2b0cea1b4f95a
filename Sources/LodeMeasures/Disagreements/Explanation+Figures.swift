import LodeData

/// Disagreements about figures.
extension Explanation {
  var figures: String {
    switch disagreement.ground {
    case .sameNumber(let figure):
      "\(subject): the same \(FigureText.words(figure)) stands for different things. "
        + sides.map { "\(says($0)), of \(whole(of: $0))" }.joined(separator: "; ") + "."
    case .wholes:
      "\(subject): shares of different wholes, which are not one number. "
        + sides.map { "\(says($0)), of \(whole(of: $0))" }.joined(separator: "; ") + "."
    case .undated(let fitting):
      undated(fitting: sides.dropFirst().prefix(fitting), apart: sides.dropFirst(fitting + 1))
    case .qualifier(let wide, let narrow):
      "\(quantity): \(everySide). The printed number is the same, \(printed(narrow)); with the "
        + "qualifier it may be \(FigureText.words(wide)), without it "
        + (narrow.interval.isPoint ? "exactly that." : "\(FigureText.words(narrow)).")
    case .apart(let figures):
      "\(quantity): \(everySide). No value fits \(figures.count == 2 ? "both" : "them all"): "
        + Self.list(figures.map(FigureText.words), and: figures.count == 2 ? "against" : "and")
        + "."
    case .revised(let agency):
      "\(quantity): \(corpus[agency].name) has revised its own figure. "
        + Self.clauses(
          sides.map { "\(day(of: $0)): \(words(of: $0))" }, noun: "reading") + "."
    case .common(let figure):
      "\(quantity): \(everySide). \(sides.count == 2 ? "Both" : "All") can hold: "
        + "\(FigureText.words(figure)) \(figure.interval.isPoint ? "fits." : "fit.")"
    case .ordinals:
      "\(subject): \(everySide). Each counts in a series of its own "
        + "(\(Self.list(sides.map(counted)))), so that all can hold."
    case .units(let figure):
      "\(subject): \(everySide). The same \(FigureText.words(figure)), counted as "
        + "\(Self.list(sides.map(counted)))."
    default: ""
    }
  }

  /// The subject with what is measured of it: "Project Vault, loan".
  private var quantity: String {
    switch sides.first?.claims.first {
    case .count(let handle): "\(subject), \(corpus.counts[handle.position].of.spaced)"
    case .commitment(let handle):
      "\(subject), \(corpus.commitments[handle.position].instrument.rawValue.spaced)"
    case .share(let handle):
      subject + (corpus.shares[handle.position].year.map { ", \($0)" } ?? "")
    case .total(let handle):
      subject + (corpus.totals[handle.position].year.map { ", \($0)" } ?? "")
    default: subject
    }
  }

  /// A figure without a year against figures that have one.
  private func undated(
    fitting: some Collection<Disagreement.Side>, apart: some Collection<Disagreement.Side>
  ) -> String {
    func all(_ sides: some Collection<Disagreement.Side>) -> String {
      Self.clauses(sides.map { "\(says($0)), of \(whole(of: $0))" }, noun: "reading")
    }
    let own = sides.first.map { "\(says($0)), of \(whole(of: $0)), and gives no year" } ?? ""
    return "\(subject): \(own). "
      + (fitting.isEmpty
        ? "No figure that has one fits it: \(all(apart))."
        : "It fits where \(all(fitting)); not where \(all(apart)).")
  }

  private func printed(_ figure: Figure) -> String {
    FigureText.amount(figure.printed ?? figure.interval.low, figure.unit)
  }

  /// What the shares of a side are shares of; the stage where no scope is given.
  private func whole(of side: Disagreement.Side) -> String {
    guard case .share(let handle) = side.claims.first else { return "" }
    let claim = corpus.shares[handle.position]
    return (claim.scope.isEmpty ? corpus[claim.stage].name.lowercased() : claim.scope)
      + (claim.year.map { " in \($0)" } ?? "")
  }

  private func counted(_ side: Disagreement.Side) -> String {
    guard case .count(let handle) = side.claims.first else { return "" }
    return "\"\(corpus.counts[handle.position].of.spaced)\""
  }

  private func words(of side: Disagreement.Side) -> String {
    side.claims.first.map { quote($0) } ?? ""
  }

  /// The days that the documents of a side speak for, the last of them.
  private func day(of side: Disagreement.Side) -> String {
    documents(of: side).map { corpus[$0].asOf }.max()?.iso ?? ""
  }
}

extension String {
  /// A slug as words: "private-capital" as "private capital".
  var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
