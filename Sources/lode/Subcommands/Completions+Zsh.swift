extension Completions {
  /// The parser's script for zsh with the default subcommand.
  ///
  /// Its function is kept under another name and asked as if the default's name stood there; for
  /// the first word it is asked as it is, too. `words` are those that stand for themselves. The
  /// script ends in a call of the function, for the first time that it is wanted, so that ours has
  /// to stand before that.
  static func zsh(
    _ script: String, default standard: String, besides words: [String]
  ) -> String {
    let function = """

      functions[_lode_subcommand]=$functions[_lode]

      _lode() {
          local -i ret=1
          case "${words[2]}" in
          \(words.joined(separator: "|")))
              if (( CURRENT > 2 )); then
                  _lode_subcommand "${@}"
                  return
              fi
              ;;
          esac
          (( CURRENT == 2 )) && _lode_subcommand "${@}" && ret=0
          words=("${words[1]}" \(standard) "${(@)words[2,-1]}")
          (( CURRENT++ ))
          _lode_subcommand "${@}" && ret=0
          return "${ret}"
      }

      """
    let call = script.ranges(of: "\nif [[ \"${funcstack[1]}\"").last?.lowerBound
    guard let call else { return script + function }
    return script[..<call] + function + script[call...]
  }
}
