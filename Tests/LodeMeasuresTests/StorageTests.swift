import LodeBundle
import LodeData
import LodeMeasures
import Testing

/// What is written down at build time is read back as it was.
@Suite struct StorageTests {
  private func text<Value: Storable>(of value: Value) -> String {
    var writer = StoreWriter()
    writer.put(value)
    return writer.text
  }

  private func copy<Value: Storable>(_ value: Value) throws -> Value {
    try Array(text(of: value).utf8).withUnsafeBufferPointer { bytes in
      var reader = StoreReader(try #require(bytes.baseAddress))
      return reader.value()
    }
  }

  @Test(arguments: [0, 1, -1, 31, 32, -32, 1_000_000, .max, .min])
  func wholeNumbersComeBack(number: Int) throws { #expect(try copy(number) == number) }

  @Test(arguments: [0, -0.0, 1, 0.1, -2.5, 1e300, 1 / 3, 1_125_899_906_842_624, .infinity])
  func numbersComeBackBitForBit(number: Double) throws {
    #expect(try copy(number).bitPattern == number.bitPattern)
  }

  @Test func textsComeBackWithWhateverIsInThem() throws {
    let texts = ["", "a", "a", "line\nbreak", "\"##\\", "Côte d’Ivoire", "稀土", "\u{0}\u{7F}"]
    #expect(try copy(texts) == texts)
  }

  @Test func whatMayBeMissingComesBack() throws {
    let dates = [CalendarDate(iso: "2026-02-04"), nil, CalendarDate(iso: "9999-12-31")]
    #expect(try copy(dates) == dates)
    let open = Interval(low: 90, high: 100, lowOpen: true)
    #expect(try copy([open, Interval(7), nil]) == [open, Interval(7), nil])
    let endless = Interval(low: 51, high: .infinity)
    #expect(try copy(endless) == endless)
  }

  @Test func theTextIsPrintable() {
    #expect(text(of: [1, 1_000_000, -5]).utf8.allSatisfy { (0x30..<0x7F).contains($0) })
  }

  @Test func thePreparedCorpusIsTheLoadedAndMeasuredOne() throws {
    let loaded = MeasuredCorpus(try CorpusLoader.load(BundledPackages.sources()).corpus)
    #expect(loaded.corpus.claimCount > 0 && !loaded.concentrations().isEmpty)
    let written = text(of: loaded)
    #expect(text(of: BundledCorpus.measured()) == written)
    #expect(text(of: try copy(loaded)) == written)
  }
}
