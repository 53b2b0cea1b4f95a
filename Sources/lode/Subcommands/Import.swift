import ArgumentParser
import LodeBundle
import LodeData
import LodeImport

/// Makes data packages of what others publish.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a data package of a published release.", subcommands: [USGSMCS.self])
}

/// Reads a release of the USGS Mineral Commodity Summaries.
struct USGSMCS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usgs-mcs",
    abstract: "Make a data package of a USGS Mineral Commodity Summaries data release.",
    discussion: """
      Reads the CSV file as USGS publishes it: the long layout of 2026 or the wide one of 2025, in \
      Windows-1252 or UTF-8. What became of every row is reported on standard error. Nothing is \
      written where the file is faulty. Show the package with --data DIR, prove it with \
      'lode check DIR --documents FOLDER'.
      """)

  @Argument(
    help: ArgumentHelp("The release's CSV file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("The folder to make; there must be none yet.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp("The package's id; without it, usgs-mcs-EDITION.", valueName: "id"))
  var name: String?

  func validate() throws {
    if let name, name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) == nil {
      throw ValidationError(
        "--name must be lower-case words joined by hyphens, such as usgs-mcs-2026, not '\(name)'.")
    }
  }

  func run() throws {
    try reportingFailures {
      let bytes = try InputFile.bytes(of: file, kind: "the CSV file of a release")
      let release = try release(bytes)
      do throws(OutputFile.Problem) {
        try OutputFolder.write(release.files, to: output)
      } catch {
        let reason =
          switch error {
          case .exists: "there is something of that name; remove it or name another folder"
          default: "\(error)"
          }
        throw Failure(error.code, "'\(output)' cannot be made: \(reason)")
      }
      StandardStreams.writeError("\(release.report)\nwritten to \(output)\n")
      if BundledPackages.source(named: release.name) != nil {
        StandardStreams.writeError(
          "note: a built-in package is called '\(release.name)' too; show this one with "
            + "--only-data, or import it with another --name\n")
      }
    }
  }

  private func release(_ bytes: [UInt8]) throws -> ReleaseImport {
    guard let source = BundledPackages.vocabulary(named: "usgs-mcs") else {
      throw Failure(.noInput, "the vocabulary 'usgs-mcs' is missing from the program's data")
    }
    var bar = ProgressBar("Reading")
    defer { bar.clear() }
    do throws(LoadFailure) {
      let vocabulary = try ImportVocabulary(source)
      return try ReleaseImport(of: bytes, path: file, name: name, vocabulary: vocabulary) {
        bar.show($0)
      }
    } catch {
      throw Failure(.data, "nothing was written, for these reasons:\n\(error)")
    }
  }
}
