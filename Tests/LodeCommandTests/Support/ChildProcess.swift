import Foundation

/// A program that was started: the one place where tests start any.
final class ChildProcess {
  /// How a program ended.
  enum End: Hashable {
    case exit(Int32)
    case signal(Int32)
  }

  /// A file in place of a stream.
  struct Redirection {
    let descriptor: Int32
    let path: String
    let flags: Int32
  }

  enum Problem: Error {
    case notStarted(String)
  }

  let id: pid_t
  private(set) var end: End?

  /// Starts a program; its environment is `environment` and nothing else.
  ///
  /// As `leadsSession`, the first terminal among its streams becomes its own.
  init(
    _ program: String, _ arguments: [String], environment: [String: String],
    streams: [Redirection], leadsSession: Bool = false
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in streams {
      posix_spawn_file_actions_addopen(
        &actions, stream.descriptor, stream.path, stream.flags, 0o600)
    }
    // A worker thread's signal mask is not what a program from a shell would have.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    // POSIX_SPAWN_SETSID, which the C library shows to GNU sources alone.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (leadsSession ? 0x80 : 0))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var child: pid_t = 0
    let problem = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    guard problem == 0 else { throw Problem.notStarted(String(cString: strerror(problem))) }
    id = child
  }

  /// What the program does when the test is over is nobody's concern.
  deinit {
    guard !hasEnded else { return }
    kill(-id, SIGKILL)
    kill(id, SIGKILL)
    _ = waitForEnd()
  }

  func signal(_ number: Int32) { if end == nil { kill(id, number) } }

  /// Whether it has ended by now.
  var hasEnded: Bool { end != nil || take(WNOHANG) }

  func waitForEnd() -> End {
    while end == nil, take(0) || errno == EINTR {}
    return end ?? .exit(-1)
  }

  private func take(_ options: Int32) -> Bool {
    var status: Int32 = 0
    guard waitpid(id, &status, options) == id else { return false }
    end = status & 0x7f == 0 ? .exit((status >> 8) & 0xff) : .signal(status & 0x7f)
    return true
  }
}
