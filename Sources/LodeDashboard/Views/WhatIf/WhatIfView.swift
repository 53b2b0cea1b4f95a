import LodeScreen

/// The list of what-if questions.
struct WhatIfView {
  let context: PageContext

  var page: Page {
    let questions = Section(
      "questions", title: WhatIfQuestion.heading,
      aside: "levels and quantities are yours; none is a claim",
      values: WhatIfQuestion.allCases,
      columns: [
        ColumnSpec("question", "Question", minimum: 11) { $0.title },
        ColumnSpec("words", "What it answers", minimum: 44) { $0.words },
        ColumnSpec("needs", "What it needs", priority: 1, minimum: 20, role: .muted) { $0.needs },
      ]
    ) { ($0.rawValue, $0.title, $0.route, []) }
    return Page(title: WhatIfQuestion.heading, sections: [questions])
  }
}
