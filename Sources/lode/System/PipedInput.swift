import ArgumentParser
import LodeData

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A data package on standard input.
enum PipedInput {
  /// What stands for standard input on the command line.
  static let argument = "-"

  /// What findings call it.
  static let name = "standard input"

  /// The most that is read, in bytes: some eighty times the packages that come with Lode.
  static let limit = 64 << 20

  /// Refuses to read standard input for two things at once; `paths` are all that may ask for it.
  static func validate(_ paths: [String]) throws(ValidationError) {
    guard paths.count(where: { $0 == argument }) > 1 else { return }
    throw ValidationError("There is one standard input; give - once.")
  }

  /// The package.
  /// - Throws: ``Failure`` with code 64 where standard input is the terminal, 65 where it holds no
  ///   package, 74 where it cannot be read.
  static func package() throws(Failure) -> any PackageSource {
    guard isatty(STDIN_FILENO) != 1 else {
      throw Failure(
        .usage,
        "- reads a data package from standard input, which is the terminal; pipe one: "
          + "tar c DIR | lode --data -")
    }
    let bytes = try StandardStreams.read(limit: limit)
    do throws(PipedPackage.Problem) {
      return try PipedPackage.source(bytes, name: name)
    } catch {
      throw Failure(.data, "\(name): \(error)")
    }
  }
}
