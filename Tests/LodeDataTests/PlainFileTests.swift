import Foundation
import LodeData
import Testing

/// Files read whole, whatever their size says.
struct PlainFileTests {
  private func file(of count: Int) throws -> (path: String, bytes: [UInt8]) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "lode-plain-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    return (url.path, bytes)
  }

  @Test(arguments: [0, 1, 2, 65_535, 65_536, 65_537, 200_000])
  func allBytesAreRead(count: Int) throws {
    let (path, bytes) = try file(of: count)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try PlainFile.bytes(at: path) == bytes)
    #expect(try PlainFile.bytes(at: path, limit: count) == bytes)
    if count > 0 {
      #expect(throws: PlainFile.Problem.tooLarge(limit: count - 1)) {
        try PlainFile.bytes(at: path, limit: count - 1)
      }
    }
  }

  @Test(arguments: [0, 1, 100, 70_000, 1 << 40])
  func whatIsLongerOrShorterThanItSaidIsReadToItsEnd(expected: Int) throws {
    let (path, bytes) = try file(of: 70_001)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let handle = try #require(FileHandle(forReadingAtPath: path))
    defer { try? handle.close() }
    #expect(
      try PlainFile.bytes(of: handle.fileDescriptor, expecting: expected) == bytes)
  }
}
