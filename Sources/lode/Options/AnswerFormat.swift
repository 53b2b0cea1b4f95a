import ArgumentParser
import LodeExport

/// How an answer is printed: `json` for other programs, `table` for people.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case json
  case table

  /// Prints an answer; only the form that is asked for is made.
  func write(_ value: @autoclosure () -> Value, _ table: @autoclosure () -> DataTable) throws {
    try StandardStreams.write(
      self == .json ? JSONFormat().text(of: value()) : TableFormat().text(of: table()))
  }
}
