import LodeSettings

extension ManualPage {
  /// The sections that come from small tables: settings, environment, files, exit codes, examples.
  func writeTables(on page: inout Roff) {
    page.section("SETTINGS")
    page.paragraph(
      """
      A session in the terminal goes by the keys of a file in TOML, each on a line of its own. The \
      command line goes before the environment, that before what is remembered, and that before \
      the file. What is printed goes by no settings, so that a command line gives the same bytes \
      everywhere, unless --config names the file. Paths are relative to the file's folder. Every \
      mistake is reported at once, by line and column, with exit status 65.
      """)
    for key in Settings.Key.allCases { page.entry(key.rawValue, " = ", sentence(key.help)) }
    page.section("ENVIRONMENT")
    for (name, meaning) in Self.environment { page.entry(name, "", meaning) }
    page.section("FILES")
    for (path, meaning) in Self.files { page.entry(path, "", meaning) }
    page.section("EXIT STATUS")
    page.entry("0", "", "Done.")
    page.entry("1", "", "check found something.")
    for code in Failure.Code.allCases {
      page.entry("\(code.rawValue)", "", sentence(code.meaning))
    }
    page.section("EXAMPLES")
    for (command, meaning) in Self.examples {
      page.paragraph(meaning)
      page.example(command)
    }
  }

  private func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }

  private static let environment = [
    ("LODE_CONFIG", "The file of settings, in place of the usual one."),
    ("XDG_CONFIG_HOME", "Where lode/config.toml lies; ~/.config where it is unset or relative."),
    (
      "XDG_STATE_HOME",
      "Where lode/state.toml and reports of crashes lie; ~/.local/state where it is unset or "
        + "relative."
    ),
    ("TMPDIR", "Where the report of a crash goes that cannot lie there; /tmp where it is unset."),
    ("NO_COLOR", "No colour where it is not empty, unless --color says otherwise."),
    ("TERM", "The terminal's kind."),
    ("LC_ALL, LC_CTYPE, LANG", "Whether characters beyond ASCII can be drawn."),
  ]

  private static let files = [
    ("~/.config/lode/config.toml", "The settings. Nothing is missed where there are none."),
    (
      "~/.local/state/lode/state.toml",
      "The last route and theme, kept only where the settings say remember = true."
    ),
    (
      "~/.local/state/lode/lode-crash-TIME-PROCESS.txt",
      "What is known of a crash: the place, the last keys without what was typed into prompts, "
        + "and the calls. Send it with what you did before."
    ),
  ]

  /// Commands that run as they stand where 'my-package' is the folder of a data package.
  private static let examples = [
    ("lode minerals", "The minerals, ranked by how concentrated their supply is:"),
    ("lode export overview --size 120x40 --output overview.txt", "A place as a file:"),
    ("lode query shares --format csv", "Every share that a source states:"),
    (
      "lode measure --share 'A=about 60%' --share 'B=15..20%' --cap largest",
      "The concentration of shares that are partly known:"
    ),
    (
      "lode whatif floor --reference 110 --price 63 --quantity 1m",
      "The tariff that holds a reference price:"
    ),
    ("tar c my-package | lode --data -", "A data package from a pipe, keys from the terminal:"),
    ("lode check my-package", "What is wrong with a data package:"),
    ("lode --config /dev/null", "Without settings:"),
  ]
}
