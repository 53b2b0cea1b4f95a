extension Completions {
  /// The parser's script for fish with the default subcommand.
  ///
  /// The conditions of its rules read the words before the cursor with the default's name put in.
  /// `words` are those that stand for themselves. The place of the cursor is counted anew, since
  /// fish before 4.0 does not tell it to `complete -C`.
  static func fish(
    _ script: String, default standard: String, besides words: [String]
  ) -> String {
    script.replacing(
      "    set -l unparsed_tokens (__lode_tokens -pc)\n",
      with: "    set -l unparsed_tokens (__lode_command_tokens)\n") + """

        function __lode_command_tokens
            set -l tokens (__lode_tokens -pc)
            set -l begun $tokens[2..] (commandline -ct)
            switch "$begun[1]"
            case \(words.joined(separator: " "))
                printf '%s\\n' lode $tokens[2..]
            case '-*'
                printf '%s\\n' lode \(standard) $tokens[2..]
            case '*'
                set -l name
                test (count $tokens) -gt 1; and set name \(standard)
                printf '%s\\n' lode $name $tokens[2..]
            end
        end

        function __lode_tokens
            if test "$argv" = -tC
                string length -- (commandline -ct)
            else if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
                commandline --tokens-raw $argv
            else
                commandline -o $argv
            end
        end

        complete -c lode -n '__lode_should_offer_completions_for_positional lode -eq 1' \
        -fka '(__lode_custom_completion ---completion \(standard) -- positional@0 \
        (count (__lode_tokens -pc)) (__lode_tokens -tC))'

        """
  }
}
