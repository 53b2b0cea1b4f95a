import Foundation
import Testing

/// Sessions in a real terminal that go by settings, or by a package from a pipe.
@Suite(
  .enabled(if: Tmux.program != nil, "tmux is not installed: NO SESSION IS TESTED WITH SETTINGS"),
  .serialized)
struct HabitSessionTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func session(_ arguments: String = "") throws -> Tmux {
    try Tmux(
      columns: 80, rows: 24,
      environment: [
        "LODE_CONFIG": "", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "HOME": home.path,
      ], "sh -c \"'\(Command.path)' \(arguments); echo EXIT \\$?; sleep 60\"")
  }

  private func wait(_ terminal: Tmux, for route: String, _ options: String...) throws {
    let wanted = try Command.screen([route] + options)
    try terminal.wait(for: route) { $0 == wanted }
  }

  @Test func aSessionBeginsWhereTheSettingsSay() throws {
    try home.write("start = \"timeline\"\nascii = true\n", to: ".config/lode/config.toml")
    try wait(try session(), for: "timeline", "--ascii")
    try wait(try session("sources"), for: "sources", "--ascii")
    try wait(try session("--config /dev/null"), for: "overview")
  }

  @Test func faultySettingsEndASessionBeforeItBegins() throws {
    try home.write("theme = \"mon\"\n", to: ".config/lode/config.toml")
    let terminal = try session()
    try terminal.wait(for: "exit 65") {
      $0.contains("EXIT 65") && $0.contains("did you mean 'mono'?")
    }
  }

  @Test func theLastPlaceIsRememberedOnlyWhereThatIsAsked() throws {
    let state = ".local/state/lode/state.toml"
    let first = try session()
    try wait(first, for: "overview")
    try first.send("q")
    try first.wait(for: "the end") { $0.contains("EXIT 0") }
    #expect(throws: (any Error).self) { try home.read(state) }

    try home.write("remember = true\nstart = \"timeline\"\n", to: ".config/lode/config.toml")
    let second = try session()
    try wait(second, for: "timeline")
    try second.send("6")
    try wait(second, for: "sources")
    try second.send("q")
    try second.wait(for: "the end") { $0.contains("EXIT 0") && !$0.contains("warning") }
    #expect(try home.read(state).contains("\nroute = \"sources\"\n"))

    try wait(try session(), for: "sources")
    try wait(try session("minerals"), for: "minerals")
  }

  @Test(arguments: [
    ("route = \"no-such-place\"\n", "the last place, 'no-such-place', is not opened"),
    ("route = \n", "nothing is remembered"),
  ])
  func aMemoryThatIsOfNoUseIsAWarningAfterTheEnd(text: String, words: String) throws {
    try home.write("remember = true\n", to: ".config/lode/config.toml")
    try home.write(text, to: ".local/state/lode/state.toml")
    let terminal = try session()
    try wait(terminal, for: "overview")
    try terminal.send("q")
    try terminal.wait(for: "the warning") { $0.contains(words) && $0.contains("EXIT 0") }
  }

  @Test func aMemoryThatCannotBeWrittenIsAWarningAfterTheEnd() throws {
    try home.write("remember = true\n", to: ".config/lode/config.toml")
    try home.write("a file where the folder should be", to: ".local/state")
    let terminal = try session()
    try wait(terminal, for: "overview")
    try terminal.send("q")
    try terminal.wait(for: "the warning") {
      $0.contains("lode: warning:") && $0.contains("EXIT 0")
    }
  }

  @Test func aPackageIsNotAwaitedFromTheTerminal() throws {
    let terminal = try session("--data -")
    try terminal.wait(for: "exit 64") {
      $0.contains("EXIT 64") && $0.contains("tar c DIR | lode --data -")
    }
  }

  @Test func aPackageComesFromAPipeAndKeysFromTheTerminal() throws {
    try home.write(
      #"{"name": "piped", "resources": [{"name": "parties", "path": "parties.csv"}]}"#,
      to: "piped/datapackage.json")
    try home.write(
      "id,name,kind,iso2,region\nISL,Iceland,country,IS,Europe\n", to: "piped/parties.csv")
    let terminal = try Tmux(
      columns: 80, rows: 24,
      "sh -c \"cd '\(home.path)' && tar c piped | '\(Command.path)' countries --data -; "
        + "echo EXIT \\$?; sleep 60\"")
    let options = ["--data", "\(home.path)/piped"]
    try wait(terminal, for: "countries", options[0], options[1])
    try terminal.send(":")
    try terminal.send("countries/ISL")
    try terminal.send("Enter")
    try wait(terminal, for: "countries/ISL", options[0], options[1])
    try terminal.send("q")
    try terminal.wait(for: "the end") { $0.contains("EXIT 0") }
  }
}
