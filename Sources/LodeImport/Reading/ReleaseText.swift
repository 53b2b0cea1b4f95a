import LodeData

/// A release's bytes in UTF-8, and how they were encoded.
struct ReleaseText {
  let path: String
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// `UTF-8` or `Windows-1252`.
  let encoding: String
  let sha256: String
  /// Physical lines, as `DocumentText` counts them.
  let lines: Int
  private(set) var findings: [Finding] = []

  /// Decodes a file: UTF-8 where it is that, else Windows-1252.
  ///
  /// Findings: UTF-16, NUL, bytes that stand for nothing, a byte order mark before what is not
  /// UTF-8, and signs that an earlier conversion lost letters. Cost: O(bytes).
  init(_ raw: [UInt8], path: String) {
    self.path = path
    sha256 = SHA256.hexadecimalDigest(of: raw)
    lines = DocumentText.lineCount(of: raw)
    let isMarked = raw.starts(with: [0xEF, 0xBB, 0xBF])
    let isValid = isMarked || Self.isUTF8(raw)
    encoding = isValid ? "UTF-8" : "Windows-1252"
    bytes = isValid ? raw : Windows1252.utf8(raw)
    if raw.starts(with: Self.archive) {
      report(
        offset: 0, in: raw, "the file is an archive, as workbooks are",
        mend: "save its sheet as CSV")
      return
    }
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) || raw.contains(0) {
      report(offset: raw.firstIndex(of: 0) ?? 0, in: raw, "the file is UTF-16 or no text")
      return
    }
    if isMarked, !Self.isUTF8(raw) {
      report(offset: Self.firstInvalid(raw), in: raw, "the file says it is UTF-8 and is not")
    } else if !isValid {
      let undefined = raw.firstIndex { Windows1252.scalar($0) == nil }
      if let undefined {
        report(offset: undefined, in: raw, "the file is neither UTF-8 nor Windows-1252")
      }
    }
    for lost in [[0xEF, 0xBF, 0xBD], Array("â€".utf8)] as [[UInt8]] {
      guard isValid, let place = Self.place(of: lost, in: bytes) else { continue }
      report(offset: place, in: bytes, "letters were lost when the file was converted")
    }
  }

  /// What every ZIP archive, and so every workbook of Excel, starts with.
  private static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private mutating func report(
    offset: Int, in bytes: [UInt8], _ what: String,
    mend: String = "take the file as USGS publishes it, or save it as UTF-8"
  ) {
    let place = bytes.withUnsafeBufferPointer {
      CSVReader.place(of: offset, in: $0, from: (offset: 0, line: 1))
    }
    findings.append(
      Finding(
        path: path, line: place.line, column: place.column, category: .encoding,
        message: "\(what); \(mend)"))
  }

  /// Whether bytes are UTF-8, or were until a cut in the middle of the last character.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    firstInvalid(bytes) == bytes.count
  }

  /// Where UTF-8 ends to be UTF-8; the count where it never does.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let length =
        switch byte {
        case ..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0 else { return place }
      let rest = bytes[(place + 1)..<min(place + length, bytes.count)]
      guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return place }
      // A file cut inside its last character has letters before it that prove what it was.
      if rest.count < length - 1, !bytes[..<place].contains(where: { $0 >= 0x80 }) { return place }
      place += length
    }
    return bytes.count
  }

  private static func place(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = needle.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: needle) { return found }
      start = found + 1
    }
    return nil
  }
}
