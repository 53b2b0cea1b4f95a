import LodeDashboard
import LodeScreen
import LodeSettings

/// The manual page, from the tables that the program itself goes by.
struct ManualPage {
  private typealias Argument = CommandNode.Argument

  private let root: CommandNode
  private let standard: String
  private let version: String
  /// The options that more than one command takes in the same words, in the order in which they
  /// first come.
  private let shared: [Argument]

  /// Describes a program whose command `standard` needs no name.
  init(_ root: CommandNode, standard: String, version: String) {
    self.root = root
    self.standard = standard
    self.version = version
    let options = root.leaves.flatMap(\.shown).filter { $0.kind != .positional }
    var counts: [Argument: Int] = [:]
    for option in options { counts[option, default: 0] += 1 }
    var seen: Set<Argument> = []
    shared = options.filter { counts[$0, default: 0] > 1 && seen.insert($0).inserted }
  }

  /// The page in the man(7) language.
  var text: String {
    var page = Roff()
    page.title(root.commandName, section: 1, source: "\(root.commandName) \(version)")
    writeHead(on: &page)
    page.section("COMMANDS")
    for command in root.leaves { write(command, on: &page) }
    page.section("OPTIONS")
    page.paragraph("These mean the same in every command that takes them.")
    for option in shared { write(option, on: &page) }
    writeKeys(on: &page)
    writeTables(on: &page)
    return page.text
  }

  private func writeHead(on page: inout Roff) {
    page.section("NAME")
    page.paragraph("\(root.commandName) - \(root.abstract ?? "")")
    page.section("SYNOPSIS")
    page.lines(
      root.leaves.map { command in
        let isDefault = command.commandName == standard
        return (isDefault ? root.commandName : command.fullName, synopsis(of: command))
      })
    page.section("DESCRIPTION")
    page.paragraph(root.discussion ?? "")
  }

  // MARK: Commands

  private func write(_ command: CommandNode, on page: inout Roff) {
    page.subsection(command.fullName)
    page.paragraph(command.abstract ?? "")
    page.paragraph(command.discussion ?? "")
    for argument in command.shown where !shared.contains(argument) { write(argument, on: &page) }
    let others = command.shown.filter(shared.contains).compactMap { $0.names?.last?.text }
    if !others.isEmpty { page.paragraph("See OPTIONS for \(others.joined(separator: ", ")).") }
  }

  private func synopsis(of command: CommandNode) -> String {
    let positional = command.shown.filter { $0.kind == .positional }.map { argument in
      let name = "\(argument.valueName ?? "")\(argument.isRepeating ? " ..." : "")"
      return argument.isOptional ? "[\(name)]" : name
    }
    return (positional + ["[options]"]).joined(separator: " ")
  }

  private func write(_ argument: Argument, on page: inout Roff) {
    let names = (argument.names ?? []).sorted { $0.text.count < $1.text.count }.map(\.text)
    let value = argument.kind == .flag ? "" : argument.valueName.map { " \($0)" } ?? ""
    var words = argument.abstract ?? ""
    if let values = argument.allValues { words += " Values: \(values.joined(separator: ", "))." }
    if let standard = argument.defaultValue { words += " Default: \(standard)." }
    if names.isEmpty {
      page.entry(argument.valueName ?? "", "", words)
    } else {
      page.entry(names.joined(separator: ", "), value, words)
    }
  }

  // MARK: Keys

  private func writeKeys(on page: inout Roff) {
    page.section("KEYS")
    for group in Keymap.Group.allCases {
      page.subsection(group.rawValue)
      for binding in Keymap.bindings where binding.group == group {
        page.entry(
          binding.keys.map(\.name).joined(separator: " "), "",
          "\(binding.help) (\(binding.command.rawValue))")
      }
    }
  }
}
