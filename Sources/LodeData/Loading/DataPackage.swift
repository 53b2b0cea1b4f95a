import Foundation

/// A package's descriptor: its name and which file holds which table.
struct DataPackage {
  static let descriptorName = "datapackage.json"

  let name: String
  let title: String
  let version: String
  let resources: [Resource]

  struct Resource {
    let name: String
    let path: String
  }

  /// Reads and checks a descriptor; everything that is wrong comes back in one list.
  static func read(from source: some PackageSource) -> (package: DataPackage?, findings: [Finding]) {
    let path = "\(source.name)/\(descriptorName)"
    do {
      let bytes = try source.bytes(of: descriptorName)
      return check(try JSONDecoder().decode(Descriptor.self, from: Data(bytes)), path: path)
    } catch let error as PackageSourceError {
      return (nil, [Finding.unreadable(error, path: path)])
    } catch {
      return (nil, [finding(for: error, path: path)])
    }
  }

  private static func check(
    _ descriptor: Descriptor, path: String
  ) -> (package: DataPackage?, findings: [Finding]) {
    var findings: [Finding] = []
    func report(_ message: String) {
      findings.append(Finding(path: path, category: .descriptor, message: message))
    }
    if descriptor.name?.isEmpty ?? true { report("'name' is missing; give the package a slug") }
    if descriptor.resources?.isEmpty ?? true {
      report("'resources' is missing or empty; list the tables with 'name' and 'path'")
    }
    var resources: [Resource] = []
    for (index, entry) in (descriptor.resources ?? []).enumerated() {
      guard let name = entry.name, let file = entry.path else {
        report("resource \(index + 1) needs both 'name' and 'path'")
        continue
      }
      if resources.contains(where: { $0.name == name }) {
        report("the resource '\(name)' stands twice; drop one")
      }
      resources.append(Resource(name: name, path: file))
    }
    let package = DataPackage(
      name: descriptor.name ?? "", title: descriptor.title ?? descriptor.name ?? "",
      version: descriptor.version ?? "", resources: resources)
    return (findings.isEmpty ? package : nil, findings)
  }

  private static func finding(for error: any Error, path: String) -> Finding {
    switch error {
    case DecodingError.dataCorrupted(let context):
      let detail = (context.underlyingError as NSError?)?
        .userInfo[NSDebugDescriptionErrorKey] as? String
      let place = detail.map(place(in:)) ?? (1, 1)
      return Finding(
        path: path, line: place.0, column: place.1, category: .json,
        message: "this is not JSON: \(detail ?? context.debugDescription)")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.keyNotFound(_, let context):
      let key = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      return Finding(
        path: path, category: .descriptor,
        message: "'\(key.joined(separator: "."))' has the wrong type: \(context.debugDescription)")
    default:
      return Finding(path: path, category: .json, message: "\(error)")
    }
  }

  /// The place that Foundation's message names, as in "around line 3, column 12".
  private static func place(in message: String) -> (line: Int, column: Int) {
    guard let match = message.firstMatch(of: /line (\d+), column (\d+)/),
      let line = Int(match.1), let column = Int(match.2)
    else { return (1, 1) }
    return (max(1, line), max(1, column))
  }

  private struct Descriptor: Decodable {
    var name: String?
    var title: String?
    var version: String?
    var resources: [Entry]?

    struct Entry: Decodable {
      var name: String?
      var path: String?
    }
  }
}

extension Finding {
  /// What to say of a file that a source does not give.
  static func unreadable(_ error: PackageSourceError, path: String) -> Finding {
    switch error {
    case .missing:
      Finding(path: path, category: .file, message: "there is no such file; add it or mend the path")
    case .outside:
      Finding(
        path: path, category: .path,
        message: "the path leaves its package; name a file inside it")
    case .unreadable(let reason):
      Finding(path: path, category: .file, message: "the file cannot be read: \(reason)")
    }
  }
}
