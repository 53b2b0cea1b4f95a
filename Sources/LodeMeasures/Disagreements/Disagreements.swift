public import LodeData

/// Every disagreement of a corpus, and those that each claim is part of.
public struct Disagreements: Sendable {
  /// Gravest first.
  public let list: [Disagreement]
  private let places: [Corpus.ClaimReference: [Int]]
  /// The place of the first entry of each claim, by table and row; -1 where there is none.
  private let firsts: [[Int32]]

  /// Cost: that of ``Disagreement/all(in:)``.
  public init(in corpus: Corpus) { self.init(Disagreement.all(in: corpus)) }

  /// Takes what was found before, gravest first.
  ///
  /// Cost: O(claims of the entries).
  public init(_ list: [Disagreement]) {
    var places: [Corpus.ClaimReference: [Int]] = [:]
    for (place, entry) in list.enumerated() {
      for side in entry.sides where !side.isList {
        for claim in side.claims where places[claim]?.last != place {
          places[claim, default: []].append(place)
        }
      }
    }
    self.list = list
    self.places = places
    var firsts: [[Int32]] = []
    for (claim, entries) in places {
      let (table, row) = claim.place
      while firsts.count <= table { firsts.append([]) }
      if firsts[table].count <= row {
        firsts[table] += Array(
          repeating: -1, count: max(row + 1, firsts[table].count * 2) - firsts[table].count)
      }
      firsts[table][row] = entries.first.map { Int32($0) } ?? -1
    }
    self.firsts = firsts
  }

  /// The gravest kind of ``of(_:)``; nil where there is none.
  ///
  /// Cost: O(1), without a look into a table of claims: rows of thousands of claims are drawn by it.
  public func gravestKind(of claim: Corpus.ClaimReference) -> DisagreementKind? {
    let (table, row) = claim.place
    guard table < firsts.count, row < firsts[table].count, firsts[table][row] >= 0 else {
      return nil
    }
    return list[Int(firsts[table][row])].kind
  }

  /// The entry of this id, or nil.
  ///
  /// Cost: O(entries).
  public subscript(id: String) -> Disagreement? { list.first { $0.id == id } }

  /// The entries that a claim is part of, gravest first; not those that only list its party.
  public func of(_ claim: Corpus.ClaimReference) -> [Disagreement] {
    places[claim]?.map { list[$0] } ?? []
  }

  /// The kinds of ``of(_:)``, without repeats, gravest first.
  ///
  /// Cost: O(entries of the claim).
  public func kinds(of claim: Corpus.ClaimReference) -> [DisagreementKind] {
    var kinds: [DisagreementKind] = []
    for place in places[claim] ?? [] where kinds.last != list[place].kind {
      kinds.append(list[place].kind)
    }
    return kinds
  }

  /// The entries that some claims are part of and that call for a decision, gravest first.
  ///
  /// Cost: O(claims + entries of the claims).
  public func disputes(about claims: some Sequence<Corpus.ClaimReference>) -> [Disagreement] {
    Set(claims.flatMap { places[$0] ?? [] }).sorted().map { list[$0] }.filter(\.isDispute)
  }
}
