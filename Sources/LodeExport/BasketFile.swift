public import LodeData
public import LodeMeasures

/// The basket that `lode whatif vault --basket FILE.csv` reads.
///
/// ```
/// mineral,price_usd_per_kg,annual_use_kg,share,net_import_reliance,stage,year,world_output_kg,source
/// cobalt,37.48,12400000,60,78,refining,2019,,USGS MCS 2020
/// graphite,1.2,70000000,40,100,mining,2019,,USGS MCS 2020
/// ```
///
/// The first row names the columns, in any order. `mineral`, `price_usd_per_kg` and `annual_use_kg`
/// must be there and filled; the rest may be missing or empty:
///
/// | Column | What it holds |
/// |---|---|
/// | `share` | percent of the budget; on all rows and 100 together, or on none for equal days |
/// | `net_import_reliance` | percent of the use that is net imports |
/// | `stage` | a stage's id: goods of one mineral at two stages are two rows |
/// | `scope` | what price and use are measured on, in words |
/// | `year` | the year of price and use |
/// | `world_output_kg` | what the world makes in a year |
/// | `source` | who says so; `note` is for people alone |
///
/// Numbers may be grouped by blanks, or commas where the cell is quoted, and end in k, m or bn.
public struct BasketFile: Sendable {
  public let basket: StockpileBasket

  /// Reads a basket from bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - path: What findings call the file.
  ///   - corpus: What minerals and stages are known by.
  /// - Throws: ``LoadFailure`` with everything that is wrong, by line and column.
  public init(_ bytes: [UInt8], path: String, corpus: Corpus) throws(LoadFailure) {
    var reader = BasketReader(
      path: path, minerals: corpus.minerals.map(\.id), stages: corpus.stages.map(\.id))
    reader.read(CSVCells(bytes, path: path))
    guard reader.findings.isEmpty else { throw LoadFailure(findings: reader.findings) }
    do throws(StockpileError) {
      basket = try StockpileBasket(reader.lines)
    } catch {
      throw LoadFailure(findings: [
        Finding(path: path, category: .number, message: "\(error)")
      ])
    }
  }

  /// Reads a basket that is text already.
  ///
  /// - Throws: ``LoadFailure`` with everything that is wrong, by line and column.
  public init(_ text: String, path: String, corpus: Corpus) throws(LoadFailure) {
    try self.init(Array(text.utf8), path: path, corpus: corpus)
  }
}
