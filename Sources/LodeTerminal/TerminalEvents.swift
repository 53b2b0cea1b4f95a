import CNcurses
public import LodeScreen

extension CursesTerminal {
  /// How often reading may fail although there is something to read, before that means the end.
  private static let failureLimit = 8

  /// Waits for the next event, at most `timeoutMilliseconds`; for ever if that is nil.
  ///
  /// Sleeps in `poll(2)`: an idle program takes no processor time. After ``InputEvent/hangup`` no
  /// other event follows, so the caller has to end then.
  ///
  /// - Returns: The event; nil when the time is up, and after ``stop()``.
  public func nextEvent(timeoutMilliseconds: Int?) -> InputEvent? {
    let deadline = timeoutMilliseconds.map { Clock.milliseconds + $0 }
    var failures = 0
    while isStarted {
      if isGone { return .hangup }
      if let event = nextSignalEvent() { return event }
      if let event = decoder.next() {
        if case .ground = event { question.close() }
        return counted(event)
      }
      decoder.awaitsAnswer = question.isExpected(at: Clock.milliseconds)
      // First what curses has already taken from the terminal, which poll(2) does not see.
      if let input = read(milliseconds: 0) {
        question.withdraw()
        decoder.feed(input)
        continue
      }
      if decoder.patience == 0 {
        decoder.settle()
        continue
      }
      // Nothing is waiting to be read, so that the first frame is what the user looks at.
      if painter.shown != nil { question.ask(at: Clock.milliseconds) }
      let remaining = deadline.map { max(0, $0 - Clock.milliseconds) }
      let isImpatient = (decoder.patience ?? .max) < (remaining ?? .max)
      switch Waiting.wait(
        terminal: keys.descriptor, signals: lode_signal_descriptor(),
        milliseconds: isImpatient ? decoder.patience : remaining)
      {
      case .signal: continue
      case .hangup: isGone = true
      case .timeout:
        guard isImpatient else { return nil }
        decoder.settle()
      case .input:
        // Long enough for the rest of a character that came in two pieces.
        if let input = read(milliseconds: 25) {
          question.withdraw()
          decoder.feed(input)
          failures = 0
        } else {
          failures += 1
          isGone = failures >= Self.failureLimit
        }
      }
    }
    return nil
  }

  /// The event with its clicks counted, if it is a press of the mouse.
  private func counted(_ event: InputEvent) -> InputEvent {
    guard case .mouse(let mouse) = event, case .press = mouse.kind else { return event }
    let clicks = clicks.clicks(at: mouse.position, milliseconds: Clock.milliseconds)
    return .mouse(MouseEvent(.press(clicks: clicks), at: mouse.position))
  }

  private func read(milliseconds: Int32) -> KeyDecoder.Input? {
    var value: UInt32 = 0
    switch lode_read(milliseconds, &value) {
    case lode_read_character: return Unicode.Scalar(value).map { .character($0) }
    case lode_read_key: return .key(value)
    default: return nil
    }
  }

  /// What a signal means for the program; nil if none came.
  private func nextSignalEvent() -> InputEvent? {
    while true {
      let signal = lode_signal_take()
      switch signal {
      case 0: return queued.isEmpty ? nil : queued.removeFirst()
      case Signals.stop:
        suspend(wholeJob: false)
        return .resumed
      case Signals.resume:
        // Somebody stopped us by SIGSTOP, and the terminal was used meanwhile.
        comeBack()
        return .resumed
      case Signals.resize: fit()
      default: return .terminate(signal: signal)
      }
    }
  }

  /// Gives the terminal back and stops the program until it is continued, as Ctrl-Z should.
  ///
  /// The other processes of the job stop too. Returns when the program has been continued and the
  /// screen been painted anew; if its size has changed, an ``InputEvent/resize(_:)`` follows. Where
  /// nobody could continue it (no shell with job control), it only repaints.
  public func suspend() { suspend(wholeJob: true) }

  private func suspend(wholeJob: Bool) {
    guard isStarted, !isGone else { return }
    discardLateAnswer()
    lode_screen_leave()
    lode_stop_self(wholeJob)
    comeBack()
  }

  /// Keeps an answer that has arrived unread from whoever reads the terminal next.
  ///
  /// What was typed ahead in the first moments goes with it: the two cannot be told apart unread.
  func discardLateAnswer() {
    if !isGone, question.isOpen(at: Clock.milliseconds) { Descriptors.discardInput(of: keys) }
  }

  private func comeBack() {
    lode_screen_return()
    painter.forget()
    fit()
  }

  /// Takes over a new size, if there is one; only the last of several becomes an event.
  private func fit() {
    guard lode_screen_fit() else { return }
    painter.forget()
    queued.removeAll { if case .resize = $0 { true } else { false } }
    queued.append(.resize(size))
  }
}
