import LodeData
import LodeMeasures
import LodeScreen

/// The one place where the kinds of disagreement become words.
struct DisagreementText {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// What the kind means, in a phrase.
  func meaning(of kind: DisagreementKind) -> String {
    switch kind {
    case .contradiction: "the statements cannot all be true"
    case .scope: "the statements are about different quantities"
    case .lostQualifier: "one prints the number with a qualifier, the other without"
    case .partWhole: "one speaks of a part of what the other speaks of"
    case .date: "the statements hold for different days"
    case .vintage: "one publisher has since printed another figure"
    case .tense: "planned in one, done in another"
    case .compatible: "they look different, and all can be true"
    }
  }

  /// The sign of a kind; nil for what is compatible.
  func mark(of kind: DisagreementKind) -> Character? {
    switch kind {
    case .contradiction: context.symbols.disputed
    case .scope, .lostQualifier, .partWhole, .date, .vintage, .tense: context.symbols.differing
    case .compatible: nil
    }
  }

  /// The sign before what rests on these claims: that of the gravest difference, or nil.
  func mark(of claims: some Sequence<Corpus.ClaimReference>) -> Character? {
    gravest(of: claims).flatMap(mark(of:))
  }

  /// The sign before a row, or nil.
  func mark(of row: Row) -> Character? { gravest(of: row).flatMap(mark(of:)) }

  /// The gravest difference about a row; nil where there is none.
  func gravest(of row: Row) -> DisagreementKind? {
    switch row.difference {
    case .unasked: gravest(of: row.claims)
    case .agreed: nil
    case .kind(let kind): kind
    }
  }

  private func gravest(of claims: some Sequence<Corpus.ClaimReference>) -> DisagreementKind? {
    let disagreements = context.atlas.disagreements
    var found: DisagreementKind?
    for claim in claims {
      guard let gravest = disagreements.gravestKind(of: claim) else { continue }
      if gravest == .contradiction { return gravest }
      if found == nil || found == .compatible { found = gravest }
    }
    return found
  }

  /// What each side states, in the words of its first claim; of a list, how many it names.
  func words(of entry: Disagreement) -> String {
    entry.sides.compactMap { side in
      guard let first = side.claims.first else { return nil }
      return side.isList
        ? "\(named(by: side)) named" : context.quoted(corpus[first].provenance.stated)
    }.joined(separator: " / ")
  }

  /// How many parties a list names.
  private func named(by side: Disagreement.Side) -> Int {
    Set(
      side.claims.compactMap { claim in
        if case .relation(let handle) = claim {
          corpus.relations[handle.position].from
        } else {
          nil
        }
      }
    ).count
  }
}
