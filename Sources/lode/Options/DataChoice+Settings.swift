import LodeData
import LodeSettings

extension DataChoice {
  /// This choice with what the settings say besides: more folders, unless only those of the
  /// command line are to speak, and which packages to hear where the command line says nothing.
  ///
  /// Folders that are not there are left out and reported.
  func joined(by settings: Settings) -> (choice: DataChoice, findings: [Finding]) {
    var joined = self
    var findings: [Finding] = []
    if !leavesOutBundled {
      joined.folders = settings.data.compactMap { folder in
        do throws(Failure) {
          _ = try Self.source(at: folder.value)
          return folder.value
        } catch {
          findings.append(settings.finding(.file, at: folder, error.message))
          return nil
        }
      }
      joined.folders += folders
    }
    return (joined, findings)
  }

  /// The packages that the command line, or else the settings, leave out.
  ///
  /// Packages of the settings that are not there are reported.
  /// - Throws: ``Failure`` with code 64 for a package of the command line that is not there.
  func silenced(
    in corpus: Corpus, settings: Settings
  ) throws(Failure) -> (packages: Set<Handle<PackageInfo>>, findings: [Finding]) {
    guard packages.isEmpty else { return (try silenced(in: corpus), []) }
    let findings = settings.findings(packagesKnown: corpus.packages.map(\.id))
    guard findings.isEmpty else { return ([], findings) }
    var wanted = self
    wanted.packages = settings.packages.map(\.value)
    return (try wanted.silenced(in: corpus), [])
  }
}
