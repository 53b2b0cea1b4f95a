public import LodeScreen

/// The one table of keys: the help page, the footer, `lode keys` and the README are made from it.
public enum Keymap {
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case move = "Move"
    case places = "Places"
    case table = "Table"
    case reading = "Reading"
    case program = "Program"
  }

  /// Where a key means what a binding says.
  public enum Context: Hashable, Sendable {
    case anywhere
    /// Over a graph or a map, before what the key means elsewhere.
    case picture
  }

  /// What some keys do.
  public struct Binding: Hashable, Sendable {
    public let command: Command
    public let context: Context
    /// Any of these; the first is the one that the footer shows.
    public let keys: [Key]
    public let group: Group
    /// What it does, as a phrase.
    public let help: String
    /// A word for the footer.
    public let label: String
  }

  public static let bindings: [Binding] = [
    Binding(.moveDown, [.down, .character("j")], .move, "next row", "down"),
    Binding(.moveUp, [.up, .character("k")], .move, "row before", "up"),
    Binding(
      .moveLeft, [.left, .character("h")], .move, "to the left, over a graph or map", "left",
      in: .picture),
    Binding(
      .moveRight, [.right, .character("l")], .move, "to the right, over a graph or map", "right",
      in: .picture),
    Binding(.halfPageDown, [.control("d")], .move, "half a screen down", "half down"),
    Binding(.halfPageUp, [.control("u")], .move, "half a screen up", "half up"),
    Binding(.pageDown, [.pageDown, .control("f")], .move, "a screen down", "page down"),
    Binding(.pageUp, [.pageUp, .control("b")], .move, "a screen up", "page up"),
    Binding(.moveToTop, [.character("g"), .home], .move, "first row", "top"),
    Binding(.moveToBottom, [.character("G"), .end], .move, "last row", "bottom"),
    Binding(.nextPane, [.tab], .move, "next section, or the evidence pane", "section"),
    Binding(.previousPane, [.backTab], .move, "section before", "section back"),
    Binding(
      .open, [.enter, .right, .character("l")], .places, "open what is selected, or edit it", "open"
    ),
    Binding(
      .back, [.escape, .left, .character("h"), .backspace], .places,
      "back; ends a filter first", "back"),
    Binding(.forward, [.character("f")], .places, "forward again after going back", "forward"),
    Binding(
      .palette, [.character(":"), .control("p")], .places,
      "find a place or a command by its name, or go to a route", "go to"),
    Binding(.tab1, [.character("1")], .places, "overview", "overview"),
    Binding(.tab2, [.character("2")], .places, "minerals", "minerals"),
    Binding(.tab3, [.character("3")], .places, "countries", "countries"),
    Binding(.tab4, [.character("4")], .places, "network", "network"),
    Binding(.tab5, [.character("5")], .places, "timeline", "timeline"),
    Binding(.tab6, [.character("6")], .places, "sources", "sources"),
    Binding(.tab7, [.character("7")], .places, "what-if questions", "what if"),
    Binding(
      .coalition, [.character("c")], .places,
      "what the marked countries hold together; without marks, a group's", "coalition"),
    Binding(
      .before, [.character("[")], .places, "stage, mineral, party, document or map before", "before"
    ),
    Binding(
      .after, [.character("]")], .places, "stage, mineral, party, document or map after", "after"),
    Binding(.filter, [.character("/")], .table, "filter the rows as you type", "filter"),
    Binding(
      .nextMatch, [.character("n")], .table,
      "next row that the filter lets through, round at the end", "next"),
    Binding(
      .previousMatch, [.character("N")], .table,
      "row before that the filter lets through, round at the start", "prev"),
    Binding(
      .mark, [.character(" ")], .table, "mark the country of the row, or unmark it", "mark"),
    Binding(.unmark, [.character("C")], .table, "unmark all", "unmark all"),
    Binding(.sort, [.character("s")], .table, "sort by the next column", "sort"),
    Binding(.reverseSort, [.character("S")], .table, "reverse the order", "reverse"),
    Binding(.evidence, [.character("e")], .reading, "show or hide who says so", "evidence"),
    Binding(
      .disagreements, [.character("d")], .reading, "how sources differ on what is selected",
      "differs"),
    Binding(
      .allDisagreements, [.character("D")], .reading, "every place where sources differ",
      "all differences"),
    Binding(
      .qualifiers, [.character("u")], .reading,
      "read figures with or without their qualifiers", "qualifiers"),
    Binding(
      .form, [.character("v")], .reading,
      "next form of the view: bars, numbers; matrix, graph, map; claims, text", "form"),
    Binding(
      .regroup, [.character("r")], .table,
      "other groups or another ranking of the rows: regions; HHI, leader, unattributed",
      "arrange"),
    Binding(
      .packages, [.character("p")], .reading, "choose which packages speak", "packages"),
    Binding(
      .export, [.character("x")], .program,
      "export to a file: text, colours, picture, page or memo", "export"),
    Binding(
      .copy, [.character("y")], .program, "copy the row with its sources, or the claim", "copy"),
    Binding(.copyAll, [.character("Y")], .program, "copy the whole place as tables", "copy all"),
    Binding(.theme, [.character("t")], .program, "next theme: dark, light and others", "theme"),
    Binding(
      .help, [.character("?"), .function(1)], .program, "keys and legend; type to find one", "help"),
    Binding(
      .mouse, [.character("m")], .program, "mouse on or off; off, the terminal selects text",
      "mouse"),
    Binding(
      .timings, [.function(12)], .program, "show or hide what each key costs in time and bytes",
      "timings"),
    Binding(.repaint, [.control("l")], .program, "draw the screen anew", "redraw"),
    Binding(.suspend, [.control("z")], .program, "suspend to the shell", "suspend"),
    Binding(.quit, [.character("q"), .control("c")], .program, "quit", "quit"),
  ]

  /// What the key asks for outside a prompt.
  public static func command(for key: Key, in context: Context = .anywhere) -> Command? {
    commands[context]?[key] ?? commands[.anywhere]?[key]
  }

  /// The keys that ask for a command.
  static func keys(for command: Command) -> [Key] {
    bindings.first { $0.command == command }?.keys ?? []
  }

  private static let commands: [Context: [Key: Command]] =
    Dictionary(grouping: bindings, by: \.context).mapValues { bindings in
      Dictionary(
        bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } },
        uniquingKeysWith: { first, _ in first })
    }
}

extension Keymap.Binding {
  fileprivate init(
    _ command: Command, _ keys: [Key], _ group: Keymap.Group, _ help: String, _ label: String,
    in context: Keymap.Context = .anywhere
  ) {
    self.command = command
    self.context = context
    self.keys = keys
    self.group = group
    self.help = help
    self.label = label
  }
}
