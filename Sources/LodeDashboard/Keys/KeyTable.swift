import LodeScreen

/// The key table as text for standard output and the README.
public enum KeyTable {
  /// One line a binding, under its group: keys, what they do, the command's name.
  public static var text: String {
    let forms = Script.forms.map(\.form.count)
    let width = (Keymap.bindings.map { names(of: $0).count } + forms).max() ?? 0
    let help = Keymap.bindings.map(\.help.count).max() ?? 0
    return Keymap.Group.allCases.map { group in
      group.rawValue + "\n"
        + Keymap.bindings.filter { $0.group == group }.map { binding in
          "  " + TextWidth.padded(names(of: binding), toColumns: width) + "  "
            + TextWidth.padded(binding.help, toColumns: help) + "  \(binding.command.rawValue)\n"
        }.joined()
    }.joined(separator: "\n") + "\nWhile typing a line\n" + line(width: width)
      + "\nSteps of --script besides the commands in the last column\n"
      + Script.forms.map { "  " + TextWidth.padded($0.form, toColumns: width) + "  \($0.help)\n" }
      .joined()
  }

  private static func line(width: Int) -> String {
    LineKeys.bindings.map { binding in
      let names = binding.keys.map(\.name).joined(separator: " ")
      return "  " + TextWidth.padded(names, toColumns: width) + "  \(binding.help)\n"
    }.joined()
  }

  /// A Markdown table of the same.
  public static var markdown: String {
    "| Keys | What they do |\n| --- | --- |\n"
      + Keymap.bindings.map { binding in
        let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
        return "| \(keys) | \(binding.help.capitalizedFirst) |\n"
      }.joined()
  }

  private static func names(of binding: Keymap.Binding) -> String {
    binding.keys.map(\.name).joined(separator: " ")
  }
}
