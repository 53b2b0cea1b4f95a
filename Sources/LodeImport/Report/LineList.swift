/// Line numbers in few words: `2-40, 55`.
struct LineList: Hashable, Sendable, CustomStringConvertible {
  let ranges: [ClosedRange<Int>]

  /// Takes lines in any order; repeated ones count once. Cost: O(n log n).
  init(_ lines: [Int]) {
    ranges = Set(lines).sorted().reduce(into: []) { ranges, line in
      if let last = ranges.last, last.upperBound + 1 == line {
        ranges[ranges.count - 1] = last.lowerBound...line
      } else {
        ranges.append(line...line)
      }
    }
  }

  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
