import ArgumentParser

extension Completions {
  func run() throws {
    try reportingFailures {
      var script = Lode.completionScript(for: shell.completionShell) + "\n"
      if shell == .bash {
        let commands = try CommandNode.tree(of: Lode.self)
        script += Self.bashDefault(
          Browse._commandName,
          besides: (commands.subcommands ?? []).map(\.commandName))
      }
      try StandardStreams.write(script)
    }
  }

  /// What bash needs besides the parser's script: without a subcommand's name, words are completed
  /// as after the default subcommand's, and no blank is put after a route that goes on.
  ///
  /// `subcommands` are the names that stand for themselves.
  private static func bashDefault(_ standard: String, besides subcommands: [String]) -> String {
    """

    _lode_or_\(standard)() {
        case "${COMP_WORDS[1]}" in
        \(subcommands.joined(separator: "|"))|-h|--help|--version)
            ((COMP_CWORD > 1)) && { _lode "$@"; return; }
            ;;
        esac
        local -a found=()
        if ((COMP_CWORD == 1)); then
            _lode "$@"
            found=("${COMPREPLY[@]}")
            COMPREPLY=()
        fi
        COMP_WORDS=("${COMP_WORDS[0]}" \(standard) "${COMP_WORDS[@]:1}")
        ((COMP_CWORD++))
        _lode "$@"
        COMPREPLY=("${found[@]}" "${COMPREPLY[@]}")
        if [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" = */ ]]; then
            compopt -o nospace 2>/dev/null
        fi
    }

    complete -o filenames -F _lode_or_\(standard) lode

    """
  }
}
