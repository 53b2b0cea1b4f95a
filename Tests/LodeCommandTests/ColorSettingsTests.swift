import LodeScreen
import LodeTerminal
import Testing

@testable import lode

/// What decides between options, variables and the configuration.
@Suite struct ColorSettingsTests {
  private func settings(
    theme: String? = nil, color: String? = nil, configured: ThemeChoice? = nil,
    configuredColor: ColorPreference? = nil, _ variables: [String: String] = [:]
  ) throws -> ColorSettings {
    try ColorSettings(
      theme: theme, color: color, configuredTheme: configured, configuredColor: configuredColor,
      variable: { variables[$0] })
  }

  @Test func theOptionBeatsTheVariableBeatsTheConfiguration() throws {
    let variables = ["LODE_THEME": "light"]
    #expect(try settings().theme == .auto)
    #expect(try settings(configured: .mono).theme == .mono)
    #expect(try settings(configured: .mono, variables).theme == .light)
    #expect(try settings(theme: "dark", configured: .mono, variables).theme == .dark)
    #expect(try settings(theme: "auto", configured: .mono, variables).theme == .auto)
    #expect(try settings(theme: "color-blind").theme == .colorBlind)
  }

  private static let colors: [([String: String], String?, ColorPreference?, ColorPreference)] = [
    ([:], nil, nil, .auto), ([:], nil, .never, .never), ([:], "auto", .never, .auto),
    (["NO_COLOR": "1"], nil, nil, .never), (["NO_COLOR": "0"], nil, .always, .never),
    (["NO_COLOR": "1"], "auto", nil, .never), (["NO_COLOR": "1"], "always", nil, .always),
    (["NO_COLOR": "1"], "16", nil, .limited(.sixteen)),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], nil, nil, .never),
    (["CLICOLOR_FORCE": "1"], nil, nil, .always), (["CLICOLOR_FORCE": "0"], nil, nil, .auto),
    (["CLICOLOR_FORCE": "1"], nil, .never, .always),
    (["CLICOLOR_FORCE": "1"], "never", nil, .never),
    (["CLICOLOR_FORCE": "0"], nil, .limited(.palette256), .limited(.palette256)),
  ]

  @Test(arguments: colors)
  func colourIsDecidedInOneOrder(
    variables: [String: String], option: String?, configured: ColorPreference?,
    wanted: ColorPreference
  ) throws {
    let settings = try settings(color: option, configuredColor: configured, variables)
    #expect(settings.color == wanted)
  }

  @Test func everyWrongNameIsReportedAtOnce() throws {
    let failure = try #require(throws: Failure.self) {
      try settings(theme: "ligth", color: "sometimes", ["LODE_THEME": "drak"])
    }
    #expect(failure.code == .usage)
    #expect(failure.message.contains("--theme: there is no theme 'ligth'; did you mean 'light'?"))
    #expect(failure.message.contains("LODE_THEME: there is no theme 'drak'; did you mean 'dark'?"))
    #expect(failure.message.contains("--color: there is no 'sometimes'; there are auto, always,"))
  }

  @Test func theGroundIsTakenFromTheVariableAndAskedForWhereItMatters() throws {
    let light = try settings(["COLORFGBG": "0;15"])
    #expect(light.ground == .light)
    #expect(light.options(keysFromTTY: false).theme == .light)
    #expect(light.options(keysFromTTY: false).asksForGround)
    #expect(try settings().ground == nil)
    #expect(try settings(["TERM": "linux"]).ground == .dark)
    #expect(try settings(["TERM": "linux", "COLORFGBG": "0;15"]).ground == .light)
    #expect(try settings(theme: "colour-blind").options(keysFromTTY: true).asksForGround)
    #expect(try !settings(theme: "dark").options(keysFromTTY: true).asksForGround)
  }
}
