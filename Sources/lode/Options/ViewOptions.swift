import ArgumentParser
import Foundation
import LodeDashboard
import LodeData
import LodeExport
import LodeScreen
import LodeTerminal

/// How figures are read and drawn.
struct ViewOptions: ParsableArguments {
  @Flag(name: .long, help: "Read figures without their qualifiers: 'over 90 %' as 90.")
  var literal = false

  @Flag(name: .long, help: "Draw with ASCII alone.")
  var ascii = false

  @Flag(name: .long, help: "Print labelled lines, for screen readers and braille displays.")
  var plain = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take these steps first: commands of 'lode keys', a line each.", valueName: "file"))
  var script: String?

  /// Makes the state of a place and takes the script's steps in it.
  /// - Throws: ``Failure`` with code 64 where there is no such place, 65 or 66 for a bad script.
  func state(of route: String, atlas: Atlas, size: Size, symbols: Symbols? = nil) throws -> State {
    var state: State
    do throws(RouteError) {
      state = try State(
        atlas: atlas, route: try Route(parsing: route), size: size,
        symbols: symbols ?? (ascii ? .ascii : .unicode), isLiteral: literal)
    } catch {
      throw Failure(.usage, "\(error)")
    }
    if let script {
      guard let text = try? String(contentsOfFile: script, encoding: .utf8) else {
        throw Failure(.noInput, "the script '\(script)' is not there or is not UTF-8 text")
      }
      do throws(LoadFailure) {
        try Script(text, path: script).run(on: &state)
      } catch {
        throw Failure(.data, "the script cannot be followed.\n\(error)")
      }
    }
    return state
  }

  /// States as one file of a format, or as labelled lines; each ends with its colophon.
  func text(
    of states: [State], as format: HandoutFormat, isWhole: Bool = false, theme: Theme,
    depth: ColorDepth = .palette256
  ) -> String {
    guard !plain else {
      let colophon = Colophon(version: Program.version)
      return states.map { PlainText.text(of: $0) + "\n" + colophon.line(for: $0.origin) + "\n" }
        .joined(separator: "\n")
    }
    return HandoutExport(format: format, theme: theme, depth: depth, version: Program.version)
      .text(of: states.map { $0.handout(as: format, isWhole: isWhole) })
  }
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
      "The theme: \(ThemeChoice.allCases.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme: String = ThemeChoice.auto.name

  @Option(name: .long, help: "Whether to use colour; NO_COLOR counts where this is auto.")
  var color: Color = .auto

  func validate() throws {
    if ThemeChoice(name: theme) == nil {
      throw ValidationError(
        "There is no theme '\(theme)'; use \(ThemeChoice.allCases.map(\.name).joined(separator: " or "))."
      )
    }
  }
}

/// A size on the command line, as `80x24`.
struct FrameSize: ExpressibleByArgument {
  let size: Size

  static let standard = FrameSize(size: Size(columns: 80, rows: 24))

  init(size: Size) { self.size = size }

  init?(argument: String) {
    guard let size = Size(text: argument) else { return nil }
    self.size = size
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
