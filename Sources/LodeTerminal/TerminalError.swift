/// Why full-screen mode cannot start.
///
/// The terminal is as it was.
public enum TerminalError: Error, Hashable, Sendable {
  /// One end of the connection to the user.
  public enum Stream: String, Hashable, Sendable {
    /// Where keys come from.
    case input = "standard input"
    /// Where the screen is drawn.
    case output = "standard output"
  }

  /// A stream leads to a file or a pipe.
  case notATerminal(Stream)
  /// The terminal cannot place its cursor or is not in terminfo; `term` is TERM, nil if unset.
  case unsupported(term: String?)
  /// Another ``CursesTerminal`` has the terminal: there can be only one.
  case alreadyStarted
  /// The terminal is there, but curses or the system refused it.
  case cannotStart
}

extension TerminalError: CustomStringConvertible {
  /// One sentence for the user: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .notATerminal(.input):
      "standard input is not a terminal, so no keys can be read: start it from a terminal"
    case .notATerminal(.output):
      "standard output is not a terminal: leave it unredirected, or export to a file instead"
    case .unsupported(term: nil):
      "TERM is not set, so how to draw is unknown: set it, as in TERM=xterm-256color"
    case .unsupported(let term?):
      "TERM is \(Self.quoted(term)), which cannot show a full screen here: "
        + "set the name of your terminal, as in TERM=xterm-256color"
    case .alreadyStarted:
      "the terminal is already in full-screen mode: leave it first"
    case .cannotStart:
      "the terminal refused full-screen mode: try another one"
    }
  }

  /// A name in quotation marks, without what could disturb the terminal.
  private static func quoted(_ name: String) -> String {
    let printable = name.unicodeScalars.map { (0x20..<0x7F).contains($0.value) ? $0 : "?" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: printable.prefix(64))
    return "\"\(String(text))\""
  }
}
