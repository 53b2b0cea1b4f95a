import Foundation
import LodeData
import LodeSettings
import TestSupport
import Testing

/// Files of settings: what they hold, and everything that is wrong with them in one run.
struct SettingsTests {
  @Test(arguments: SettingsCase.all("good"))
  func goodFilesSayWhatTheyHold(fixture: SettingsCase) throws {
    try fixture.expect(fixture.settings().listing)
  }

  @Test(arguments: SettingsCase.all("bad"))
  func badFilesSayEverythingThatIsWrong(fixture: SettingsCase) throws {
    do {
      _ = try fixture.settings()
      Issue.record("\(fixture.testDescription) was read")
    } catch SettingsError.faulty(let settings, let findings) {
      try fixture.expect(findings.map(\.description) + settings.listing)
    }
  }

  @Test func theReadmesExampleHoldsEveryKey() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(
      contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(
      readme.split(separator: "```toml\n").last?.split(separator: "```").first)
    let document = SettingsDocument(Array(block.utf8), path: "README.md")
    #expect(document.entries.map(\.key.text) == Settings.Key.allCases.map(\.rawValue))
    #expect(throws: Never.self) { _ = try Settings.parse(Array(block.utf8), path: "README.md") }
  }

  @Test func casesAreFound() {
    #expect(SettingsCase.all("good").count >= 3)
    #expect(SettingsCase.all("bad").count >= 5)
  }

  @Test func packagesThatAreNotThereAreNamedAtTheirPlaces() throws {
    let settings = try Settings.parse(
      Array("packages = [\"survey\", \"iea\", \"nothing-near\"]\n".utf8), path: "config.toml")
    #expect(
      settings.findings(packagesKnown: ["iea", "surveys"]).map(\.description) == [
        "config.toml:1:13: error: [reference] there is no package 'survey'; did you mean "
          + "'surveys'?",
        "config.toml:1:30: error: [reference] there is no package 'nothing-near'; there are iea, "
          + "surveys",
      ])
  }

  // MARK: Where the file is

  @Test func theArgumentGoesBeforeTheVariableBeforeTheUsualPlaces() throws {
    let scratch = try SettingsHome()
    let home = scratch.path
    var environment = ["HOME": home]
    func start(_ path: String? = nil) throws -> String? {
      try Settings.read(path: path) { environment[$0] }.start?.value
    }
    #expect(try start() == "usual")
    environment["XDG_CONFIG_HOME"] = "relative"
    #expect(try start() == "usual")
    environment["XDG_CONFIG_HOME"] = "\(home)/xdg"
    #expect(try start() == "xdg")
    environment["LODE_CONFIG"] = ""
    #expect(try start() == "xdg")
    environment["LODE_CONFIG"] = "\(home)/named.toml"
    #expect(try start() == "variable")
    #expect(try start("\(home)/argument.toml") == "argument")
    #expect(try start("/dev/null") == nil)
  }

  @Test func onlyAFileThatIsNamedHasToBeThere() throws {
    let scratch = try SettingsHome()
    let home = scratch.path
    #expect(try Settings.read { ["HOME": "\(home)/nowhere"][$0] }.path == nil)
    #expect(try Settings.read { _ in nil }.path == nil)
    let nowhere = "\(home)/nowhere.toml"
    #expect(problem(path: nowhere) == "missing \(nowhere)")
    #expect(problem(environment: ["LODE_CONFIG": nowhere]) == "missing \(nowhere)")
  }

  /// Why settings cannot be read; nil where they can.
  private func problem(path: String? = nil, environment: [String: String] = [:]) -> String? {
    do throws(SettingsError) {
      _ = try Settings.read(path: path) { environment[$0] }
      return nil
    } catch {
      switch error {
      case .missing(let path): return "missing \(path)"
      case .unreadable(let path, let reason): return "unreadable \(path): \(reason)"
      case .faulty(_, let findings): return findings.map(\.description).joined(separator: "\n")
      }
    }
  }

  @Test func aFolderIsNoFileOfSettings() throws {
    let scratch = try SettingsHome()
    let home = scratch.path
    #expect(problem(path: home) == "unreadable \(home): it is a folder")
  }

  // MARK: Memory

  @Test func whatIsRememberedIsReadAgain() throws {
    var random = SplitMix64(seed: 5)
    let letters = Array("ab/?=&,-_\"'\\#[]\n\t\u{7F}é稀 ")
    for _ in 0..<200 {
      let route = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "a" })
      let memory = Memory(route: route, theme: Bool.random(using: &random) ? "mono" : nil)
      let document = SettingsDocument(Array(memory.text.utf8), path: "state.toml")
      #expect(document.findings == [])
      #expect(
        document.entries.map(\.value)
          == [.text(route)] + (memory.theme.map { [.text($0)] } ?? []))
    }
  }

  @Test func aBrokenMemoryIsAProblemAndAMissingOneIsNot() throws {
    let scratch = try SettingsHome()
    let home = scratch.path
    let path = "\(home)/state.toml"
    #expect(try Memory.read(path) == Memory())
    try Data("route = \"timeline\"\ntheme = \"mono\"\nlater = [\"x\"]\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect(try Memory.read(path) == Memory(route: "timeline", theme: "mono"))
    try Data("route = timeline\n".utf8).write(to: URL(fileURLWithPath: path))
    do throws(Memory.Problem) {
      let memory = try Memory.read(path)
      Issue.record("\(memory) was read")
    } catch {
      #expect(error.description.hasPrefix("\(path):1:9: error: [toml]"))
    }
    #expect(throws: Memory.Problem.unreadable(path: home, reason: "it is a folder")) {
      _ = try Memory.read(home)
    }
  }

  @Test func stateLiesInItsOwnFolder() {
    #expect(Memory.path { ["HOME": "/h"][$0] } == "/h/.local/state/lode/state.toml")
    #expect(
      Memory.path { ["HOME": "/h", "XDG_STATE_HOME": "/s"][$0] } == "/s/lode/state.toml")
    #expect(Memory.path { _ in nil } == nil)
  }
}
