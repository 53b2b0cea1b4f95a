import Foundation
import Testing

/// `lode completions`: scripts that shells take, and what they offer.
struct CompletionsTests {
  /// A shell that is installed, or nil.
  private static func shell(_ name: String) -> String? {
    ["/bin/\(name)", "/usr/bin/\(name)", "/usr/local/bin/\(name)"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theScriptIsOneThatTheShellTakes(name: String) throws {
    let script = try Command.run("completions", name)
    #expect(script.status == 0 && script.error.isEmpty && script.output.contains("lode"))
    guard let shell = Self.shell(name) else { return }
    let folder = try TemporaryFolder()
    try folder.write(script.output, to: "script")
    let outcome = try Command.run(shell, ["-n", "\(folder.path)/script"])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
  }

  /// What bash offers for the last of some words.
  private func offered(_ words: String...) throws -> [String] {
    let bash = try #require(Self.shell("bash"))
    let folder = try TemporaryFolder()
    try folder.write(try Command.run("completions", "bash").output, to: "script")
    try folder.write(
      """
      . "$1"; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _lode_or_browse lode "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """, to: "ask")
    let outcome = try Command.run(
      bash, ["\(folder.path)/ask", "\(folder.path)/script", Command.path] + words)
    #expect(outcome.error.isEmpty, "\(outcome.error)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: shell("bash") != nil)) func bashOffersCommandsAndRoutes() throws {
    #expect(try offered("exp") == ["export"])
    #expect(try offered("m").starts(with: ["measure", "manual", "minerals", "minerals/"]))
    #expect(try offered("export", "timel").contains("timeline"))
    #expect(try offered("minerals/rare-e") == ["minerals/rare-earths", "minerals/rare-earths/"])
    #expect(try offered("query", "sh") == ["shares"])
    #expect(try offered("completions", "") == ["bash", "zsh", "fish"])
  }

  @Test(.enabled(if: shell("bash") != nil)) func bashOffersTheValuesOfOptions() throws {
    #expect(try offered("--theme", "mon") == ["mono"])
    #expect(try offered("overview", "--color", "") == ["auto", "always", "never", "16", "256"])
    #expect(try offered("query", "shares", "--format", "") == ["json", "csv", "table"])
    #expect(try offered("query", "shares", "--stage", "refi").contains("refining"))
    #expect(try offered("check", "--package", "ie") == ["iea"])
    #expect(try offered("whatif", "ha") == ["halt"])
    #expect(try offered("overview", "--the") == ["--theme"])
  }

  // MARK: zsh

  /// What zsh offers for the end of a line: asked in a terminal, as it completes nowhere else.
  private func zshOffers(_ line: String) throws -> [String] {
    let zsh = try #require(Self.shell("zsh"))
    let folder = try TemporaryFolder()
    try folder.write(try Command.run("completions", "zsh").output, to: "_lode")
    // Matches are printed as they are added, and the shell ends with the first completion.
    try folder.write(
      """
      PS1=
      fpath=($1 $fpath)
      autoload -Uz compinit; compinit -u -D
      compadd() {
        local before=" ${(j: :)@[1,(i)(-|--)]} "
        if [[ $before == *' -'[[:alpha:]]#[OAD]' '* ]]; then builtin compadd "$@"; return; fi
        local -a found
        builtin compadd -A found "$@"
        (( $#found )) && print -rl -- "offers:"$^found
        builtin compadd "$@"
      }
      setopt extendedglob
      bindkey '^I' complete-word
      leave() { print -r -- over; exit }
      comppostfuncs=(leave)
      print -r -- ready
      """, to: "setup")
    try folder.write(
      #"""
      zmodload zsh/zpty
      zpty asked zsh -f -i
      zpty -w asked "source $1/setup $1"
      while zpty -r asked line; do [[ $line == ready* ]] && break; done
      zpty -w -n asked "$2"$'\t'
      while zpty -r asked line; do
        [[ $line == over* ]] && break
        [[ $line == *offers:* ]] && print -r -- "${${line#*offers:}%%[[:space:]]#}"
      done
      zpty -d asked
      """#, to: "ask")
    let outcome = try Command.run(
      zsh, ["-f", "-o", "extendedglob", "\(folder.path)/ask", folder.path, line])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: shell("zsh") != nil)) func zshOffersCommandsRoutesAndValues() throws {
    let lode = Command.path
    #expect(try zshOffers("\(lode) exp") == ["export"])
    #expect(try zshOffers("\(lode) export timel") == ["timeline", "timeline/"])
    #expect(
      try zshOffers("\(lode) minerals/rare-e") == ["minerals/rare-earths", "minerals/rare-earths/"])
    #expect(try zshOffers("\(lode) m").contains("minerals"))
    #expect(try zshOffers("\(lode) m").contains("measure"))
    #expect(try zshOffers("\(lode) --theme m") == ["mono"])
    #expect(try zshOffers("\(lode) overview --color a") == ["auto", "always"])
    #expect(try zshOffers("\(lode) query shares --format j") == ["json"])
    #expect(try zshOffers("\(lode) check --package ie") == ["iea"])
    #expect(try zshOffers("\(lode) whatif ha") == ["halt"])
  }

  // MARK: fish

  /// What fish offers for the end of a line, without descriptions.
  private func fishOffers(_ line: String) throws -> [String] {
    let fish = try #require(Self.shell("fish"))
    let folder = try TemporaryFolder()
    try folder.write(try Command.run("completions", "fish").output, to: "script")
    let outcome = try Command.run(
      fish,
      [
        "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", "\(folder.path)/script", line,
      ])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    return outcome.output.split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
  }

  @Test(.enabled(if: shell("fish") != nil)) func fishOffersCommandsRoutesAndValues() throws {
    let lode = Command.path
    #expect(try fishOffers("\(lode) exp") == ["export"])
    #expect(try fishOffers("\(lode) export timel") == ["timeline", "timeline/"])
    #expect(
      try fishOffers("\(lode) minerals/rare-e")
        == ["minerals/rare-earths", "minerals/rare-earths/"])
    #expect(try fishOffers("\(lode) m").contains("minerals"))
    #expect(try fishOffers("\(lode) m").contains("measure"))
    #expect(try fishOffers("\(lode) --theme mo") == ["mono"])
    #expect(try fishOffers("\(lode) --the") == ["--theme"])
    #expect(try fishOffers("\(lode) overview --color al") == ["always"])
    #expect(try fishOffers("\(lode) --theme dark timel") == ["timeline", "timeline/"])
    #expect(try fishOffers("\(lode) query shares --format j") == ["json"])
    #expect(try fishOffers("\(lode) check --package ie") == ["iea"])
    #expect(try fishOffers("\(lode) whatif ha") == ["halt"])
  }
}
