#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A package's descriptor: its name and which file holds which table.
struct DataPackage {
  static let descriptorName = "datapackage.json"

  let name: String
  let title: String
  let version: String
  /// Where it stands among packages; nil for the end.
  let order: Double?
  let resources: [Resource]
  /// Where it gives its name, in the descriptor.
  let place: Place

  /// A line and a column, both from 1.
  typealias Place = (line: Int, column: Int)

  struct Resource {
    let name: String
    /// Where name and path stand in the descriptor.
    let namePlace: Place
    let pathPlace: Place
    /// The file, or what findings call the rows that the descriptor carries.
    let path: String
    /// The rows that the descriptor carries, as CSV; nil where they lie in a file.
    let inline: [UInt8]?
  }

  /// Reads and checks a descriptor; everything that is wrong comes back in one list.
  static func read(
    from source: some PackageSource
  ) -> (package: DataPackage?, findings: [Finding]) {
    let path = "\(source.name)/\(descriptorName)"
    let bytes: [UInt8]
    do {
      bytes = try source.bytes(of: descriptorName)
    } catch {
      return (nil, [Finding.unreadable(error, path: path)])
    }
    do {
      return check(
        try JSONDecoder().decode(Descriptor.self, from: Data(bytes)), JSONSyntax(bytes), path: path)
    } catch DecodingError.dataCorrupted {
      let syntax = JSONSyntax(bytes)
      return (
        nil,
        [
          Finding(
            path: path, line: syntax.fault.line, column: syntax.fault.column, category: .json,
            message: syntax.isTooDeep
              ? "this nests deeper than \(JSONSyntax.depthLimit) levels, which nobody reads; flatten it"
              : "this is not JSON; look here for a missing comma, quote or bracket")
        ]
      )
    } catch {
      return (
        nil,
        [
          Finding(
            path: path, category: .descriptor,
            message: "the file must hold one object with 'name' and 'resources'")
        ]
      )
    }
  }

  private static func check(
    _ descriptor: Descriptor, _ syntax: JSONSyntax, path: String
  ) -> (package: DataPackage?, findings: [Finding]) {
    var findings: [Finding] = []
    func report(_ message: String, at place: Place) {
      findings.append(
        Finding(
          path: path, line: place.line, column: place.column, category: .descriptor,
          message: message))
    }
    func text(_ value: Checked<String>?, _ name: String, at place: Place) -> String? {
      if case .faulty = value { report("\(name) must be text, in quotes", at: place) }
      return value?.sound
    }
    let name = text(descriptor.name, "'name'", at: syntax.place(of: "name"))
    let title = text(descriptor.title, "'title'", at: syntax.place(of: "title"))
    let version = text(descriptor.version, "'version'", at: syntax.place(of: "version"))
    if case .faulty = descriptor.order {
      report("'order' must be a number", at: syntax.place(of: "order"))
    }
    if descriptor.name == nil || name == "" {
      report("'name' is missing; give the package a slug", at: syntax.place(of: "name"))
    }
    let list = syntax.place(of: "resources")
    if case .faulty = descriptor.resources {
      report("'resources' must be a list of objects with 'name' and 'path'", at: list)
    } else if descriptor.resources?.sound?.isEmpty ?? true {
      report("'resources' is missing or empty; list the tables with 'name' and 'path'", at: list)
    }
    var resources: [Resource] = []
    for (index, entry) in (descriptor.resources?.sound ?? []).enumerated() {
      func place(of key: String) -> Place { syntax.place(of: "resources", "\(index)", key) }
      let table = text(
        entry.sound?.name, "'name' of resource \(index + 1)", at: place(of: "name"))
      let file = text(entry.sound?.path, "'path' of resource \(index + 1)", at: place(of: "path"))
      if case .faulty = entry.sound?.data {
        report(
          "'data' of resource \(index + 1) must be CSV text, or an array of arrays or of objects",
          at: place(of: "data"))
      }
      guard let entry = entry.sound, entry.name != nil, entry.path != nil || entry.data != nil
      else {
        report(
          "resource \(index + 1) needs 'name' and either 'path' or 'data'",
          at: syntax.place(of: "resources", "\(index)"))
        continue
      }
      if entry.path != nil, entry.data != nil {
        report("resource \(index + 1) has both 'path' and 'data'; keep one", at: place(of: "data"))
      }
      let inline = entry.data?.sound?.csv
      guard let table, let file = file ?? inline.map({ _ in "\(table).csv" }) else { continue }
      if resources.contains(where: { $0.name == table }) {
        report("the resource '\(table)' stands twice; drop one", at: place(of: "name"))
      }
      resources.append(
        Resource(
          name: table, namePlace: place(of: "name"), pathPlace: place(of: "path"), path: file,
          inline: inline))
    }
    let package = DataPackage(
      name: name ?? "", title: title ?? name ?? "", version: version ?? "",
      order: descriptor.order?.sound, resources: resources, place: syntax.place(of: "name"))
    return (findings.isEmpty ? package : nil, findings)
  }

  private struct Descriptor: Decodable {
    var name: Checked<String>?
    var title: Checked<String>?
    var version: Checked<String>?
    var order: Checked<Double>?
    var resources: Checked<[Checked<Entry>]>?

    struct Entry: Decodable {
      var name: Checked<String>?
      var path: Checked<String>?
      var data: Checked<InlineTable>?
    }
  }

  /// A value of a descriptor that may have the wrong type, so that one fault does not hide others.
  private enum Checked<Value: Decodable>: Decodable {
    case sound(Value)
    case faulty

    init(from decoder: any Decoder) throws {
      do {
        self = .sound(try Value(from: decoder))
      } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
        self = .faulty
      }
    }

    var sound: Value? {
      if case .sound(let value) = self { value } else { nil }
    }
  }
}

extension Finding {
  /// What to say of a file that a source does not give.
  static func unreadable(_ error: PackageSourceError, path: String) -> Finding {
    switch error {
    case .missing:
      Finding(
        path: path, category: .file, message: "there is no such file; add it or mend the path")
    case .outside:
      Finding(
        path: path, category: .path,
        message: "the file lies outside its package; put it inside")
    case .unreadable(let reason):
      Finding(path: path, category: .file, message: "the file cannot be read: \(reason)")
    }
  }
}
