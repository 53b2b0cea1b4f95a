import ArgumentParser

/// Which file of settings counts.
struct SettingsOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Go by these settings instead of ~/.config/lode/config.toml; /dev/null for none.",
      valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?

  /// What a session in the terminal goes by; what is printed goes by settings only where the
  /// command line names them.
  /// - Throws: ``Failure``, as ``Habits/init(path:)``.
  func habits(isDrawn: Bool) throws(Failure) -> Habits {
    isDrawn || config != nil ? try Habits(path: config) : .none
  }
}
