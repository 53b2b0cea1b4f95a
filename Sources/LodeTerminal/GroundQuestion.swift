import CNcurses

/// The one thing that the terminal is asked: which colour its ground has.
///
/// Nobody ever waits for the answer: it is asked after the first frame is painted, and what comes,
/// whenever it comes, is an event among the keys. What must not happen is that it comes after the
/// program's end, when a shell would take it for typed text. So it is asked once, and not at all
/// where a key came first, since that key may be the one that quits; and whoever leaves the screen
/// while an answer may still come throws away what has arrived. What is still on its way then
/// cannot be helped without waiting: that takes a line so slow that a person starts and quits
/// within one round trip.
struct GroundQuestion {
  private enum State {
    /// Not asked, and not to be asked any more.
    case withdrawn
    case wanted
    /// Asked at this time of the clock.
    case asked(at: Int)
    /// Answered.
    case closed
  }

  /// How long after asking an answer may come, in milliseconds.
  private static let patience = 10_000
  /// How long it takes on all but the slowest lines.
  private static let usual = 2000

  private var state: State

  init(isWanted: Bool) { state = isWanted ? .wanted : .withdrawn }

  /// Whether an answer may be on its way at a time of the clock.
  func isOpen(at time: Int) -> Bool { isOpen(at: time, for: Self.patience) }

  /// Whether an answer is likely enough at a time of the clock for an Esc to wait for its rest.
  func isExpected(at time: Int) -> Bool { isOpen(at: time, for: Self.usual) }

  private func isOpen(at time: Int, for limit: Int) -> Bool {
    guard case .asked(let start) = state else { return false }
    return time - start < limit
  }

  /// Asks, if that is still wanted.
  mutating func ask(at time: @autoclosure () -> Int) {
    guard case .wanted = state else { return }
    lode_ground_ask()
    state = .asked(at: time())
  }

  /// Takes the question back if it has not been asked yet.
  mutating func withdraw() {
    if case .wanted = state { state = .withdrawn }
  }

  /// The answer has come.
  mutating func close() { state = .closed }
}
