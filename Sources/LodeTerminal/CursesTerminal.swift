import CNcurses
public import LodeScreen

/// The terminal in full-screen mode: paints frames, reports keys, and is restored on every way
/// out.
///
/// There is one at a time, and only the main thread uses it:
/// ```
/// let terminal = try CursesTerminal(options: TerminalOptions(theme: theme))
/// defer { terminal.stop() }
/// terminal.paint(frame)
/// while let event = terminal.nextEvent(timeoutMilliseconds: nil) { … }
/// ```
/// While it is started, standard error is kept off the screen and written out after the end;
/// SIGPIPE is ignored; a crash, `exit` or a repeated SIGTERM restores the terminal from the signal
/// handler or at exit. Signals that the parent process had us ignore stay ignored.
public final class CursesTerminal {
  let keys: Descriptors.Keys
  var painter: FramePainter
  var decoder = KeyDecoder()
  var question: GroundQuestion
  var clicks = ClickCounter()
  /// Events that were noticed while another one was being handled.
  var queued: [InputEvent] = []
  /// Whether the terminal has gone for good.
  var isGone = false

  /// Whether full-screen mode is on.
  public private(set) var isStarted = true

  /// How many colours frames are drawn with.
  public let depth: ColorDepth

  /// Enters full-screen mode: alternate screen, raw keys, bracketed paste.
  ///
  /// Takes the character set from the environment, see ``localeIsUTF8()``; where it is not UTF-8,
  /// whatever is not ASCII is painted as `?`.
  ///
  /// - Throws: ``TerminalError``; nothing has been written and the process goes on.
  public init(options: TerminalOptions) throws(TerminalError) {
    guard Descriptors.outputIsTerminal else { throw .notATerminal(.output) }
    guard let keys = Descriptors.keys(fromTTY: options.keysFromTTY) else {
      throw .notATerminal(.input)
    }
    do throws(TerminalError) {
      try Self.start(options, keys: keys)
    } catch {
      Descriptors.close(keys)
      throw error
    }
    self.keys = keys
    let colors = Int(lode_color_count())
    depth = options.color.depth(colors: colors)
    question = GroundQuestion(
      isWanted: options.asksForGround && depth != .none && lode_terminal_answers())
    painter = FramePainter(
      theme: options.theme, depth: depth,
      pairs: ColorPairs(colors: colors, limit: lode_pair_limit(), define: lode_pair_define))
  }

  deinit { stop() }

  private static func start(
    _ options: TerminalOptions, keys: Descriptors.Keys
  ) throws(TerminalError) {
    // Before anything that the terminal which has started already relies on is changed.
    guard lode_signal_descriptor() < 0 else { throw .alreadyStarted }
    guard let term = Environment.value("TERM") else { throw .unsupported(term: nil) }
    guard let entry = TerminalEntry(named: term, color: options.color) else {
      throw .unsupported(term: term)
    }
    _ = localeIsUTF8()
    options.crashReport?.prepare()
    guard lode_guard_install(options.programName, keys.descriptor) else { throw .cannotStart }
    guard lode_screen_open(entry.name, keys.descriptor, options.color != .never) else {
      lode_guard_remove()
      throw .cannotStart
    }
  }

  /// The size of the screen, in cells; at least 1x1 while it is started.
  public var size: Size {
    Size(columns: Int(lode_screen_columns()), rows: Int(lode_screen_rows()))
  }

  /// Shows a frame.
  ///
  /// Only what differs from the one before is sent to the terminal. A frame of another size than the screen's is cut, or leaves the rest blank. The cursor goes to
  /// the frame's; without one it is hidden, or rests in the last row where it cannot be.
  public func paint(_ frame: Frame) {
    guard isStarted, !isGone else { return }
    let size = size
    guard painter.draw(frame, on: size) else { return }
    let column = min(frame.cursor?.column ?? 0, size.columns - 1)
    let row = min(frame.cursor?.row ?? size.rows - 1, size.rows - 1)
    lode_refresh(Int32(max(0, row)), Int32(max(0, column)), frame.cursor != nil)
  }

  /// Draws the next frame, and those after it, in another theme.
  public func use(_ theme: Theme) { painter.use(theme) }

  /// Sends the whole screen anew, for when something else has written on it.
  public func repaint() {
    guard isStarted, !isGone else { return }
    lode_repaint()
  }

  /// Asks the terminal to report presses and the wheel of the mouse, or to keep them for itself.
  ///
  /// It is off at the start, so that the terminal's own selection works. Suspending and ending
  /// switch it off, coming back switches it on again. Does nothing on terminals without ANSI.
  public func setMouse(_ isOn: Bool) {
    guard isStarted, !isGone else { return }
    lode_screen_mouse(isOn)
  }

  /// Leaves full-screen mode and restores the terminal.
  ///
  /// Calling it again does nothing; afterwards another terminal may be started.
  public func stop() {
    guard isStarted else { return }
    isStarted = false
    discardLateAnswer()
    lode_screen_close()
    lode_guard_remove()
    Descriptors.close(keys)
  }
}
