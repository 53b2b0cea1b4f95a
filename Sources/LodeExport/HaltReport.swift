public import LodeData
public import LodeMeasures

/// The answer of `lode whatif halt`: what is left of each whole that fits, who holds it, and how
/// much of it sits with a coalition.
public struct HaltReport: Sendable {
  let answers: [Halt]
  let corpus: Corpus
  let isLiteral: Bool

  /// Reports answers from a corpus; `isLiteral` is said with them.
  public init(_ answers: [Halt], in corpus: Corpus, isLiteral: Bool = false) {
    self.answers = answers
    self.corpus = corpus
    self.isLiteral = isLiteral
  }

  /// The answers for other programs: an object for each whole.
  ///
  /// Ranges are percent of the whole, and percent of what is left where their key says `remaining`.
  /// `holders` have both: `low` and `high` of the whole, and `of_remaining`.
  public var value: Value { .array(answers.map(value(of:))) }

  private func value(of halt: Halt) -> Value {
    var cells = wholeCells(halt.whole)
    let others: [String: Value] = [
      "halted": .list(halt.halted.map { corpus[$0.party].id }),
      "halted_share": .list(of: halt.halted) { holder($0.party, $0.share) },
      "remaining": .measured(halt.remaining), "denominator": .string(Self.denominator),
      "holders": .list(of: halt.holders) { holder in
        self.holder(holder.holding.party, holder.ofWorld)
          .adding("of_remaining", .measured(holder.ofRemaining))
      },
      "unattributed": .measured(halt.unattributed),
      "unattributed_of_remaining": .measured(halt.unattributedOfRemaining),
      "unstated": .list(of: halt.concentration.unstated) { unstated in
        .object([
          "party": .string(corpus[unstated.party].id), "flag": .text(unstated.flag?.rawValue),
          "outside_total": .bool(unstated.isOutside),
        ])
      },
      "coalition": halt.coalition.map(value(of:)) ?? .null,
      "claims": .list(halt.claims.map { corpus[$0].id }),
      "documents": .list(documents(of: halt).map { corpus[$0].id }),
      "formulas": .list(Halt.formulas), "assumptions": .list(assumptions(of: halt)),
      "caveats": .list(caveats(of: halt)), "literal": .bool(isLiteral),
    ]
    cells.merge(others) { first, _ in first }
    return .object(cells)
  }

  private func wholeCells(_ whole: Concentration.Whole) -> [String: Value] {
    [
      "mineral": .string(corpus[whole.mineral].id), "stage": .string(corpus[whole.stage].id),
      "year": .count(whole.year), "scope": .text(whole.scope),
      "package": .string(corpus[whole.package].id),
    ]
  }

  private func value(of share: CoalitionShare) -> Value {
    let coalition = share.coalition
    return .object([
      "id": .string(coalition.id(in: corpus)), "name": .string(coalition.name(in: corpus)),
      "members": .list(coalition.members.map { corpus[$0.party].id }),
      "unnamed": .object([
        "low": .integer(coalition.leastUnnamed), "high": .count(coalition.mostUnnamed),
      ]),
      "holding": .list(share.holdings.map { corpus[$0.party].id }),
      "share_of_world": .measured(share.ofWorld),
      "share_of_remaining": .measured(share.ofRemaining),
    ])
  }

  private func holder(_ party: Handle<Party>, _ share: Interval) -> Value {
    Value.measured(share).adding("party", .string(corpus[party].id))
  }

  /// What remaining is a share of: of the whole, as demand is not known.
  static let denominator = "whole"

  /// The documents behind the shares, as the tables list them.
  func documents(of halt: Halt) -> [Handle<Document>] {
    Set(halt.concentration.claims.map { corpus[$0].provenance.document }).sorted()
  }

  func assumptions(of halt: Halt) -> [String] {
    Halt.assumptions + halt.assumptions(in: corpus)
      + (isLiteral ? ["Qualifiers are left out of account: 'over 90 %' is 90."] : [])
  }

  func caveats(of halt: Halt) -> [String] { halt.caveats(in: corpus) + Halt.caveats }
}

extension HaltQuestion {
  /// Asks about what a filter chooses; nil where it names no mineral or no stage.
  public init?(_ filter: QueryFilter) {
    guard let mineral = filter.mineral, let stage = filter.stage else { return nil }
    self.init(mineral: mineral, stage: stage)
    year = filter.year
    documents = filter.documents
  }
}

extension Value {
  /// An array with a value for each element.
  fileprivate static func list<Element>(
    of elements: [Element], _ value: (Element) -> Value
  ) -> Value { .array(elements.map(value)) }

  /// The object with one more cell; anything else as it is.
  fileprivate func adding(_ key: String, _ value: Value) -> Value {
    guard case .object(var cells) = self else { return self }
    cells[key] = value
    return .object(cells)
  }
}
