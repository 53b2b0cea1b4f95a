import ArgumentParser
import LodeDashboard
import LodeScreen
import LodeTerminal

/// How figures are read and drawn.
struct ViewOptions: ParsableArguments {
  @Flag(name: .long, help: "Read figures without their qualifiers: 'over 90 %' as 90.")
  var literal = false

  @Flag(name: .long, help: "Draw with ASCII alone.")
  var ascii = false
}

/// How a frame is put on the terminal.
struct TerminalViewOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The theme: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme: String = Theme.standard.name

  @Option(name: .long, help: "Whether to use colour; NO_COLOR counts where this is auto.")
  var color: Color = .auto

  func validate() throws {
    if Theme.named(theme) == nil {
      throw ValidationError(
        "There is no theme '\(theme)'; use \(Theme.all.map(\.name).joined(separator: " or ")).")
    }
  }
}

/// A size on the command line, as `80x24`.
struct FrameSize: ExpressibleByArgument {
  let size: Size

  /// The sizes that a frame may have; terminals beyond are not known.
  private static let extents = 1...1000

  static let standard = FrameSize(size: Size(columns: 80, rows: 24))

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      Self.extents.contains(columns), Self.extents.contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
