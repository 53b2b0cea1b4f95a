/// Makes tar archives block by block, sound or not.
public struct TarBuilder {
  public enum Format: Sendable {
    case ustar
    case gnu
    case old
  }

  public private(set) var bytes: [UInt8] = []

  /// An archive without anything.
  public init() {}

  /// Adds a header and what it heads.
  public mutating func add(
    _ name: String, _ text: String = "", kind: Character = "0", prefix: String = "",
    format: Format = .ustar
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, at: 0)
    put("0000644\0", at: 100)
    let size = String(text.utf8.count, radix: 8)
    put(String(repeating: "0", count: 11 - size.count) + size, at: 124)
    put(String(kind), at: 156)
    switch format {
    case .ustar: put("ustar\u{0}00", at: 257)
    case .gnu: put("ustar  \u{0}", at: 257)
    case .old: break
    }
    put(prefix, at: 345)
    put("        ", at: 148)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
    bytes += header + Array(text.utf8)
    bytes += [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
  }

  /// Adds a record of a pax header, whose length counts itself.
  public mutating func addPax(_ key: String, _ value: String) {
    let rest = " \(key)=\(value)\n"
    var length = rest.utf8.count
    while String(length).utf8.count + rest.utf8.count != length { length += 1 }
    add("pax", "\(length)\(rest)", kind: "x")
  }

  /// Adds the blocks that end an archive.
  public mutating func end() { bytes += [UInt8](repeating: 0, count: 1024) }
}
