import ArgumentParser

/// Prints the manual page.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.",
    discussion: """
      It is made from what --help, 'lode keys' and the settings' reader go by. Read it with \
      'lode manual | man -l -', or keep it as lode.1 in a folder man1 of the manual path.
      """)
}
