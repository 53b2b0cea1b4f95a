/// A document's text as found in a file.
public struct DocumentText: Hashable, Sendable {
  /// The file, as the user named its folder.
  public let path: String
  /// The SHA-256 of the file, 64 lower-case hexadecimal digits.
  public let digest: String
  /// The lines from the first on, without their ends; never empty, and numbered as editors do.
  ///
  /// LF, CR LF and CR each end a line, and nothing else does; an end that closes the file begins
  /// no further line. A byte order mark is left out. A text that is not UTF-8 is read as
  /// Windows-1252, in which much is published; bytes that neither knows stand as U+FFFD.
  public let lines: [String]
  /// The first line, from 1, with bytes of neither encoding; nil where there is none.
  public let firstGarbledLine: Int?

  /// Reads a file's bytes.
  ///
  /// Cost: O(bytes).
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    digest = SHA256.hexadecimalDigest(of: bytes)
    var lines: [String] = []
    var garbled: Int?
    for line in Self.lines(of: Windows1252.isText(bytes) ? Windows1252.utf8(bytes) : bytes) {
      let text = String(decoding: line, as: UTF8.self)
      lines.append(text)
      if garbled == nil, !text.utf8.elementsEqual(line) { garbled = lines.count }
    }
    self.lines = lines
    firstGarbledLine = garbled
  }

  /// A line by its number, from 1; nil where the text has none.
  public func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// How many lines a file has, as ``lines`` counts them. Cost: O(bytes).
  package static func lineCount(of bytes: [UInt8]) -> Int { lines(of: bytes).count }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.starts(with: mark) ? mark.count : 0
    for (index, byte) in bytes.enumerated() where byte == lineFeed || byte == carriageReturn {
      if byte == lineFeed, index > 0, bytes[index - 1] == carriageReturn {
        start = index + 1
      } else {
        lines.append(bytes[start..<index])
        start = index + 1
      }
    }
    if start < bytes.count || lines.isEmpty { lines.append(bytes[start...]) }
    return lines
  }
}
