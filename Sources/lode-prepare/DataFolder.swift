import LodeDashboard
import LodeData
import LodeMeasures

/// The folder of the data packages.
struct DataFolder {
  let path: String

  /// The folders that hold a package, and below them those of other packages' words.
  private func packages(below parent: String = "") throws -> [String] {
    try PlainFile.names(in: path + "/" + parent).map { parent + $0 }.flatMap { name in
      guard PlainFile.isFolder(at: "\(path)/\(name)") == true else { return [String]() }
      return PlainFile.isFolder(at: "\(path)/\(name)/\(Self.descriptor)") == false
        ? [name] : try packages(below: name + "/")
    }
  }

  /// The packages that are loaded: those of the folder itself.
  private func loaded() throws -> [String] { try packages().filter { !$0.contains("/") } }

  /// Code for the packages' names and for the text of each of their files.
  func filesCode() throws -> String {
    let cases = try packages().flatMap { package in
      try PlainFile.names(in: "\(path)/\(package)").map { "\(package)/\($0)" }
    }.map { name in
      "    case \(literal(name)): \(literal(try text(of: name)))\n"
    }
    let names = try loaded().map(literal).joined(separator: ", ")
    return """
      /// The files of the data packages.
      enum BundledFiles {
        static let packages: [String] = [\(names)]

        /// The text of a file, by its path below the folder of the packages; nil where there is none.
        static func text(of path: String) -> StaticString? {
          switch path {
      \(cases.joined())    default: nil
          }
        }
      }

      """
  }

  /// Code for what the packages say together, and for what the first screen shows of it.
  func corpusCode() throws -> String {
    let sources = try loaded().map { DirectorySource(path: "\(path)/\($0)", name: "data/\($0)") }
    let measured = MeasuredCorpus(try CorpusLoader.load(sources).corpus)
    let opening = Opening(of: Atlas(Atlas.Contents(measured)))
    return code("PreparedCorpus", "What the data packages say together", measured)
      + code("PreparedOpening", "What the first screen shows of them", opening)
  }

  private func code(_ name: String, _ meaning: String, _ value: some Storable) -> String {
    var writer = StoreWriter()
    writer.put(value)
    return """
      /// \(meaning), as a `StoreWriter` wrote it.
      enum \(name) {
        static let text: StaticString = \(literal(writer.text))
      }

      """
  }

  private func text(of name: String) throws -> String {
    let bytes = try PlainFile.bytes(at: "\(path)/\(name)")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DataError.notText(path: "\(path)/\(name)")
    }
    return text
  }

  /// A literal of one line, in which only line breaks and control characters are escaped.
  private func literal(_ text: String) -> String {
    var literal = "##\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": literal += "\\##n"
      case "\r": literal += "\\##r"
      case "\t": literal += "\\##t"
      case _ where scalar.properties.generalCategory == .control:
        literal += "\\##u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\"##"
  }

  private static let descriptor = "datapackage.json"
}

/// Why the packages cannot be prepared, besides findings.
enum DataError: Error, CustomStringConvertible {
  case notText(path: String)

  var description: String {
    switch self {
    case .notText(let path): "\(path):1:1: error: [encoding] the file is not valid UTF-8"
    }
  }
}
