import ArgumentParser

extension Completions {
  func run() throws {
    try reportingFailures { try StandardStreams.write(Self.script(for: shell)) }
  }

  /// The parser's script, and what it lacks: without a subcommand's name, words are completed as
  /// after the default subcommand's.
  private static func script(for shell: Shell) throws -> String {
    let script = Lode.completionScript(for: shell.completionShell) + "\n"
    let commands = try CommandNode.tree(of: Lode.self).subcommands ?? []
    // What stands for itself as a first word.
    let words = commands.map(\.commandName) + ["-h", "--help", "--version"]
    return switch shell {
    case .bash: script + bashDefault(Browse._commandName, besides: words)
    case .zsh: zsh(script, default: Browse._commandName, besides: words)
    case .fish: fish(script, default: Browse._commandName, besides: words)
    }
  }
}
