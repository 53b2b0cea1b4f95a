import LodeDashboard
import LodeExport
import LodeScreen
import LodeTerminal

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The loop between the terminal and the state: an event in, a frame out.
struct Session {
  let terminal: CursesTerminal

  /// Runs until the user quits, a signal asks for the end, or the terminal is gone; the terminal
  /// is then as it was.
  func run(_ state: inout State) {
    defer { terminal.stop() }
    state.showsColor = terminal.depth != .none
    state.update(.resize(terminal.size))
    terminal.setMouse(state.usesMouse)
    terminal.paint(Renderer.screen(of: state))
    while !state.hasQuit {
      guard let event = terminal.nextEvent(timeoutMilliseconds: nil) else { return }
      switch event {
      case .terminate(let signal):
        terminal.stop()
        CursesTerminal.reraise(signal)
      case .hangup:
        return
      default:
        guard let action = state.action(for: event) else { continue }
        let meter = state.showsTimings ? PaintMeter() : nil
        perform(state.update(action), on: &state)
        if !state.hasQuit { terminal.paint(Renderer.screen(of: state)) }
        if let meter { show(meter, on: &state) }
      }
    }
  }

  /// Shows what the last key cost; the second painting that this takes is not counted.
  private func show(_ meter: PaintMeter, on state: inout State) {
    guard !state.hasQuit else { return }
    state.update(.painted(microseconds: meter.microseconds, bytes: meter.bytes))
    terminal.paint(Renderer.screen(of: state))
  }

  private func perform(_ effects: [Effect], on state: inout State) {
    for effect in effects {
      switch effect {
      case .quit: break
      case .suspend: terminal.suspend()
      case .repaint: terminal.repaint()
      case .theme(let theme): terminal.use(theme)
      case .mouse(let isOn): terminal.setMouse(isOn)
      case .export(let frame, let path, let overwriting):
        do throws(OutputFile.Problem) {
          try OutputFile.write(
            TextExport.text(of: frame), to: Self.expandingTilde(path), overwriting: overwriting)
          perform(state.update(.exported(path: path)), on: &state)
        } catch {
          let failure: ExportFailure =
            switch error {
            case .exists: .exists
            case .system(let reason): .system(reason)
            }
          perform(state.update(.exportFailed(path: path, failure)), on: &state)
        }
      }
    }
  }

  /// The path with a leading `~` replaced by the home folder, as a shell would.
  private static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment.value("HOME") else {
      return path
    }
    return home + path.dropFirst()
  }
}
