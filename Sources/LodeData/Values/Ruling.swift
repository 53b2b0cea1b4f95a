/// A reasoned override: what kind of disagreement an entry is, where the rules judge it wrongly.
public struct Ruling: Hashable, Sendable {
  /// The id of the entry that it rules on.
  public let disagreement: String
  /// The kind that the rules are expected to find.
  ///
  /// A guard: where they find another, the ruling was made for something else and is not applied.
  public let found: DisagreementKind
  /// The kind that the entry shall have.
  public let kind: DisagreementKind
  /// Why, in words that are shown.
  public let reason: String
}
