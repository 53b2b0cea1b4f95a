import ArgumentParser

/// Prints a script with which a shell completes the command line.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a script that completes the command line in a shell.",
    discussion: """
      bash: lode completions bash > ~/.local/share/bash-completion/completions/lode

      zsh: lode completions zsh > a file '_lode' in a folder of $fpath

      fish: lode completions fish > ~/.config/fish/completions/lode.fish
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish

    var completionShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "The shell.")
  var shell: Shell
}
