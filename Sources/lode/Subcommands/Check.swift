import ArgumentParser
import LodeData
import LodeMeasures

/// Checks packages, and their claims against the documents' own texts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check data packages, and prove their claims against the documents.",
    discussion: """
      Prints one line a finding, as path:line:column: error: [category] message, and exits 1 \
      where there is any. Without a package, those that are built in and those of --data are \
      checked.
      """)

  @Argument(
    help: ArgumentHelp("Folders of packages, or names of built-in ones.", valueName: "package"))
  var packages: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of the documents' texts: proves every claim by its line.", valueName: "dir"))
  var documents: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    try reportingFailures {
      let sources = try sources()
      let folder = try documents.map(Self.folder)
      var findings: [Finding] = []
      var claims = 0
      do throws(LoadFailure) {
        let loaded = try CorpusLoader.load(sources)
        claims = loaded.corpus.claimCount
        findings = loaded.warnings + RulingProblem.findings(in: loaded)
        if let folder { findings += EvidenceCheck.findings(in: loaded, documents: folder) }
      } catch {
        findings = error.findings
      }
      try StandardStreams.write(findings.map { "\($0)\n" }.joined())
      StandardStreams.writeError(summary(findings, claims: claims, packages: sources.count) + "\n")
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  private func summary(_ findings: [Finding], claims: Int, packages: Int) -> String {
    guard findings.isEmpty else {
      let errors = findings.count { $0.severity == .error }
      return "\(counted(errors, "error")), \(counted(findings.count - errors, "warning"))"
    }
    let proof = documents == nil ? "" : ", each found on its line"
    return "\(counted(packages, "package")), \(counted(claims, "claim"))\(proof): no findings"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func sources() throws -> [any PackageSource] {
    guard !packages.isEmpty else { return try data.sources() }
    return try packages.map { try BundledPackages.source(named: $0) ?? DataOptions.source(at: $0) }
      + data.data.map { try DataOptions.source(at: $0) }
  }

  private static func folder(_ path: String) throws -> DocumentFolder {
    do throws(DocumentFolder.Problem) {
      return try DocumentFolder(path: path)
    } catch {
      switch error {
      case .missing: throw Failure(.noInput, "there is no folder '\(path)' of documents")
      case .unreadable(let reason):
        throw Failure(.inputOutput, "the folder '\(path)' cannot be read: \(reason)")
      }
    }
  }
}
