import ArgumentParser

extension ParsableCommand {
  /// Runs a body; a failure is printed to standard error and ends the program with its code.
  func reportingFailures(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as Failure {
      StandardStreams.writeError("lode: \(failure.message)\n")
      throw ExitCode(failure.code.rawValue)
    }
  }
}
