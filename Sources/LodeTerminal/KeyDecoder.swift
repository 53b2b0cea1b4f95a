import LodeScreen

/// Makes key, mouse and paste events of what curses reads.
///
/// curses decodes characters and the keys of terminfo. What is left is done here: marks that
/// follow their base character, a lone Esc, key sequences that terminfo lacks, pasted text, and
/// answers that a terminal sends late, which must never be taken for keys.
struct KeyDecoder {
  /// One thing that curses read.
  enum Input: Hashable {
    case character(Unicode.Scalar)
    /// A key of terminfo, by its curses code.
    case key(UInt32)
  }

  /// What has been read halfway.
  private enum State {
    case ground
    /// A character that a combining mark may follow.
    case character(Character)
    case escape
    /// ESC [ and the parameters so far.
    case sequence(parameters: String)
    /// ESC [ [, as the Linux console sends before the letter of a function key.
    case consoleKey
    /// ESC O.
    case shift
    /// ESC [ M, after which the oldest form of a mouse report has so many characters more.
    case oldMouse(left: Int)
    /// A string for the terminal's own use, up to BEL or ESC \: the character that introduced it
    /// and its text so far; `ending` after its ESC.
    case string(text: String, ending: Bool)
    case paste(PasteBuffer)
  }

  /// Longer than any sequence that a terminal sends.
  private static let parameterLimit = 64

  private var state = State.ground
  private var events: [InputEvent] = []

  /// Whether the terminal has been asked something lately.
  ///
  /// Then, for that while, an Esc may be the first byte of the answer, and waits a moment for the rest.
  var awaitsAnswer = false

  /// How long to wait for the rest of what has been read halfway, in milliseconds.
  ///
  /// After that time, call ``settle()``. It is nil if nothing has been read halfway.
  var patience: Int? {
    switch state {
    case .ground: nil
    // curses itself has waited for what may follow an Esc.
    case .escape: awaitsAnswer ? 50 : 0
    case .character: 0
    case .sequence, .consoleKey, .shift, .oldMouse: 50
    // The rest of an answer must not be taken for keys, however slow the line is; anything else
    // may be Alt with a key, and the user goes on typing.
    case .string(let text, _): awaitsAnswer || text.hasPrefix(GroundAnswer.start) ? 2000 : 300
    case .paste: 2000
    }
  }

  /// Takes the first of the events that are complete.
  mutating func next() -> InputEvent? { events.isEmpty ? nil : events.removeFirst() }

  /// Takes what curses read.
  mutating func feed(_ input: Input) {
    switch input {
    case .character(let scalar): feed(scalar)
    case .key(let code):
      // In pasted text it is a sequence that somebody copied.
      if case .paste = state { return }
      settle()
      if let key = CursesKeys.key(code: code) { events.append(.key(key)) }
    }
  }

  /// Nothing more is coming: what has been read halfway is all there is.
  mutating func settle() {
    switch state {
    case .ground, .sequence, .consoleKey, .shift, .oldMouse, .string: break
    case .character(let character): events.append(.key(.character(character)))
    case .escape: events.append(.key(.escape))
    case .paste(let paste): events.append(.paste(paste.contents))
    }
    state = .ground
  }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    switch state {
    case .ground: begin(scalar)
    case .character(let base): join(scalar, to: base)
    case .escape: afterEscape(scalar)
    case .sequence(let parameters): continueSequence(parameters, scalar)
    case .consoleKey:
      state = .ground
      if ("A"..."E").contains(scalar) { press(.function(Int(scalar.value) - 0x40)) }
    case .shift:
      state = .ground
      press(EscapeSequences.key(shifted: Character(scalar)))
    case .oldMouse(let left): state = left > 1 ? .oldMouse(left: left - 1) : .ground
    case .string(let text, let ending): continueString(text, ending: ending, scalar)
    case .paste(var paste):
      // Only one copy of the text may be alive while it grows.
      state = .ground
      let isComplete = paste.append(scalar)
      state = .paste(paste)
      if isComplete { settle() }
    }
  }

  private mutating func begin(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1B}" {
      state = .escape
    } else if scalar == "\u{FFFD}" {
      // What the terminal's character set has no character for.
      state = .ground
    } else if scalar.properties.generalCategory == .control {
      press(CursesKeys.key(control: scalar))
    } else {
      state = .character(Character(scalar))
    }
  }

  /// A mark joins the character before it; anything else is a character of its own.
  private mutating func join(_ scalar: Unicode.Scalar, to base: Character) {
    var text = String(base)
    text.unicodeScalars.append(scalar)
    if scalar.properties.generalCategory != .control, text.count == 1, let joined = text.first {
      state = .character(joined)
    } else {
      settle()
      begin(scalar)
    }
  }

  private mutating func afterEscape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "[": state = .sequence(parameters: "")
    case "O": state = .shift
    case "]", "P", "_", "^", "X": state = .string(text: String(scalar), ending: false)
    default:
      // Alt, or an Esc typed fast: the two cannot be told apart, so both keys count.
      settle()
      begin(scalar)
    }
  }

  private mutating func continueSequence(_ parameters: String, _ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x5B where parameters.isEmpty: state = .consoleKey
    case 0x20...0x3F where parameters.utf8.count < Self.parameterLimit:
      state = .sequence(parameters: parameters + String(scalar))
    case 0x40...0x7E:
      state = .ground
      if parameters == "200", scalar == "~" {
        state = .paste(PasteBuffer())
      } else if parameters.isEmpty, scalar == "M" {
        state = .oldMouse(left: 3)
      } else if let report = MouseReport(parameters: parameters, final: scalar) {
        if let event = report.event { events.append(.mouse(event)) }
      } else {
        press(EscapeSequences.key(parameters: parameters, final: Character(scalar)))
      }
    case 0x1B: state = .escape
    default: state = .ground
    }
  }

  private mutating func continueString(_ text: String, ending: Bool, _ scalar: Unicode.Scalar) {
    switch (ending, scalar) {
    case (_, "\u{07}"), (true, "\\"):
      state = .ground
      if let color = GroundAnswer.color(in: text) { events.append(.ground(color)) }
    case (_, "\u{18}"): state = .ground
    case (_, "\u{1B}"): state = .string(text: text, ending: true)
    // Another sequence cut the string short.
    case (true, _):
      state = .escape
      afterEscape(scalar)
    case (false, _):
      let isLong = text.utf8.count >= Self.parameterLimit
      state = .string(text: isLong ? text : text + String(scalar), ending: false)
    }
  }

  private mutating func press(_ key: Key?) {
    if let key { events.append(.key(key)) }
  }
}
