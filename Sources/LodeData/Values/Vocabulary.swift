/// A kind that the tables spell as a lower-case word with hyphens.
public protocol Vocabulary: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {}
