import LodeData
import TestSupport
import Testing

/// Packages as one stream of bytes: a descriptor with its rows, or a tar archive.
struct PipedPackageTests {
  private let descriptor =
    #"{"name": "p", "resources": [{"name": "parties", "path": "parties.csv"}]}"#
  private let parties = "id,name,kind\nAAA,A,country\n"

  private func source(_ bytes: [UInt8]) throws(PipedPackage.Problem) -> any PackageSource {
    try PipedPackage.source(bytes, name: "standard input")
  }

  private func problem(_ bytes: [UInt8]) -> PipedPackage.Problem? {
    do throws(PipedPackage.Problem) {
      _ = try source(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func text(_ path: String, in source: any PackageSource) throws -> String {
    String(decoding: try source.bytes(of: path), as: UTF8.self)
  }

  @Test(arguments: ["", "pkg/", "./", "./a/b/"], [TarBuilder.Format.ustar, .gnu, .old])
  func anArchiveIsReadWhereverItsPackageLies(folder: String, format: TarBuilder.Format) throws {
    var tar = TarBuilder()
    if !folder.isEmpty { tar.add(folder, kind: "5", format: format) }
    tar.add("\(folder)tables/parties.csv", parties, format: format)
    tar.add("\(folder)datapackage.json", descriptor, format: format)
    tar.end()
    let found = try source(tar.bytes)
    #expect(try text("datapackage.json", in: found) == descriptor)
    #expect(try text("./tables//parties.csv", in: found) == parties)
    #expect(throws: PackageSourceError.missing) { try found.bytes(of: "parties.csv") }
    #expect(throws: PackageSourceError.outside) { try found.bytes(of: "../datapackage.json") }
  }

  @Test func longNamesOfEveryKindAreRead() throws {
    var tar = TarBuilder()
    tar.add("datapackage.json", descriptor)
    tar.add("one.csv", "1", prefix: "posix")
    tar.add("././@LongLink", "gnu/two.csv\0", kind: "L", format: .gnu)
    tar.add("cut", "2", format: .gnu)
    tar.addPax("path", "pax/trois-é.csv")
    tar.add("cut", "3")
    tar.add("four.csv", "4")
    tar.add("pax_global_header", "20 comment=whatever\n", kind: "g")
    tar.add("five.csv", "old")
    tar.add("five.csv", "5")
    let found = try source(tar.bytes)
    #expect(try text("posix/one.csv", in: found) == "1")
    #expect(try text("gnu/two.csv", in: found) == "2")
    #expect(try text("pax/trois-é.csv", in: found) == "3")
    #expect(try text("four.csv", in: found) == "4")
    #expect(try text("five.csv", in: found) == "5")
  }

  @Test func linksAreNamedAsWhatTheyAre() throws {
    var tar = TarBuilder()
    tar.add("datapackage.json", descriptor)
    tar.add("parties.csv", kind: "2")
    tar.end()
    let found = try source(tar.bytes)
    let error = #expect(throws: PackageSourceError.self) { try found.bytes(of: "parties.csv") }
    #expect(error == .unreadable("it is a link in the archive; pack it with 'tar ch'"))
  }

  @Test func whatIsNoPackageSaysWhy() {
    var none = TarBuilder()
    none.add("readme.txt", "x")
    none.end()
    var several = TarBuilder()
    several.add("b/datapackage.json", descriptor)
    several.add("a/datapackage.json", descriptor)
    several.add("a/c/datapackage.json", descriptor)
    several.end()
    #expect(problem([]) == .empty)
    #expect(problem(Array(" \n".utf8)) == .empty)
    #expect(problem(Array("id,name\n".utf8)) == .unknown)
    #expect(problem(Array("[{}]".utf8)) == .unknown)
    #expect(problem([UInt8](repeating: 0, count: 4096)) == .unknown)
    #expect(problem([0x1F, 0x8B, 8, 0]) == .compressed("gzip"))
    #expect(problem(none.bytes) == .noDescriptor)
    #expect(problem(several.bytes) == .severalPackages(["a/", "b/"]))
  }

  @Test func aDamagedArchiveSaysWhere() {
    var tar = TarBuilder()
    tar.add("datapackage.json", descriptor)
    let first = tar.bytes.count
    tar.add("parties.csv", parties)
    #expect(problem(Array(tar.bytes.dropLast(512))) == .endsEarly)
    var damaged = tar.bytes
    damaged[first + 3] ^= 1
    #expect(problem(damaged) == .damaged(byte: first))
  }

  @Test func noBytesTrap() {
    var random = SplitMix64(seed: 7)
    var tar = TarBuilder()
    tar.addPax("path", "datapackage.json")
    tar.add("x", descriptor)
    tar.add("././@LongLink", "parties.csv\0", kind: "L", format: .gnu)
    tar.add("y", parties)
    tar.end()
    for _ in 0..<2000 {
      var bytes = tar.bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      bytes = Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &random)))
      if let found = try? source(bytes) { _ = try? found.bytes(of: "parties.csv") }
    }
    for length in [Int.max, -1, 0, 5, 99_999] {
      var odd = TarBuilder()
      odd.add("pax", "\(length) path=datapackage.json\n", kind: "x")
      odd.addPax("size", "\(length)")
      odd.add("datapackage.json", descriptor)
      _ = problem(odd.bytes)
    }
  }

  @Test func aDescriptorWithRowsIsAPackage() throws {
    let bytes = Array(
      "\u{FEFF} {\"name\": \"p\", \"resources\": [{\"name\": \"minerals\", \"data\": []}]}".utf8)
    #expect(try source(bytes).bytes(of: "datapackage.json") == bytes)
  }
}
