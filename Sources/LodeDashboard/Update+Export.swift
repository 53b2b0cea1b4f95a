import LodeData
public import LodeScreen

/// Writing what is seen to a file.
extension State {
  /// What stands over the open prompt when nothing else is to be said.
  var promptHint: Message? {
    guard prompt?.kind == .export else { return nil }
    let suffixes = HandoutFormat.allCases.map { ".\($0.suffix)" }.joined(separator: " ")
    let chosen = (prompt?.text).flatMap { HandoutFormat(fileName: $0) }
    let key = Key.tab.symbol(in: symbols)
    return Message(
      text: "\(key): \(suffixes)" + (chosen.map { ". \($0.capital)." } ?? "."))
  }

  /// A name for the file that `x` writes: the route, in letters that every file system takes.
  var defaultExportName: String {
    let letters = TextWidth.ascii(place.route.description).map {
      $0.isLetter || $0.isNumber ? $0 : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return "lode-\(words.prefix(Self.longestName)).\(exportFormat.suffix)"
  }

  private static let longestName = 80

  /// Takes the next suffix, in the order of the formats; a name without one gets the first.
  mutating func chooseFormat(_ step: Int) {
    edit { line in
      var name = line.text
      defer { line = EditedLine(name) }
      let all = HandoutFormat.allCases
      guard let format = HandoutFormat(fileName: name), let place = all.firstIndex(of: format)
      else {
        name += "." + all[0].suffix
        return
      }
      name.removeLast(format.suffix.count)
      name += all[(place + step + all.count) % all.count].suffix
    }
  }

  /// Asks the front end to write, or says why the name will not do and leaves the prompt open.
  mutating func submitExport(to path: String) -> [Effect] {
    guard !path.isEmpty else {
      cancelPrompt()
      message = Message(text: "Nothing was written: the name was empty.")
      return []
    }
    guard HandoutFormat(fileName: path) != nil else {
      message = Message(text: HandoutFormat.refusal(of: path), isError: true)
      return []
    }
    prompt = nil
    relayout()
    return export(to: path, overwriting: false)
  }

  /// What is seen now, in the format of the path's suffix.
  func export(to path: String, overwriting: Bool) -> [Effect] {
    let format = HandoutFormat(fileName: path) ?? .text
    return [.export(handout(as: format), format: format, path: path, overwriting: overwriting)]
  }

  /// Says what became of a file or of a copy.
  mutating func report(_ outcome: Action) {
    switch outcome {
    case .exported(let path, let rowCount):
      exportFormat = HandoutFormat(fileName: path) ?? exportFormat
      message = Message(text: "Written \(Counted.text(rowCount, "row")) to \(path)")
    case .exportFailed(let path, .exists):
      open(Prompt(kind: .overwrite(path: path), text: ""))
      message = nil
    case .exportFailed(let path, .system(let reason)):
      open(Prompt(kind: .export, text: path))
      message = Message(
        text: "\(path) was not written: \(reason). Another name, or Esc.", isError: true)
    case .copied(let copied):
      message = Message(text: "Copied \(copied.what) to the terminal's clipboard.")
    case .copyFailed(.unsupported(let terminal)):
      message = Message(
        text: "The terminal '\(terminal)' is not known to take copies; \(exportKey) writes a file.",
        isError: true)
    case .copyFailed(.tooLong):
      message = Message(
        text: "That is more than terminals take for a copy; \(exportKey) writes a file.",
        isError: true)
    default: return
    }
  }

  private var exportKey: String {
    Keymap.keys(for: .export).first.map { $0.symbol(in: symbols) } ?? ""
  }
}

extension HandoutFormat {
  /// The phrase of what a file holds, as a sentence begins.
  fileprivate var capital: String { summary.capitalizedFirst }

  /// Why a file's name does not say a format, and which ones do.
  public static func refusal(of fileName: String) -> String {
    let suffixes = allCases.map { ".\($0.suffix)" }.joined(separator: ", ")
    switch suffix(of: fileName)?.lowercased() {
    case "csv"?, "json"?:
      return "Tables as CSV and JSON come from 'lode query'; a view ends in \(suffixes)."
    case let other?: return "There is no format '.\(other)'; end the name in \(suffixes)."
    case nil: return "The name has no format; end it in \(suffixes)."
    }
  }
}
