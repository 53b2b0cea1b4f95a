#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Files and folders, read whole through the C library: nothing else has to be loaded for it.
package enum PlainFile {
  /// Why something cannot be read.
  package enum Problem: Error, Hashable, Sendable {
    case missing
    case folder
    case notAFolder
    /// A pipe or a device, which might never end.
    case special
    /// The user may not read it.
    case forbidden
    /// It holds more bytes than were asked for at the most.
    case tooLarge(limit: Int)
    /// The system's own words.
    case system(String)

    /// A phrase that says what there is instead of a file.
    package var phrase: String {
      switch self {
      case .missing: "there is none"
      case .folder: "it is a folder"
      case .notAFolder: "it is no folder"
      case .special: "it is no plain file"
      case .forbidden: "permission denied"
      case .tooLarge(let limit): "it holds more than \(limit >> 20) MiB"
      case .system(let words): words
      }
    }
  }

  /// The bytes of a file, or of what a link of that name leads to.
  ///
  /// With `takesPipes` those of a pipe or device too, read to its end. More than `limit` bytes are
  /// not taken.
  package static func bytes(
    at path: String, takesPipes: Bool = false, limit: Int = .max
  ) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (takesPipes ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw problem(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: guard takesPipes else { throw .special }
    }
    return try bytes(of: descriptor, expecting: Int(status.st_size), limit: limit)
  }

  /// The most bytes for which room is made before they are read.
  private static let mostExpected = 1 << 30

  /// Everything that can still be read from an open descriptor, if it is no more than `limit` bytes.
  package static func bytes(
    of descriptor: Int32, expecting size: Int = 0, limit: Int = .max
  ) throws(Problem) -> [UInt8] {
    var failure: Int32 = 0
    // A file with holes may say that it is longer than any memory.
    let expected = min(size, limit, mostExpected)
    // Straight to where they stay, and one more, which tells whether the file is as long as it said.
    var bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      while count < buffer.count {
        let taken = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if taken < 0, errno == EINTR { continue }
        if taken < 0 { failure = errno }
        guard taken > 0 else { return }
        count += taken
      }
    }
    guard failure == 0 else { throw problem(failure) }
    guard bytes.count > expected else { return bytes }
    let room = 1 << 16
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { buffer.deallocate() }
    while bytes.count <= limit {
      let count = read(descriptor, buffer, room)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
      } else if errno != EINTR {
        throw problem(errno)
      }
    }
    throw .tooLarge(limit: limit)
  }

  /// Whether there is anything of that name, and whether it is a folder; nil where there is not.
  package static func isFolder(at path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; "." and ".." are left out.
  package static func names(in path: String) throws(Problem) -> [String] {
    guard let folder = opendir(path) else { throw problem(errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee))
        { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path with all links followed; nil where there is nothing of that name.
  package static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  private static func problem(_ code: Int32) -> Problem {
    switch code {
    case ENOENT: .missing
    case ENOTDIR: .notAFolder
    case EISDIR: .folder
    case EACCES: .forbidden
    default: .system(words(for: code))
    }
  }

  /// What the system says of an error.
  package static func words(for code: Int32) -> String { String(cString: strerror(code)) }
}
