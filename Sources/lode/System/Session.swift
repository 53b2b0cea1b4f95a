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
    show(state)
    while !state.hasQuit {
      var next = terminal.nextEvent(timeoutMilliseconds: 0)
      if next == nil {
        // What the screen did without is made while nobody waits for anything.
        state.prepare()
        next = terminal.nextEvent(timeoutMilliseconds: nil)
      }
      guard let event = next else { return }
      switch event {
      case .terminate(let signal):
        terminal.stop()
        CursesTerminal.reraise(signal)
      case .hangup:
        return
      default:
        terminal.note(event, isTyping: state.isTyping)
        guard let action = state.action(for: event) else { continue }
        #if DEBUG
        Fault.wanted?.strike()
        #endif
        let meter = state.showsTimings ? PaintMeter() : nil
        perform(state.update(action), on: &state)
        if !state.hasQuit { show(state) }
        if let meter { show(meter, on: &state) }
      }
    }
  }

  private func show(_ state: State) {
    // Before it is drawn: it may be what cannot be.
    terminal.note(place: state.route.description)
    terminal.paint(Renderer.screen(of: state))
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
      case .export(let handout, let format, let path, let overwriting):
        let outcome = write(
          handout, as: format, to: path, overwriting: overwriting, theme: state.look)
        perform(state.update(outcome), on: &state)
      case .copy(let copied):
        perform(state.update(copy(copied)), on: &state)
      }
    }
  }

  private func write(
    _ handout: Handout, as format: HandoutFormat, to path: String, overwriting: Bool,
    theme: Theme
  ) -> Action {
    let export = HandoutExport(format: format, theme: theme, version: Program.version)
    do throws(OutputFile.Problem) {
      try OutputFile.write(
        export.text(of: [handout]), to: TypedPath.expanded(path), overwriting: overwriting)
      return .exported(
        path: TypedPath.shown(TypedPath.expanded(path)), rowCount: handout.rowCount)
    } catch {
      switch error {
      case .exists: return .exportFailed(path: path, .exists)
      case .interrupted, .cannotCreate, .cannotWrite:
        return .exportFailed(path: path, .system(error.description))
      }
    }
  }

  private func copy(_ copied: Copied) -> Action {
    switch terminal.copy(copied.text) {
    case .sent: .copied(copied)
    case .tooLong: .copyFailed(.tooLong)
    case .unsupported(let terminal): .copyFailed(.unsupported(terminal: terminal))
    }
  }
}
