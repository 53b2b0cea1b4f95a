/// A form in which what is seen can be taken away.
public enum HandoutFormat: String, CaseIterable, Hashable, Sendable {
  /// The cells as text.
  case text
  /// The cells with the escape sequences of their looks.
  case ansi
  /// A picture.
  case svg
  /// A page for a browser.
  case html
  /// A memo: headings, tables, footnotes.
  case markdown

  /// What names of its files end in, without the dot.
  public var suffix: String {
    switch self {
    case .text: "txt"
    case .ansi: "ans"
    case .svg: "svg"
    case .html: "html"
    case .markdown: "md"
    }
  }

  /// What a file of it holds, in a phrase.
  public var summary: String {
    switch self {
    case .text: "the screen as text"
    case .ansi: "the screen with its colours, for a terminal"
    case .svg: "the screen as a picture"
    case .html: "the screen for a browser"
    case .markdown: "a memo with tables and sources"
    }
  }

  /// The format that a file's name asks for by what follows its last dot, in any case; nil where
  /// that is none of the suffixes.
  public init?(fileName: String) {
    guard let suffix = Self.suffix(of: fileName)?.lowercased(),
      let format = Self.allCases.first(where: { $0.suffix == suffix })
    else { return nil }
    self = format
  }

  /// What follows the last dot of a file's name; nil without one, and where nothing stands before
  /// the dot.
  public static func suffix(of fileName: String) -> Substring? {
    let name = fileName.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...]
  }
}
