/// A failure with the exit code of sysexits that fits it, and a sentence for standard error.
struct Failure: Error {
  enum Code: Int32, CaseIterable {
    /// The arguments ask for something that there is not.
    case usage = 64
    /// The input is there and wrong.
    case data = 65
    /// An input is not there.
    case noInput = 66
    /// The terminal cannot do it.
    case unavailable = 69
    /// An output cannot be made.
    case cannotCreate = 73
    /// Reading or writing failed half way.
    case inputOutput = 74

    /// What it says, as a phrase.
    var meaning: String {
      switch self {
      case .usage: "the arguments are wrong, or ask for something that there is not"
      case .data: "the input is there and wrong"
      case .noInput: "an input is not there"
      case .unavailable: "the terminal cannot do it"
      case .cannotCreate: "an output cannot be made"
      case .inputOutput: "reading or writing failed"
      }
    }
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
