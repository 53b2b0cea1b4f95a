/// What is wrong with one table: as many findings as anybody reads, and how many more there are.
struct TableFindings {
  /// The path that messages name.
  let path: String
  /// The findings that are told by themselves.
  private var told: [Finding] = []
  /// How many there are beyond those, and the first line of their rows.
  private var untold: (count: Int, line: Int) = (0, 0)

  init(path: String) { self.path = path }

  /// The findings; the last says how many more there are.
  var all: [Finding] {
    guard untold.count > 0 else { return told }
    let rest = Finding(
      path: path, line: untold.line, category: .csv,
      message: "from here on there are \(untold.count) more findings; mend those above first")
    return told + [rest]
  }

  /// Whether one more, of the row that starts on a line, is told by itself; counts it where not.
  mutating func hasRoom(from line: Int) -> Bool {
    guard told.count >= LoadingLimits.findings else { return true }
    untold.line = untold.count == 0 ? line : min(untold.line, line)
    untold.count += 1
    return false
  }

  /// Takes a finding for which there is room.
  mutating func append(_ finding: Finding) { told.append(finding) }
}
