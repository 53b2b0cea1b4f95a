import LodeData

extension SettingsDocument {
  /// Reads all of a file, which findings call by its path.
  ///
  /// A faulty line is left out and reading goes on with the next. Cost: O(bytes).
  package init(_ bytes: [UInt8], path: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    var reader = SettingsReader(text, path: path)
    if let place = Self.firstFault(ofUTF8: bytes, read: text) {
      reader.report(
        .encoding, at: place, "the file is not UTF-8 from here on; save it as UTF-8")
    } else {
      reader.readAll()
    }
    self.init(entries: reader.entries, findings: reader.findings)
  }

  /// Where bytes stop being UTF-8; nil where they are.
  private static func firstFault(ofUTF8 bytes: [UInt8], read text: String) -> Place? {
    let mended = Array(text.utf8)
    guard mended != bytes else { return nil }
    let same = zip(bytes, mended).prefix { $0 == $1 }.count
    let sound = String(decoding: bytes.prefix(same), as: UTF8.self)
    let line = sound.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Place(line: line.count, column: (line.last?.count ?? 0) + 1)
  }
}
