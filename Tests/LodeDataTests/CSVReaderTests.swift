import TestSupport
import Testing

@testable import LodeData

struct CSVReaderTests {
  /// Every record of a table, with the line that it starts on.
  private struct Table {
    var records: [[String]] = []
    var lines: [Int] = []
    var problems: [CSVReader.Problem] = []

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { buffer in
        var reader = CSVReader(buffer)
        var fields: [CSVReader.Field] = []
        var line = reader.line
        while reader.next(into: &fields) {
          records.append(
            fields.map { field in
              let text = String(decoding: buffer[field.start..<field.end], as: UTF8.self)
              return field.hasEscapes ? text.replacing("\"\"", with: "\"") : text
            })
          lines.append(line)
          line = reader.line
        }
        problems = reader.problems
      }
    }
  }

  @Test func separatesFieldsAndRecords() {
    #expect(Table("a,b\nc,d\n").records == [["a", "b"], ["c", "d"]])
  }

  @Test(arguments: ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\nc,d\r\n", "\u{FEFF}a,b\nc,d\n"])
  func lineEndsAndByteOrderMarksMakeNoDifference(text: String) {
    #expect(Table(text).records == [["a", "b"], ["c", "d"]])
  }

  @Test(arguments: [
    (",", [["", ""]]), ("a,", [["a", ""]]), ("a,\nb,\n", [["a", ""], ["b", ""]]),
    (",,\n", [["", "", ""]]), ("a,\"\"\n", [["a", ""]]),
  ])
  func emptyFieldsCount(text: String, records: [[String]]) {
    #expect(Table(text).records == records)
  }

  @Test func blankLinesAreRecordsOfOneEmptyField() {
    let table = Table("a\n\nb\n\n")
    #expect(table.records == [["a"], [""], ["b"], [""]])
    #expect(table.lines == [1, 2, 3, 4])
  }

  @Test func nothingHoldsNoRecord() {
    #expect(Table("").records.isEmpty)
    #expect(Table("\u{FEFF}").records.isEmpty)
  }

  @Test func quotedFieldsHoldCommasQuotesAndLineBreaks() {
    let table = Table("\"a,b\",\"say \"\"yes\"\"\",\"one\ntwo\r\nthree\"\nnext\n")
    #expect(table.records == [["a,b", "say \"yes\"", "one\ntwo\r\nthree"], ["next"]])
    #expect(table.lines == [1, 4])
    #expect(table.problems.isEmpty)
  }

  @Test func aCarriageReturnAloneBelongsToItsField() {
    #expect(Table("a\rb,c\n").records == [["a\rb", "c"]])
  }

  @Test func unclosedQuotesTakeTheRestAndAreReportedWhereTheyOpen() {
    let table = Table("a,\"b\nc,d\n")
    #expect(table.records == [["a", "b\nc,d\n"]])
    #expect(table.problems == [.unclosedQuote(offset: 2)])
  }

  @Test(arguments: [
    ("\"a\"b,c", CSVReader.Problem.textAfterQuote(offset: 3)),
    ("\"a\" ,c", .textAfterQuote(offset: 3)),
    ("a\"b\"\",c", .quoteInside(offset: 1)),
    ("a\0b\0,c", .nulByte(offset: 1)),
    ("\"a\0b\0\",c", .nulByte(offset: 2)),
  ])
  func faultsOfAFieldAreReportedOnceAndTheRestIsRead(text: String, problem: CSVReader.Problem) {
    let table = Table(text + "\nd,e\n")
    #expect(table.problems == [problem])
    #expect(table.records.map(\.last) == ["c", "e"])
  }

  @Test func bytesThatAreNotUTF8PassThrough() {
    let table = Table(bytes: [0x61, 0xE9, 0x2C, 0xFF, 0x0A])
    #expect(table.records == [["a\u{FFFD}", "\u{FFFD}"]])
    #expect(table.problems.isEmpty)
  }

  @Test func everyByteIsSeenWhereverItStands() {
    for byte in UInt8.min ... .max {
      for place in 1..<20 {
        var field = Array(repeating: UInt8(ascii: "x"), count: 20)
        field[place] = byte
        let table = Table(bytes: field + Array(",y\nz\n".utf8))
        #expect(table.records.last == ["z"])
        let ends = [UInt8(ascii: ","), UInt8(ascii: "\n")].contains(byte)
        #expect(table.records[0][0].utf8.count >= (ends ? place : 20))
        #expect((table.records[0] == [String(repeating: "x", count: place)]) == (byte == 10))
        switch byte {
        case 0: #expect(table.problems == [.nulByte(offset: place)])
        case UInt8(ascii: "\""): #expect(table.problems == [.quoteInside(offset: place)])
        default: #expect(table.problems.isEmpty)
        }
      }
    }
  }

  @Test func veryLongFieldsAreRead() {
    let long = String(repeating: "0123456789,\n", count: 100_000)
    #expect(Table("\"\(long)\",end\n").records == [[long, "end"]])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadBack(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let pieces = ["a", "é", "稀", ",", "\"", "\n", "\r\n", " ", "-1.5", ""]
    let columns = Int.random(in: 2...6, using: &dice)
    let records = (0..<20).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...5, using: &dice))
          .compactMap { _ in pieces.randomElement(using: &dice) }.joined()
      }
    }
    let ending = Bool.random(using: &dice) ? "\n" : "\r\n"
    let text = records.map { record in
      record.map { field in
        let isBare = field.allSatisfy { !",\"\n\r\r\n".contains($0) } && Bool.random(using: &dice)
        return isBare ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: ",") + ending
    }.joined()
    let table = Table(text)
    #expect(table.records == records)
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyBytesAreReadToTheirEnd(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let alphabet = Array("ab,,\"\"\n\n\r\0".utf8) + [0xEF, 0xBB, 0xBF, 0xFF]
    let bytes = (0..<200).compactMap { _ in alphabet.randomElement(using: &dice) }
    let table = Table(bytes: bytes)
    #expect(!table.records.isEmpty)
    #expect(table.lines == table.lines.sorted())
  }

  @Test(arguments: [(0, 1, 1), (2, 1, 3), (4, 1, 4), (6, 2, 1), (9, 2, 3), (11, 3, 1), (99, 3, 1)])
  func placesAreCountedInCharacters(offset: Int, line: Int, column: Int) {
    // Offsets: a0 b1 é2–3 c4 LF5, d6 稀7–9 LF10.
    let bytes = Array("abéc\nd稀\n".utf8)
    let place = bytes.withUnsafeBufferPointer {
      CSVReader.place(of: offset, in: $0, from: (offset: 0, line: 1))
    }
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test func aByteOrderMarkIsNoColumn() {
    let bytes = Array("\u{FEFF}ab".utf8)
    let place = bytes.withUnsafeBufferPointer {
      CSVReader.place(of: 4, in: $0, from: (offset: 0, line: 1))
    }
    #expect(place.column == 2)
  }
}
