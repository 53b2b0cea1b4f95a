import Foundation
import Testing

/// The file of settings on the command line: who is heard first, and what is said of mistakes.
struct SettingsCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func settings(_ text: String) throws -> String {
    try folder.write(text, to: "config.toml")
    return "\(folder.path)/config.toml"
  }

  @Test func whatIsPrintedGoesByNoSettingsUnlessTheyAreNamed() throws {
    let file = try settings("start = \"timeline\"\nascii = true\n")
    try folder.write("start = \"timeline\"\n", to: "lode/config.toml")
    let plain = try Command.run()
    for name in ["LODE_CONFIG": file, "XDG_CONFIG_HOME": folder.path] {
      #expect(try Command.run(environment: [name.key: name.value]).output == plain.output)
    }
    let named = try Command.run("--config", file)
    #expect(named.status == 0 && named.error.isEmpty)
    #expect(named.output == (try Command.run("export", "timeline", "--ascii").output))
    #expect(try Command.run("--config", "/dev/null").output == plain.output)
  }

  @Test func theCommandLineGoesBeforeTheFile() throws {
    let file = try settings("start = \"timeline\"\npackages = [\"iea\"]\n")
    #expect(
      try Command.run("sources", "--config", file).output
        == Command.run("sources", "--package", "iea").output)
    #expect(
      try Command.run("sources", "--config", file, "--package", "surveys").output
        == Command.run("sources", "--package", "surveys").output)
  }

  @Test func foldersOfTheFileAreAddedUnlessOnlyOthersAreWanted() throws {
    for (name, id) in [("one", "QQA"), ("two", "QQB")] {
      try folder.write(
        #"{"name": "\#(name)", "resources": [{"name": "parties", "path": "parties.csv"}]}"#,
        to: "\(name)/datapackage.json")
      try folder.write(
        "id,name,kind,iso2,region\n\(id),\(id)-land,country,,Europe\n", to: "\(name)/parties.csv")
    }
    let file = try settings("data = [\"one\"]\n")
    #expect(try Command.run("countries/QQA", "--config", file).output.contains("QQA-land"))
    let both = try Command.run(
      "packages", "--config", file, "--data", "\(folder.path)/two", "--plain")
    #expect(both.output.contains("one") && both.output.contains("two"))
    let only = try Command.run(
      "countries/QQA", "--config", file, "--data", "\(folder.path)/two", "--only-data")
    #expect(only.status == 64)
  }

  @Test func everyMistakeIsSaidInOneRun() throws {
    let file = try settings(
      "theme = \"mon\"\nstart = \"mineral\"\npackages = [\"surveis\"]\ndata = [\"nowhere\"]\n"
        + "documents = \"neither\"\nascii = 1\n")
    let outcome = try Command.run("--config", file)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    let lines = outcome.error.split(separator: "\n").dropFirst().map {
      $0.replacing(file, with: "F").replacing(folder.path, with: "D")
    }
    #expect(
      lines == [
        "F:1:9: error: [word] 'mon' is no known 'theme'; did you mean 'mono'?",
        "F:2:9: error: [route] there is no place 'mineral'; did you mean 'minerals'?",
        "F:3:13: error: [reference] there is no package 'surveis'; did you mean 'surveys'?",
        "F:4:9: error: [file] there is no folder 'D/nowhere'; name the folder of a data package",
        "F:5:13: error: [file] there is no folder 'D/neither'; name the documents' folder",
        "F:6:9: error: [toml] '1' is no value that is read here; use \"text\" in quotes, [\"a\", "
          + "\"list\"], true or false",
      ])
  }

  @Test(arguments: [
    ("start = \"countries?by=x\"\n", "F:1:9: error: [route] this place takes no parameters"),
    ("packages = [\"nothing\"]\n", "F:1:13: error: [reference] there is no package 'nothing'"),
    ("data = [\"nowhere\"]\n", "F:1:9: error: [file] there is no folder"),
    ("documents = \"nowhere\"\n", "F:1:13: error: [file] there is no folder"),
    ("[view]\n", "F:1:1: error: [toml]"),
  ])
  func aMistakeByItselfIsSaidToo(text: String, words: String) throws {
    let file = try settings(text)
    let outcome = try Command.run("--config", file)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.error.replacing(file, with: "F").contains(words), "\(outcome.error)")
  }

  @Test func aFileThatIsNamedHasToBeThere() throws {
    let missing = try Command.run("--config", "\(folder.path)/nowhere.toml")
    #expect(missing.status == 66 && missing.error.contains("/nowhere.toml'"))
    let isFolder = try Command.run("--config", folder.path)
    #expect(isFolder.status == 74 && isFolder.error.contains("it is a folder"))
  }
}
