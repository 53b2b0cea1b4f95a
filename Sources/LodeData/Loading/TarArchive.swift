/// A tar archive in memory: where in its bytes each file lies.
///
/// Reads what `tar c` writes: ustar, pax and GNU headers with their long names.
struct TarArchive {
  enum Entry: Hashable {
    /// The place of the file's bytes.
    case file(Range<Int>)
    /// A symbolic or hard link, which names another file.
    case link
  }

  enum Problem: Error, Hashable {
    /// A header at this byte does not add up.
    case damaged(at: Int)
    /// The bytes end within a file.
    case endsEarly
  }

  static let blockSize = 512

  /// The files by their paths, without `.` and doubled slashes; of several with one path, the last.
  private(set) var entries: [String: Entry] = [:]

  /// Whether the bytes begin with a header whose sum is right.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.count >= blockSize && Header(bytes[..<blockSize]) != nil
  }

  /// Reads the headers; no file is copied.
  ///
  /// Cost: O(files).
  /// - Throws: ``Problem``.
  init(_ bytes: [UInt8]) throws(Problem) {
    var offset = 0
    var name: String?
    var size: Int?
    while offset + Self.blockSize <= bytes.count {
      let block = bytes[offset..<offset + Self.blockSize]
      if block.allSatisfy({ $0 == 0 }) { return }
      guard let header = Header(block) else { throw .damaged(at: offset) }
      let start = offset + Self.blockSize
      let length = size ?? header.size
      guard length <= bytes.count - start else { throw .endsEarly }
      let content = start..<start + length
      switch header.kind {
      case "x":
        let records = Self.paxRecords(bytes[content])
        name = records["path"] ?? name
        size = records["size"].flatMap { Int($0) }.map { max(0, $0) } ?? size
      case "L": name = Self.text(bytes[content])
      case "g", "K": break
      default:
        note(header.kind, name ?? header.name, content)
        (name, size) = (nil, nil)
      }
      // Sizes are at most that of the input, so that this cannot overflow.
      offset = start + (length + Self.blockSize - 1) / Self.blockSize * Self.blockSize
    }
  }

  private mutating func note(_ kind: Character, _ name: String, _ content: Range<Int>) {
    guard let path = PackagePath.plain(name), !path.isEmpty else { return }
    switch kind {
    case "0", "\0", "7": entries[path] = .file(content)
    case "1", "2": entries[path] = .link
    default: break
    }
  }

  /// Records of the form `LENGTH KEY=VALUE\n`, whose length counts all of it.
  private static func paxRecords(_ bytes: ArraySlice<UInt8>) -> [String: String] {
    var records: [String: String] = [:]
    var rest = bytes
    while let blank = rest.firstIndex(of: UInt8(ascii: " ")),
      let length = Int(String(decoding: rest[..<blank], as: UTF8.self)),
      length > blank - rest.startIndex, length <= rest.count
    {
      let record = rest[(blank + 1)..<(rest.startIndex + length)]
      if let sign = record.firstIndex(of: UInt8(ascii: "=")) {
        let value = record[(sign + 1)...].dropLast()
        records[String(decoding: record[..<sign], as: UTF8.self)] =
          String(decoding: value, as: UTF8.self)
      }
      rest = rest.dropFirst(length)
    }
    return records
  }

  /// The text up to the first NUL.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The block before each file.
  private struct Header {
    let name: String
    let size: Int
    let kind: Character

    /// Nil where the sum is wrong or a number is none.
    init?(_ block: ArraySlice<UInt8>) {
      let bytes = Array(block)
      let blanked = bytes[..<148] + Array(repeating: UInt8(ascii: " "), count: 8) + bytes[156...]
      guard let sum = Self.number(bytes[148..<156]),
        sum == blanked.reduce(0, { $0 + Int($1) }), sum != 8 * 32,
        let size = Self.number(bytes[124..<136])
      else { return nil }
      self.size = size
      kind = Character(Unicode.Scalar(bytes[156]))
      let name = TarArchive.text(bytes[..<100])
      // GNU's headers, whose sixth letter is a blank, hold other things in the prefix's place.
      let isPOSIX = bytes[257..<263].elementsEqual("ustar\0".utf8)
      let prefix = isPOSIX ? TarArchive.text(bytes[345..<500]) : ""
      self.name = prefix.isEmpty ? name : "\(prefix)/\(name)"
    }

    /// Octal digits between blanks and NULs.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
      let digits = field.filter { $0 != 0 && $0 != UInt8(ascii: " ") }
      return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }
  }
}
