/// Who may import whom, and what nobody but the front end may do (design, section 7).
///
/// SwiftPM lets a module import what another one imports, so that this is checked by reading.
struct ModuleLaw {
  /// A module's place in the table.
  struct Rule {
    /// The modules that it may import, besides the standard library.
    let imports: Set<String>
    /// What it must not call, each with the words that say it.
    let forbidden: [Forbidden]
  }

  /// What would make a result depend on something besides its arguments.
  enum Forbidden: String, CaseIterable {
    case printing
    case clock
    case environment
    case files

    /// Names that mean it wherever they stand.
    fileprivate var names: Set<String> {
      switch self {
      case .printing: ["stdout", "stderr"]
      case .clock: ["Date", "ContinuousClock", "SuspendingClock", "DispatchTime"]
      case .environment: ["ProcessInfo", "CommandLine", "Locale", "TimeZone", "environ"]
      case .files: ["FileManager", "FileHandle", "Bundle"]
      }
    }

    /// Names of functions that do it.
    fileprivate var functions: Set<String> {
      switch self {
      case .printing: ["print", "debugPrint", "dump", "puts", "fputs", "putchar", "fwrite"]
      case .clock: ["time", "clock_gettime", "gettimeofday"]
      case .environment: ["getenv", "setlocale", "isatty"]
      case .files: ["fopen", "readLine"]
      }
    }

    func isDone(by word: SwiftText.Word) -> Bool {
      names.contains(word.text) || word.isCalled && functions.contains(word.text)
    }
  }

  static let rules: [String: Rule] = [
    "CNcurses": Rule(imports: [], forbidden: []),
    "LodeScreen": Rule(imports: [], forbidden: [.printing, .clock, .environment, .files]),
    "LodeData": Rule(
      imports: ["Darwin", "Foundation", "FoundationEssentials", "Glibc"],
      forbidden: [.printing, .clock, .environment]),
    "LodeBundle": Rule(
      imports: ["LodeData", "LodeMeasures"],
      forbidden: [.printing, .clock, .environment, .files]),
    "lode-prepare": Rule(
      imports: ["Darwin", "Glibc", "LodeDashboard", "LodeData", "LodeMeasures"], forbidden: []),
    "PrepareBundle": Rule(imports: ["Foundation", "PackagePlugin"], forbidden: []),
    // Synchronization, a part of the standard library, guards what is measured once.
    "LodeMeasures": Rule(
      imports: ["LodeData", "Synchronization"],
      forbidden: [.printing, .clock, .environment, .files]),
    "LodeDashboard": Rule(
      imports: ["LodeData", "LodeMeasures", "LodeScreen"],
      forbidden: [.printing, .clock, .environment, .files]),
    "LodeExport": Rule(
      imports: ["LodeData", "LodeMeasures", "LodeScreen"],
      forbidden: [.printing, .clock, .environment]),
    "LodeImport": Rule(
      imports: ["Foundation", "FoundationEssentials", "LodeData", "LodeScreen"],
      forbidden: [.printing, .clock, .environment, .files]),
    "LodeSettings": Rule(
      imports: ["Darwin", "Glibc", "LodeData", "LodeScreen", "Musl"],
      forbidden: [.printing, .clock]),
    "LodeTerminal": Rule(
      imports: ["CNcurses", "Darwin", "Glibc", "LodeScreen", "Musl"], forbidden: []),
    "lode": Rule(
      imports: [
        "ArgumentParser", "Darwin", "Foundation", "FoundationEssentials", "Glibc", "LodeBundle",
        "LodeDashboard", "LodeData", "LodeExport", "LodeImport", "LodeMeasures", "LodeScreen",
        "LodeSettings", "LodeTerminal", "Musl",
      ], forbidden: []),
  ]

  /// Ids of the packages that code must not know.
  let ids: Set<String>
  /// Words that are ids by chance, each with what it means in code.
  let exceptions: [String: String]

  init(ids: Set<String> = [], exceptions: [String: String] = [:]) {
    self.ids = ids
    self.exceptions = exceptions
  }

  /// Everything in the files that breaks the law, as `path:line: what`.
  func violations(in files: [SourceFile]) -> [String] {
    files.flatMap { file in
      guard let rule = Self.rules[file.module] else {
        return ["\(file.path):1: the module '\(file.module)' is not in the table"]
      }
      return file.isSwift
        ? violations(of: rule, in: file) + includes(in: file)
        : includes(in: file)
    }
  }

  private func violations(of rule: Rule, in file: SourceFile) -> [String] {
    let source = SwiftText(file.text)
    var found: [(line: Int, what: String)] = []
    for (line, module) in source.imports where !rule.imports.contains(module) {
      found.append((line, "\(file.module) may not import \(module)"))
    }
    for word in source.words {
      for act in rule.forbidden where act.isDone(by: word) {
        found.append((word.line, "\(file.module) may not touch \(act.rawValue): \(word.text)"))
      }
    }
    for literal in source.literals
    where ids.contains(literal.text) && exceptions[literal.text] == nil {
      found.append((literal.line, "\"\(literal.text)\" is an id of a package"))
    }
    return found.sorted { $0.line < $1.line }.map { "\(file.path):\($0.line): \($0.what)" }
  }

  /// Where a file outside CNcurses includes the header of curses.
  private func includes(in file: SourceFile) -> [String] {
    guard file.module != "CNcurses" else { return [] }
    return file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(/^\s*#\s*(?:include|import)\s*[<"][^>"]*curses\.h[>"]/) }
      .map { "\(file.path):\($0.offset + 1): \(file.module) may not include curses" }
  }
}
