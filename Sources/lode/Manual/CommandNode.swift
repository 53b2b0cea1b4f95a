import ArgumentParser
import Foundation

/// A command as the argument parser describes it: the same that `--help` is made from.
struct CommandNode: Decodable {
  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandNode]?
  let arguments: [Argument]?

  struct Argument: Decodable, Hashable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable, Hashable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  /// The tree below a command.
  /// - Throws: ``Failure`` with code 65 where the parser's description cannot be read.
  static func tree(of root: any ParsableCommand.Type) throws(Failure) -> CommandNode {
    struct Dump: Decodable { let command: CommandNode }
    do {
      return try JSONDecoder().decode(Dump.self, from: Data(root._dumpHelp().utf8)).command
    } catch {
      throw Failure(.data, "the commands cannot be described: \(error)")
    }
  }

  /// The command with the words that lead to it.
  var fullName: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The commands that do something themselves, in the order of `--help`; the parser's own `help`
  /// is left out.
  var leaves: [CommandNode] {
    let below = (subcommands ?? []).filter { $0.commandName != "help" }
    return below.isEmpty ? [self] : below.flatMap(\.leaves)
  }

  /// The arguments that help shows.
  var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
