extension Completions {
  /// What bash needs besides the parser's script: the default subcommand, and no blank after a route
  /// that goes on.
  ///
  /// `words` are those that stand for themselves.
  static func bashDefault(_ standard: String, besides words: [String]) -> String {
    """

    _lode_or_\(standard)() {
        case "${COMP_WORDS[1]}" in
        \(words.joined(separator: "|")))
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
