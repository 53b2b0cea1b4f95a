/// Text for the clipboard, and what it is.
public struct Copied: Hashable, Sendable {
  public let text: String
  /// What was copied, in a phrase.
  public let what: String
}
