import ArgumentParser
import LodeData
import LodeExport
import LodeMeasures

/// Measures the concentration of anybody's shares.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Measure the concentration of any shares, with sharp bounds where they are partly known.",
    discussion: """
      A share is '60%' (exact), '55..65%', or words: 'about 60%', 'over 90%', 'at least 40%'. \
      Example: lode measure --share 'China=about 60%' --cap largest
      """)

  /// `json` or `table`.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case table
  }

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A supplier's share; may be repeated.", valueName: "name=share"))
  var share: [String] = []

  @Argument(
    help: ArgumentHelp(
      "A CSV file of names and shares, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var file: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What bounds each unnamed supplier: none, smallest, largest (of the named) or a percentage. "
        + "Without it: largest for --share, smallest for a file.", valueName: "cap"))
  var cap: CapArgument?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The most unnamed suppliers that there are; without it, any number.", valueName: "n"))
  var unnamed: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What the unnamed hold together, such as 5..8% or 6%.", valueName: "low..high%"))
  var pool: String?

  @Option(name: .long, help: "The format.")
  var format: Format = .table

  @Flag(name: .long, help: "Read shares without their qualifiers: 'over 90%' as 90.")
  var literal = false

  func validate() throws {
    if share.isEmpty, file == nil {
      throw ValidationError(
        "Nothing to measure: give --share NAME=SHARE, a CSV file, or - for standard input.")
    }
    if let unnamed, unnamed < 0 {
      throw ValidationError("--unnamed must be 0 or more, not \(unnamed).")
    }
  }

  func run() throws {
    try reportingFailures {
      let suppliers = try share.map(stated) + listed()
      let pool = try pool.map { try interval($0, of: "--pool") }
      let standard: UnnamedSuppliers.Cap = file == nil ? .largestNamed : .smallestNamed
      let unknown = UnnamedSuppliers(limit: unnamed, cap: cap?.cap ?? standard, pool: pool)
      let report: MeasureReport
      do throws(MarketError) {
        report = try MeasureReport(of: suppliers, unnamed: unknown, isLiteral: literal)
      } catch {
        throw Failure(.data, "\(error)")
      }
      try StandardStreams.write(
        format == .json
          ? JSONFormat().text(of: report.value) : TableFormat().text(of: report.table()))
    }
  }

  private func stated(_ argument: String) throws -> StatedSupplier {
    guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex else {
      throw Failure(
        .usage, "'\(argument)' is not of the form NAME=SHARE, such as 'China=about 60%'")
    }
    let words = String(argument[argument.index(after: sign)...])
    return StatedSupplier(
      name: String(argument[..<sign]), stated: words,
      share: try interval(words, of: "--share \(argument)"))
  }

  private func interval(_ words: String, of option: String) throws -> Interval {
    do throws(WordingError) {
      return try StatedShare.interval(of: words, literal: literal)
    } catch {
      throw Failure(.usage, "\(option): \(error)")
    }
  }

  private func listed() throws -> [StatedSupplier] {
    guard let file else { return [] }
    let bytes = try InputFile.bytes(of: file)
    do throws(LoadFailure) {
      let list = try ShareListFile(
        bytes, path: InputFile.name(of: file), isLiteral: literal)
      for warning in list.warnings { StandardStreams.writeError("\(warning)\n") }
      return list.suppliers
    } catch {
      throw Failure(.data, "the shares cannot be read.\n\(error)")
    }
  }
}

/// What bounds each unnamed supplier, as an argument.
struct CapArgument: ExpressibleByArgument {
  let cap: UnnamedSuppliers.Cap

  init?(argument: String) {
    switch argument.lowercased() {
    case "none": cap = .none
    case "smallest": cap = .smallestNamed
    case "largest": cap = .largestNamed
    case let text:
      guard let percent = Double(text.hasSuffix("%") ? String(text.dropLast()) : text),
        percent > 0, percent <= 100
      else { return nil }
      cap = .percent(percent)
    }
  }
}
