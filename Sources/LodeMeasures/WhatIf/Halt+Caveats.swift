public import LodeData

/// What an answer takes for granted and what it leaves out, printed with every one.
extension Halt {
  /// How each figure is computed, with its unit.
  public static let formulas = [
    "remaining = 100 − shares of those who halt, in percent of the whole: N-1 with world output as "
      + "its denominator, not demand",
    "of what is left = share / remaining × 100",
    "certain = the least in any division that agrees with the sources; possible = the most",
  ]

  /// What is taken for granted in every answer.
  public static let assumptions = [
    "Those who halt supply nothing at this stage; all others supply what the sources state.",
    "Nobody else makes more, and no stocks are sold in their place.",
    "Nothing is computed across years, scopes, stages or packages.",
  ]

  /// What every answer leaves out.
  public static let caveats = [
    "Shares of output say nothing of exports: who halts exports alone still supplies its own use.",
    "Who needs what is left, and whether its owners sell it to others.",
    "What others could make: output is not capacity.",
  ]

  /// What is assumed of this whole alone.
  public func assumptions(in corpus: Corpus) -> [String] {
    let bound =
      switch concentration.market.unnamed.cap {
      case .largestNamed: "none of them larger than the largest named one"
      case .smallestNamed: "none of them larger than the smallest named one"
      case .percent(let cap): "none of them above \(WhatIfText.number(cap)) %"
      case .none: "and nothing bounds them, since a party is listed without a figure"
      }
    return unattributed.high > Market.tolerance
      ? ["What nobody is named for belongs to any number of suppliers, \(bound)."] : []
  }

  /// What must not be missed in this answer alone.
  public func caveats(in corpus: Corpus) -> [String] {
    var caveats: [String] = []
    let (outside, hidden) = (
      concentration.unstated.filter(\.isOutside), concentration.unstated.filter { !$0.isOutside }
    )
    if !hidden.isEmpty {
      caveats.append(
        "Listed without a figure, so that each may hold some of what is attributed to nobody: "
          + "\(hidden.map { Self.text(of: $0, in: corpus) }.joined(separator: ", ")).")
    }
    if !outside.isEmpty {
      caveats.append(
        "Outside the total, so that no share here is theirs: "
          + "\(outside.map { corpus[$0.party].name }.joined(separator: ", ")).")
    }
    if corpus[whole.stage].kind == .stock {
      caveats.append("A stock in the ground does not halt: read it as who else has some.")
    }
    return caveats + (coalition?.caveats(in: corpus) ?? [])
  }

  private static func text(of unstated: Concentration.Unstated, in corpus: Corpus) -> String {
    let flag = unstated.flag.map { flag in
      " (\(flag.rawValue.split(separator: "-").joined(separator: " ")))"
    }
    return corpus[unstated.party].name + (flag ?? "")
  }
}

extension CoalitionShare {
  /// What must be known of who belongs.
  public func caveats(in corpus: Corpus) -> [String] {
    var caveats: [String] = []
    let institutions = coalition.members.filter { corpus[$0.party].kind == .institution }
    if !institutions.isEmpty {
      let names = institutions.map { corpus[$0.party].name }.joined(separator: ", ")
      caveats.append(
        "\(names): belongs, and holds nothing for its member countries, since no source says so.")
    }
    if coalition.mostUnnamed != 0 {
      let least = coalition.leastUnnamed
      let more = coalition.mostUnnamed == least ? "" : " or more"
      caveats.append(
        (least > 0
          ? "\(least)\(more) of its members are counted and not named: "
          : "It may have members that nobody names: ")
          + "for certain they hold nothing, perhaps what nobody or a known party is named for.")
    }
    if !unstated.isEmpty {
      let names = unstated.map { corpus[$0.party].name }.joined(separator: ", ")
      caveats.append("Members listed without a figure: \(names).")
    }
    return caveats
  }
}
