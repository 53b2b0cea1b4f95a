import Foundation
import LodeData
import Testing

/// Folders of the file system, with what may lie in a document's place.
@Suite struct DocumentTextsTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("lode-texts-\(UUID().uuidString)")

  /// Makes a folder, asks, and takes the folder away again.
  private func reading(
    _ fill: (URL) throws -> Void
  ) throws -> (reading: DocumentTexts.Reading, hasUnreadable: Bool) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try fill(folder)
    let corpus = try EvidencePackage.loaded().corpus
    let texts = DocumentTexts(of: corpus, in: try DocumentFolder(path: folder.path))
    let document = try #require(corpus.find("d", in: \.documents))
    return (texts[document], texts.hasUnreadable)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
  }

  private var path: String { "\(folder.path)/a.txt" }

  @Test func theRecordedTextIsKnownByNameAndDigest() throws {
    let found = try reading { _ in try write(EvidencePackage.text, to: "a.txt") }
    guard case .recorded(let text) = found.reading else {
      Issue.record("\(found)")
      return
    }
    #expect(text.path == path && text.lines == EvidencePackage.lines && !found.hasUnreadable)
  }

  @Test func theRecordedTextIsKnownUnderAnyName() throws {
    let found = try reading { _ in
      try write("Another text.\n", to: "a.txt")
      try write(EvidencePackage.text, to: "z.txt")
    }
    guard case .recorded(let text) = found.reading else {
      Issue.record("\(found)")
      return
    }
    #expect(text.path == "\(folder.path)/z.txt")
  }

  @Test func anotherTextUnderTheNameIsAltered() throws {
    let found = try reading { _ in try write("Another text.\n", to: "a.txt") }
    guard case .altered(let text) = found.reading else {
      Issue.record("\(found)")
      return
    }
    #expect(text.lines == ["Another text."])
  }

  @Test func nothingAndALinkToNothingAreMissing() throws {
    #expect(try reading { _ in }.reading == .missing(path: path))
    #expect(try reading { _ in try link("a.txt", to: "gone.txt") }.reading == .missing(path: path))
  }

  @Test func aFolderALoopAndAPipeInItsPlaceAreUnreadable() throws {
    let inner = try reading {
      try FileManager.default.createDirectory(
        at: $0.appendingPathComponent("a.txt"), withIntermediateDirectories: false)
    }
    #expect(inner.reading == .unreadable(path: path, reason: "it is a folder"))
    #expect(inner.hasUnreadable)
    let loop = try reading { _ in try link("a.txt", to: "a.txt") }
    #expect(loop.hasUnreadable)
    let pipe = try reading { _ in _ = mkfifo(path, 0o600) }
    #expect(pipe.reading == .unreadable(path: path, reason: "it is no plain file"))
  }

  @Test func whatCannotBeReadBesideTheDocumentsDoesNotMatter() throws {
    let found = try reading { _ in
      try link("loop", to: "loop")
      try write(EvidencePackage.text, to: "other.txt")
    }
    #expect(found.reading.text?.path == "\(folder.path)/other.txt" && !found.hasUnreadable)
  }

  @Test func aFolderThatIsNotThereIsMissingAndALoopIsUnreadable() throws {
    #expect(throws: DocumentFolder.Problem.missing) { try DocumentFolder(path: folder.path) }
    let found = try reading { root in
      try write("", to: "a.txt")
      try link("loop", to: "loop")
      #expect(throws: DocumentFolder.Problem.notAFolder) { try DocumentFolder(path: path) }
      let error = #expect(throws: DocumentFolder.Problem.self) {
        try DocumentFolder(path: root.appendingPathComponent("loop").path)
      }
      guard case .unreadable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(found.reading.text?.lines == [""])
  }
}
