import LodeBundle
import LodeData
import Testing

struct ModuleLawTests {
  /// Ids of the bundled packages that mean something else in code.
  private static let exceptions: [String: String] = [:]

  private static func law() throws -> ModuleLaw {
    let corpus = try CorpusLoader.load(BundledPackages.sources()).corpus
    let ids =
      corpus.parties.map(\.id) + corpus.minerals.map(\.id) + corpus.stages.map(\.id)
      + corpus.documents.map(\.id) + corpus.events.map(\.id) + corpus.packages.map(\.id)
      + corpus.tiles.map(\.id)
    return ModuleLaw(ids: Set(ids), exceptions: exceptions)
  }

  @Test func theSourcesKeepTheLaw() throws {
    let files = try SourceFile.all()
    #expect(files.count > 50)
    let violations = try Self.law().violations(in: files)
    #expect(violations == [])
  }

  @Test func everyModuleOfTheTableIsThere() throws {
    #expect(Set(try SourceFile.all().map(\.module)) == Set(ModuleLaw.rules.keys))
  }

  @Test func everyExceptionIsNeeded() throws {
    let literals = try SourceFile.all().filter(\.isSwift)
      .flatMap { SwiftText($0.text).literals.map(\.text) }
    for word in Self.exceptions.keys { #expect(literals.contains(word), "\(word)") }
  }

  // MARK: The law can be broken

  private func violations(_ text: String, at path: String) -> [String] {
    let law = ModuleLaw(ids: ["CHN", "rare-earths", "mining"], exceptions: ["mining": "a verb"])
    return law.violations(in: [SourceFile(path: path, text: text)])
  }

  @Test(arguments: [
    "import Foundation", "public import Foundation", "@preconcurrency import Foundation",
    "@_implementationOnly import Foundation", "  import Foundation // why",
    "import struct Foundation.URL", "public import func Foundation.exit",
    "import Foundation.NSURL",
    "@_spi(Testing) internal import Foundation", "import LodeData; import Foundation",
    "#if canImport(Foundation)\nimport Foundation\n#endif", "/* a */ import Foundation",
  ])
  func importsOfEveryFormAreSeen(text: String) {
    let found = violations(text, at: "LodeMeasures/A.swift")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(": LodeMeasures may not import Foundation") == true)
  }

  @Test(arguments: [
    "import LodeData", "public import LodeData", "// import Foundation", "let a = \"import B\"",
    "/*\nimport Foundation\n*/", "\"\"\"\nimport Foundation\n\"\"\"", "let important = 1",
    "#if canImport(Foundation)\n#endif",
  ])
  func whatIsNoForbiddenImportIsLetThrough(text: String) {
    #expect(violations(text, at: "LodeMeasures/A.swift").isEmpty)
  }

  @Test(arguments: [
    ("LodeScreen", "LodeData"), ("LodeScreen", "Foundation"), ("LodeData", "LodeScreen"),
    ("LodeMeasures", "LodeScreen"), ("LodeDashboard", "LodeTerminal"),
    ("LodeDashboard", "CNcurses"), ("LodeDashboard", "Foundation"), ("LodeExport", "CNcurses"),
    ("LodeExport", "LodeDashboard"), ("LodeTerminal", "LodeData"), ("LodeTerminal", "Foundation"),
    ("LodeTerminal", "LodeDashboard"), ("lode", "CNcurses"), ("LodeData", "ArgumentParser"),
  ])
  func eachModuleHasItsOwnLimits(module: String, imported: String) {
    #expect(
      violations("\n\nimport \(imported)\n", at: "\(module)/Deep/A.swift") == [
        "\(module)/Deep/A.swift:3: \(module) may not import \(imported)"
      ])
  }

  @Test(arguments: [
    ("LodeDashboard", "print(a)", "printing: print"),
    ("LodeData", "Swift.debugPrint(a)", "printing: debugPrint"),
    ("LodeScreen", "a.write(to: stderr)", "printing: stderr"),
    ("LodeData", "let a = Date()", "clock: Date"),
    ("LodeDashboard", "ContinuousClock().now", "clock: ContinuousClock"),
    ("LodeMeasures", "Date.now", "clock: Date"),
    ("LodeDashboard", "ProcessInfo.processInfo", "environment: ProcessInfo"),
    ("LodeData", "getenv(\"HOME\")", "environment: getenv"),
    ("LodeExport", "Locale.current", "environment: Locale"),
    ("LodeDashboard", "FileManager.default", "files: FileManager"),
    ("LodeMeasures", "fopen(a, b)", "files: fopen"),
    ("LodeData", "\"\\(print(a))\"", "printing: print"),
  ])
  func pureModulesTouchNothingOutside(module: String, text: String, act: String) {
    #expect(
      violations(text, at: "\(module)/A.swift") == [
        "\(module)/A.swift:1: \(module) may not touch \(act)"
      ])
  }

  @Test(arguments: [
    ("LodeTerminal", "getenv(\"TERM\")"), ("lode", "print(a)"), ("LodeData", "FileManager.default"),
    ("LodeData", "// Date()"), ("LodeDashboard", "\"print(a)\""), ("LodeDashboard", "reprint(a)"),
    ("LodeDashboard", "Dates.day(a)"),
  ])
  func whatIsNotForbiddenIsLetThrough(module: String, text: String) {
    #expect(violations(text, at: "\(module)/A.swift").isEmpty)
  }

  @Test func idsOfPackagesAreNoWordsOfCode() {
    #expect(
      violations("let a = \"x\"\nif a == \"CHN\" { b(\"rare-earths\") }", at: "lode/A.swift") == [
        "lode/A.swift:2: \"CHN\" is an id of a package",
        "lode/A.swift:2: \"rare-earths\" is an id of a package",
      ])
    #expect(
      violations("// \"CHN\"\nlet a = \"CHNX mining\"; b(\"mining\")", at: "lode/A.swift").isEmpty)
  }

  @Test(arguments: ["<curses.h>", "<ncurses.h>", "<ncursesw/curses.h>", "\"curses.h\""])
  func cursesIsIncludedInOnePlace(header: String) {
    let text = "int a;\n # include \(header)\n"
    #expect(violations(text, at: "CNcurses/a.c").isEmpty)
    #expect(
      violations(text, at: "LodeTerminal/include/a.h") == [
        "LodeTerminal/include/a.h:2: LodeTerminal may not include curses"
      ])
  }

  @Test func unknownModulesAreRefused() {
    #expect(
      violations("", at: "LodeExtra/A.swift") == [
        "LodeExtra/A.swift:1: the module 'LodeExtra' is not in the table"
      ])
  }
}
