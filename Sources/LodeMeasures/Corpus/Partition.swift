import LodeData

/// The rows of a table by classes, in the order of the table within each.
struct Partition<Row> {
  private let rows: [Handle<Row>]
  /// Where each class begins among the rows, and where the last one ends.
  private let starts: [Int]

  /// Parts rows by the number of each one's class, from 0 to `count` less 1.
  ///
  /// Cost: O(rows + classes).
  init(_ rows: [Handle<Row>], classes: [Int32], count: Int) {
    var starts = Array(repeating: 0, count: count + 1)
    for number in classes { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var parted = rows
    for (row, number) in zip(rows, classes) {
      parted[next[Int(number)]] = row
      next[Int(number)] += 1
    }
    self.rows = parted
    self.starts = starts
  }

  /// The numbers of the classes, in the order in which their first rows stand.
  var classes: Range<Int> { 0..<(starts.count - 1) }

  /// The rows of a class.
  subscript(number: Int) -> ArraySlice<Handle<Row>> { rows[starts[number]..<starts[number + 1]] }
}
