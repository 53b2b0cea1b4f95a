import Foundation

/// Reads a file that the user named.
enum InputFile {
  /// All bytes of a file; `kind` is what the sentence asks for, such as "a CSV file".
  ///
  /// - Throws: ``Failure`` with code 66 where there is no such file, 74 where it cannot be read.
  static func bytes(at path: String, kind: String) throws(Failure) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.noInput, "there is no file '\(path)'")
    }
    guard !isFolder.boolValue else {
      throw Failure(.noInput, "'\(path)' is a folder; name \(kind)")
    }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(.inputOutput, "'\(path)' cannot be read: \(error.localizedDescription)")
    }
  }
}
