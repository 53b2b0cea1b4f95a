/// The lines that were typed into one kind of prompt, the newest last.
struct LineHistory: Hashable, Sendable {
  /// How many lines are kept.
  static let limit = 50

  private(set) var lines: [String] = []

  /// Keeps a line, unless it is empty; one that was there already moves to the end.
  mutating func keep(_ line: String) {
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }
}
