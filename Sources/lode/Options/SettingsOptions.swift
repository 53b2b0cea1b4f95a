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
}
