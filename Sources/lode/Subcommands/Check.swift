import ArgumentParser
import LodeBundle
import LodeData
import LodeMeasures

/// Checks packages, and their claims against the documents' own texts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check data packages, and prove their claims against the documents.",
    discussion: """
      Prints one line a finding, as path:line:column: error: [category] message, and exits 1 \
      where there is any, or 74 where a document is there and cannot be read. Without a package, \
      those that are built in and those of --data are checked.
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders of packages, names of built-in ones, or - for one on standard input.",
      valueName: "package"),
    completion: CorpusCompletion.packages)
  var packages: [String] = []

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    try PipedInput.validate(packages + data.choice.folders)
    guard data.packages.isEmpty else {
      throw ValidationError(
        "check takes packages by their names: lode check \(data.packages.joined(separator: " ")).")
    }
  }

  func run() throws {
    try reportingFailures {
      let sources = try sources()
      let folder = try readableFolder()
      var findings: [Finding] = []
      var claims = 0
      var linedClaims = 0
      var texts: DocumentTexts?
      do throws(LoadFailure) {
        let loaded = try DataChoice.load(sources)
        claims = loaded.corpus.claimCount
        linedClaims = loaded.corpus.linedClaimCount
        findings = loaded.warnings + RulingProblem.findings(in: loaded)
        texts = folder.found.map { DocumentTexts(of: loaded.corpus, in: $0) }
        if let texts {
          findings += EvidenceCheck.findings(in: loaded, texts: texts)
          findings += OmittedQualifier.findings(in: loaded, texts: texts)
        }
      } catch {
        findings = error.findings
      }
      try StandardStreams.write(findings.map { "\($0)\n" }.joined())
      let summary = summary(
        findings, claims: claims, proved: texts == nil ? nil : linedClaims,
        packages: sources.count)
      StandardStreams.writeError(summary + "\n")
      if let failure = folder.failure { throw failure }
      if texts?.hasUnreadable == true { throw ExitCode(Failure.Code.inputOutput.rawValue) }
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  /// The folder of documents, or why it is there and cannot be read: the packages are checked all
  /// the same.
  /// - Throws: ``Failure`` where there is no such folder.
  private func readableFolder() throws -> (found: DocumentFolder?, failure: Failure?) {
    do throws(Failure) {
      return (try documents.choice.folder(), nil)
    } catch {
      guard error.code == .inputOutput else { throw error }
      return (nil, error)
    }
  }

  private func summary(
    _ findings: [Finding], claims: Int, proved: Int?, packages: Int
  ) -> String {
    guard findings.isEmpty else {
      let errors = findings.count { $0.severity == .error }
      return "\(counted(errors, "error")), \(counted(findings.count - errors, "warning"))"
    }
    let proof =
      switch proved {
      case nil: ""
      case claims: ", each found on its line"
      case let proved?:
        ", \(proved) found on their lines, \(claims - proved) without a text at hand"
      }
    return "\(counted(packages, "package")), \(counted(claims, "claim"))\(proof): no findings"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func sources() throws -> [any PackageSource] {
    guard !packages.isEmpty else { return try data.choice.sources() }
    let named: [any PackageSource] = try packages.map { name in
      if let bundled = BundledPackages.source(named: name) { return bundled }
      return try DataChoice.source(at: name)
    }
    return named + (try data.choice.folders.map { try DataChoice.source(at: $0) })
  }
}
