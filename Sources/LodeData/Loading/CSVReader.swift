/// Reads RFC 4180 tables from bytes in one pass, without copying them.
///
/// Records end with LF or CRLF; a byte order mark is skipped; fields may be quoted, with `""` for
/// a quote, and a quoted field may hold line breaks. Cost: O(bytes); one record at a time.
package struct CSVReader {
  /// One field's bytes, quotes excluded.
  package struct Field {
    package var start: Int
    package var end: Int
    /// Whether the bytes hold doubled quotes that stand for single ones.
    package var hasEscapes = false
  }

  /// What is wrong with the shape of a table, by byte offset; of each kind the first in a field.
  package enum Problem: Equatable {
    case unclosedQuote(offset: Int)
    case textAfterQuote(offset: Int)
    case quoteInside(offset: Int)
    case nulByte(offset: Int)
  }

  private enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte at which the next record starts.
  package private(set) var position: Int
  /// The line on which the next record starts, from 1.
  package private(set) var line = 1
  package private(set) var problems: [Problem] = []

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the next record into `fields`; false at the end.
  ///
  /// Afterwards ``position`` and ``line`` are those of the record behind it.
  package mutating func next(into fields: inout [Field]) -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    while true {
      fields.append(readField())
      guard position < bytes.count else { return true }
      let byte = bytes[position]
      position += 1
      if byte == Byte.comma {
        if position == bytes.count {
          fields.append(Field(start: position, end: position))
          return true
        }
        continue
      }
      if byte == Byte.carriageReturn { position += 1 }
      line += 1
      return true
    }
  }

  /// Reads one field and stops on the comma or line end behind it.
  private mutating func readField() -> Field {
    if position < bytes.count, bytes[position] == Byte.quote { return readQuotedField() }
    let start = position
    var end = nextMark(from: start)
    var problem: Problem?
    while end < bytes.count {
      let byte = bytes[end]
      if byte == Byte.comma || byte == Byte.lineFeed { break }
      if byte == Byte.carriageReturn, isLineFeed(at: end + 1) { break }
      if byte == Byte.quote { problem = problem ?? .quoteInside(offset: end) }
      if byte == 0 { problem = problem ?? .nulByte(offset: end) }
      end = nextMark(from: end + 1)
    }
    position = end
    if let problem { problems.append(problem) }
    return Field(start: start, end: end)
  }

  /// The next byte that may end a bare field or be wrong in it, or the end of all bytes.
  ///
  /// Whatever does either stands at or before the comma in ASCII. Eight bytes are looked at at
  /// once: taking `0x2D` from each leaves the highest bit set in those below it.
  private func nextMark(from start: Int) -> Int {
    var place = start
    let raw = UnsafeRawBufferPointer(bytes)
    while place + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let marks = (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080
      if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count, bytes[place] > Byte.comma { place += 1 }
    return place
  }

  private mutating func readQuotedField() -> Field {
    let opening = position
    position += 1
    var field = Field(start: position, end: position)
    var holdsNUL = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.quote {
        if position + 1 < bytes.count, bytes[position + 1] == Byte.quote {
          field.hasEscapes = true
          position += 2
          continue
        }
        field.end = position
        position += 1
        skipToFieldEnd()
        return field
      }
      if byte == Byte.lineFeed { line += 1 }
      if byte == 0, !holdsNUL {
        holdsNUL = true
        problems.append(.nulByte(offset: position))
      }
      position += 1
    }
    problems.append(.unclosedQuote(offset: opening))
    field.end = position
    return field
  }

  private mutating func skipToFieldEnd() {
    let start = position
    while position < bytes.count, bytes[position] != Byte.comma, bytes[position] != Byte.lineFeed,
      !(bytes[position] == Byte.carriageReturn && isLineFeed(at: position + 1))
    {
      position += 1
    }
    if position > start { problems.append(.textAfterQuote(offset: start)) }
  }

  private func isLineFeed(at index: Int) -> Bool {
    index < bytes.count && bytes[index] == Byte.lineFeed
  }
}

extension CSVReader.Problem {
  /// The byte where it is found.
  package var offset: Int {
    switch self {
    case .unclosedQuote(let offset), .textAfterQuote(let offset), .quoteInside(let offset),
      .nulByte(let offset):
      offset
    }
  }

  /// What is wrong and what to do about it.
  package var message: String {
    switch self {
    case .unclosedQuote:
      "the quote that opens here never closes; close it, or double it to mean itself"
    case .textAfterQuote:
      "text follows the closing quote; double the quotes inside a quoted field"
    case .quoteInside:
      "a quote stands inside a bare field; quote the whole field and double it"
    case .nulByte: "a NUL byte stands here; delete it"
    }
  }
}

extension CSVReader {
  /// The line and column, both from 1 and the column in characters, of a byte.
  ///
  /// Counts from `start`, a byte at or before it whose line is known. Cost: O(distance + line).
  package static func place(
    of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: (offset: Int, line: Int)
  ) -> (line: Int, column: Int) {
    let end = min(offset, bytes.count)
    var line = start.line
    for index in min(start.offset, end)..<end where bytes[index] == Byte.lineFeed { line += 1 }
    var lineStart = end
    while lineStart > 0, bytes[lineStart - 1] != Byte.lineFeed { lineStart -= 1 }
    let before = UnsafeBufferPointer(rebasing: bytes[lineStart..<end])
    let isMarked = lineStart == 0 && before.starts(with: [0xEF, 0xBB, 0xBF])
    return (line, String(decoding: before, as: UTF8.self).count - (isMarked ? 1 : 0) + 1)
  }

  private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var seen: UInt64 = 0
    var place = 0
    while place + 8 <= bytes.count {
      seen |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < bytes.count {
      seen |= UInt64(bytes[place])
      place += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  /// A field's text with doubled quotes made single; nil where it is not UTF-8.
  package static func text(of field: Field, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let slice = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    // Far quicker than to validate, and most cells are ASCII.
    let isASCII = isASCII(UnsafeRawBufferPointer(slice))
    let decoded =
      isASCII ? String(decoding: slice, as: UTF8.self) : String(validating: slice, as: UTF8.self)
    guard let text = decoded else { return nil }
    return field.hasEscapes ? Self.unescaped(text) : text
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var pending = false
    for character in text.unicodeScalars {
      if character == "\"", pending {
        pending = false
        continue
      }
      pending = character == "\""
      result.unicodeScalars.append(character)
    }
    return result
  }
}
