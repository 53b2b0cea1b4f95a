#if os(Linux)
import Glibc

/// A terminal without a screen: what a program sent to it, the modes that it was left in, and how
/// the program ended.
final class PseudoTerminal {
  enum Problem: Error {
    case notOpened(String)
    /// What was waited for, and the end of what the program had sent by then.
    case neverSeen(String, sent: String)
  }

  typealias End = ChildProcess.End

  /// What the program has sent.
  private(set) var sent: [UInt8] = []
  /// The modes before the program started.
  let modesBefore: termios

  private let child: ChildProcess
  /// The terminal's own end; -1 once it is closed.
  private var outer: Int32
  /// The program's end, held so that the modes can be read after the program has gone.
  private var inner: Int32

  /// Starts a program whose terminal this is; its environment is `environment` and nothing else.
  init(
    columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String], _ program: String,
    _ arguments: [String]
  ) throws {
    let path: String
    (outer, inner, path) = try Self.opened()
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var modes = termios()
    _ = ioctl(inner, UInt(TIOCSWINSZ), &size)
    tcgetattr(inner, &modes)
    modesBefore = modes
    // Opened by the leader of a session, it becomes the session's terminal.
    child = try ChildProcess(
      program, arguments, environment: environment,
      streams: [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].map {
        .init(descriptor: $0, path: path, flags: O_RDWR)
      }, leadsSession: true)
  }

  deinit { hangUp() }

  /// A new terminal: its two ends and the path of the inner one.
  private static func opened() throws -> (Int32, Int32, String) {
    // The macros TIOCSPTLCK and TIOCGPTN, which Swift does not import.
    let lock: UInt = 0x4004_5431
    let number: UInt = 0x8004_5430
    let outer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var isLocked: Int32 = 0
    var index: Int32 = 0
    guard outer >= 0, ioctl(outer, lock, &isLocked) == 0, ioctl(outer, number, &index) == 0 else {
      throw Problem.notOpened(String(cString: strerror(errno)))
    }
    let path = "/dev/pts/\(index)"
    let inner = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard inner >= 0 else { throw Problem.notOpened(String(cString: strerror(errno))) }
    return (outer, inner, path)
  }

  /// Everything that the program has sent, as text.
  var text: String { String(decoding: sent, as: UTF8.self) }

  /// The modes now.
  var modes: termios {
    var modes = termios()
    tcgetattr(inner, &modes)
    return modes
  }

  /// Whether a process of the program's session still uses the terminal's first job.
  var hasProcesses: Bool { kill(-child.id, 0) == 0 }

  /// Types keys, as fast as the program takes them; what it does not take before its end is lost.
  func type(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty, !child.hasEnded {
      let count = rest.withUnsafeBytes { write(outer, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { listen() }
    }
  }

  func signal(_ number: Int32) { child.signal(number) }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(outer, UInt(TIOCSWINSZ), &size)
  }

  /// Forgets what the program has sent so far.
  func forget() { sent = [] }

  /// Waits until the program has read what was typed, says no more and sleeps, or has ended.
  func waitForRest() throws {
    for _ in 0..<4800 {
      let before = sent.count
      listen()
      if child.hasEnded { return }
      var unread: Int32 = 0
      _ = ioctl(inner, UInt(FIONREAD), &unread)
      if sent.count == before, unread == 0, isSleeping { return }
    }
    throw neverSeen("rest after the last key")
  }

  /// How the program ended; nil while it runs.
  var end: End? { child.hasEnded ? child.end : nil }

  /// Takes the terminal away.
  func hangUp() {
    for descriptor in [inner, outer] where descriptor >= 0 { close(descriptor) }
    (inner, outer) = (-1, -1)
  }

  /// Waits until what was sent is as wanted; how long that takes decides nothing.
  func wait(for what: String, until isWanted: (String) -> Bool) throws {
    for _ in 0..<1200 {
      if isWanted(text) { return }
      if child.hasEnded { break }
      listen()
    }
    listen()
    guard isWanted(text) else { throw neverSeen(what) }
  }

  /// Waits for the program's end.
  func waitForEnd() throws -> End {
    for _ in 0..<1200 {
      if child.hasEnded, let end = child.end {
        listen()
        return end
      }
      listen()
    }
    throw neverSeen("the end of the program")
  }

  /// A file of what the system says about the program, in `/proc`.
  func systemFile(_ name: String) -> String {
    guard let file = fopen("/proc/\(child.id)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private var isSleeping: Bool {
    systemFile("stat").split(separator: ")").last?.first { $0 != " " } == "S"
  }

  private func neverSeen(_ what: String) -> Problem {
    .neverSeen(what, sent: String(text.suffix(2000).debugDescription))
  }

  /// Takes what the program has sent, as soon as there is some, or gives others their turn.
  private func listen() {
    guard outer >= 0 else {
      poll(nil, 0, 25)
      return
    }
    var watched = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, child.hasEnded ? 0 : 25) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(outer, &buffer, buffer.count)
      guard count > 0 else { return }
      sent += buffer.prefix(count)
    }
  }
}
#endif
