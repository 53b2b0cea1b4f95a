/// The labels that would be cut, and where more columns would make them whole.
struct GraphShortages {
  /// Where a label could stand.
  private struct Place {
    /// The columns there, less those that the label takes.
    var spare: Int
    /// The gaps that it runs through, by position.
    let gaps: [Int]
  }

  /// The places of each label, in the order of the links.
  private var labels: [[Place]]

  /// Finds the places of all labels.
  ///
  /// - Parameters:
  ///   - stretches: Where links run alone.
  ///   - links: The links, in the order that the stretches count by.
  ///   - gaps: What can be made wider; see ``GraphWidths/gaps``.
  init(_ stretches: [GraphCanvas.Stretch], links: [GraphTopology.Link], gaps: [Range<Int>]) {
    var labels = Array(repeating: [Place](), count: links.count)
    for stretch in stretches where !links[stretch.link].label.isEmpty {
      let columns = TextWidth.columns(of: links[stretch.link].label) + GraphLabels.margin
      labels[stretch.link].append(
        Place(
          spare: stretch.columns.count - columns,
          gaps: gaps.indices.filter { gaps[$0].overlaps(stretch.columns) }))
    }
    self.labels = labels
  }

  /// The fewest columns that make one more label whole, and the gap where they have to be added.
  var cheapest: (gap: Int, columns: Int)? {
    var best: (gap: Int, columns: Int)?
    for places in labels where places.allSatisfy({ $0.spare < 0 }) {
      for place in places where -place.spare < best?.columns ?? .max {
        if let gap = place.gaps.first { best = (gap, -place.spare) }
      }
    }
    return best
  }

  /// Counts columns that were added to a gap.
  mutating func widen(gap: Int, by columns: Int) {
    for label in labels.indices {
      for place in labels[label].indices where labels[label][place].gaps.contains(gap) {
        labels[label][place].spare += columns
      }
    }
  }
}
