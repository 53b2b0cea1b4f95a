import LodeScreen

/// Breaks text in several roles into lines.
enum SpanText {
  /// The spans in lines of at most `columns`, broken between words; roles are kept.
  static func wrapped(_ spans: [TextRun], columns: Int, indent: Int = 0) -> [[TextRun]] {
    guard columns > indent else { return [] }
    var lines: [[TextRun]] = [[]]
    var used = 0
    for word in words(of: spans) {
      let width = word.columns
      if used > 0, used + width > columns {
        lines.append(indent > 0 ? [TextRun(String(repeating: " ", count: indent))] : [])
        used = indent
      }
      var rest = word
      if lines[lines.count - 1].isEmpty || used == indent {
        rest = rest.drop { $0.text.allSatisfy { $0 == " " } }.map(\.self)
      }
      if rest.columns > columns - used {
        for piece in rest {
          for line in TextWidth.wrapped(piece.text, columns: max(1, columns - indent)) {
            if used > indent {
              lines.append([])
              used = 0
            }
            lines[lines.count - 1].append(TextRun(line, piece.role))
            used += TextWidth.columns(of: line)
          }
        }
        continue
      }
      lines[lines.count - 1] += rest
      used += rest.columns
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The spans cut at blanks: each word comes with the blanks before it.
  private static func words(of spans: [TextRun]) -> [[TextRun]] {
    var words: [[TextRun]] = []
    var inBlank = true
    for span in spans {
      for character in span.text {
        let isBlank = character == " "
        if words.isEmpty || (isBlank && !inBlank) { words.append([]) }
        inBlank = isBlank
        let last = words.count - 1
        if let run = words[last].last, run.role == span.role,
          run.text.last.map({ ($0 == " ") == isBlank }) ?? true
        {
          words[last][words[last].count - 1].text.append(character)
        } else {
          words[last].append(TextRun(String(character), span.role))
        }
      }
    }
    return words
  }
}
