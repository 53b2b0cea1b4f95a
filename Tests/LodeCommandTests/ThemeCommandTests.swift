import LodeScreen
import Testing

/// Themes and colour from the command line and its environment.
@Suite struct ThemeCommandTests {
  @Test func everyThemeIsListedWithASentence() throws {
    let outcome = try Command.run("themes")
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == ThemeChoice.allCases.count)
    for (line, choice) in zip(lines, ThemeChoice.allCases) {
      #expect(line.hasPrefix("\(choice.name) ") && line.hasSuffix(choice.summary))
    }
  }

  @Test(arguments: ThemeChoice.allCases) func aThemeShowsEveryRole(choice: ThemeChoice) throws {
    let plain = try Command.run("themes", choice.name)
    #expect(plain.status == 0 && !plain.output.contains("\u{1B}"))
    let ascii = try Command.run("themes", choice.name, "--ascii")
    #expect(ascii.output.utf8.allSatisfy { $0 < 128 })
    for output in [plain.output, ascii.output] {
      let lines = output.split(separator: "\n")
      for role in Role.allCases {
        #expect(lines.count { $0.hasPrefix("\(role.name) ") } == 1, "\(role.name)")
      }
      #expect(output.contains("selected row") && !output.contains(" \n"))
    }
  }

  @Test func aFileIsColouredOnlyWhereThatIsAskedFor() throws {
    func isColored(_ arguments: [String], _ variables: [String: String]) throws -> Bool {
      let outcome = try Command.run(
        Command.path, ["themes", "light"] + arguments,
        environment: ["LANG": "C.UTF-8"].merging(variables) { $1 })
      #expect(outcome.status == 0)
      return outcome.output.contains("\u{1B}[0;38;5;25m")
    }
    #expect(try !isColored([], [:]))
    #expect(try isColored(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try isColored([], ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColored([], ["CLICOLOR_FORCE": "0"]))
    #expect(try !isColored(["--color", "never"], ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColored(["--color", "16"], [:]))
  }

  @Test func sixteenColoursAreSlots() throws {
    let output = try Command.run("themes", "light", "--color", "16").output
    #expect(output.contains("\u{1B}[0;34m") && !output.contains("38;5"))
  }

  @Test func aThemeThatFollowsTheGroundIsShownForTheOneThatIsTold() throws {
    let dark = try Command.run("themes", "auto", environment: ["COLORFGBG": "15;0"])
    let light = try Command.run("themes", "auto", environment: ["COLORFGBG": "0;15"])
    #expect(dark.output.contains("#87afd7") && light.output.contains("#005faf"))
  }

  @Test func aWrongVariableStopsBrowsingButNotTheList() throws {
    let variables = ["LODE_THEME": "ligth"]
    let browse = try Command.run("minerals", environment: variables)
    #expect(browse.status == 64 && browse.output.isEmpty)
    #expect(browse.error.contains("LODE_THEME: there is no theme 'ligth'; did you mean 'light'?"))
    #expect(try Command.run("themes", environment: variables).status == 0)
    #expect(try Command.run("export", "minerals", environment: variables).status == 0)
  }
}
