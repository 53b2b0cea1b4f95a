import LodeDashboard
import LodeData
import LodeExport
import LodeScreen

/// How figures are read and drawn.
struct ViewChoice {
  var isLiteral = false
  var isASCII = false
  /// Whether places are printed in labelled lines.
  var isPlain = false
  /// The file with the steps to take first.
  var script: String?

  /// Makes the state of a place, of the first one for nil, and takes the script's steps in it.
  /// - Throws: ``Failure`` with code 64 where there is no such place, 65 or 66 for a bad script.
  func state(
    of route: String?, atlas: Atlas, size: Size, symbols: Symbols? = nil,
    theme: ThemeChoice = .auto, ground: Ground? = nil
  ) throws -> State {
    var bar = ProgressBar("Measuring")
    defer { bar.clear() }
    if atlas.measuresMuch { bar.show() }
    var state: State
    do throws(RouteError) {
      state = try State(
        atlas: atlas, route: try route.map(Route.init(parsing:)) ?? .overview, size: size,
        symbols: symbols ?? (isASCII ? .ascii : .unicode), isLiteral: isLiteral, theme: theme,
        ground: ground)
    } catch {
      throw Failure(.usage, "\(error)")
    }
    if let script {
      guard let bytes = try? PlainFile.bytes(at: script, takesPipes: true),
        let text = String(validating: bytes, as: UTF8.self)
      else {
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
    depth: ColorDepth
  ) -> String {
    guard !isPlain else {
      let colophon = Colophon(version: Program.version)
      return states.map { PlainText.text(of: $0) + "\n" + colophon.line(for: $0.origin) + "\n" }
        .joined(separator: "\n")
    }
    return HandoutExport(format: format, theme: theme, depth: depth, version: Program.version)
      .text(of: states.map { $0.handout(as: format, isWhole: isWhole) })
  }
}
