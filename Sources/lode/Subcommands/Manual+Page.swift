import ArgumentParser

extension Manual {
  func run() throws {
    try reportingFailures {
      try StandardStreams.write(
        ManualPage(
          CommandNode.tree(of: Lode.self), standard: Browse._commandName, version: Program.version
        ).text)
    }
  }
}
