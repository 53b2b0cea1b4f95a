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
}
