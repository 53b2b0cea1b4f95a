import LodeScreen

/// Breaks text in several roles into lines.
enum RunText {
  /// The runs in lines of at most `columns`, broken between words; roles are kept.
  ///
  /// A word longer than a line is cut. Cost: O(characters).
  static func wrapped(_ runs: [TextRun], columns: Int) -> [[TextRun]] {
    guard columns > 0 else { return [] }
    var lines: [[TextRun]] = [[]]
    var used = 0
    for word in words(of: runs) {
      if used > 0, used + word.columns > columns {
        lines.append([])
        used = 0
      }
      // Blanks between words do not begin a line.
      let rest = used > 0 ? word[...] : word.drop { $0.text.allSatisfy { $0 == " " } }
      for run in rest {
        let pieces =
          run.columns > columns ? TextWidth.wrapped(run.text, columns: columns) : [run.text]
        for (index, piece) in pieces.enumerated() {
          if index > 0 || used + TextWidth.columns(of: piece) > columns {
            lines.append([])
            used = 0
          }
          lines[lines.count - 1].append(TextRun(piece, run.role))
          used += TextWidth.columns(of: piece)
        }
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The runs cut at blanks: each word comes with the blanks before it.
  private static func words(of runs: [TextRun]) -> [[TextRun]] {
    var words: [[TextRun]] = []
    var inBlank = true
    for run in runs {
      for character in run.text {
        let isBlank = character == " "
        if words.isEmpty || (isBlank && !inBlank) { words.append([]) }
        inBlank = isBlank
        let last = words.count - 1
        if let end = words[last].last, end.role == run.role,
          end.text.last.map({ ($0 == " ") == isBlank }) ?? true
        {
          words[last][words[last].count - 1].text.append(character)
        } else {
          words[last].append(TextRun(String(character), run.role))
        }
      }
    }
    return words
  }
}
