import ArgumentParser

extension Lode {
  /// Runs the command line and ends the program.
  ///
  /// Help and version are output like any other: where they cannot be written, the program says so
  /// and ends with code 74.
  static func main() {
    // The command line without arguments needs no parser, which takes longer than the first screen.
    guard CommandLine.arguments.count > 1 else { return visit() }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: reported(error))
    }
  }

  /// Opens what a bare `lode` opens.
  private static func visit() {
    do {
      try Visit().run()
    } catch let failure as Failure {
      StandardStreams.writeError("lode: \(failure.message)\n")
      exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      exit(withError: error)
    }
  }

  /// Prints what an end has to say, and gives the code that it ends with.
  private static func reported(_ end: any Error) -> ExitCode {
    let code = exitCode(for: end)
    let message = fullMessage(for: end)
    guard !message.isEmpty else { return code }
    guard code.isSuccess else {
      StandardStreams.writeError(message + "\n")
      return code
    }
    do throws(Failure) {
      try StandardStreams.write(message + "\n")
      return code
    } catch {
      StandardStreams.writeError("lode: \(error.message)\n")
      return ExitCode(error.code.rawValue)
    }
  }
}
