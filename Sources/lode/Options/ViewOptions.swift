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

  /// A state as text: cell for cell, or in labelled lines.
  func text(of state: State) -> String {
    plain ? PlainText.text(of: state) : TextExport.text(of: Renderer.frame(of: state))
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
      "The theme: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme: String = Theme.standard.name

  @Option(name: .long, help: "Whether to use colour; NO_COLOR counts where this is auto.")
  var color: Color = .auto

  @Flag(name: .long, help: "Use the mouse from the start; the key m switches it.")
  var mouse = false

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

  static let standard = FrameSize(size: Size(columns: 80, rows: 24))

  init(size: Size) { self.size = size }

  init?(argument: String) {
    guard let size = Size(text: argument) else { return nil }
    self.size = size
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
