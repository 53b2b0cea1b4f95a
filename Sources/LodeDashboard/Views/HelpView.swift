import LodeData
import LodeScreen

/// Keys and legend, made from the one key table.
struct HelpView {
  let context: PageContext

  var page: Page {
    Page(title: "Help", sections: keys + [legend, places, line, mouse], hasEvidence: false)
  }

  private var keys: [Section] {
    Keymap.Group.allCases.map { group in
      let columns: [ColumnSpec<Keymap.Binding>] = [
        ColumnSpec("keys", "", minimum: 16, maximum: 24, role: .control) { binding in
          binding.keys.map { $0.symbol(in: context.symbols) }.joined(separator: " ")
        },
        ColumnSpec("help", "", minimum: 20) { $0.help },
        ColumnSpec("command", "", priority: 1, role: .muted) { $0.command.rawValue },
      ]
      let bindings = Keymap.bindings.filter { $0.group == group }
      var section = Section(
        group.rawValue.lowercased(), title: "Keys: \(group.rawValue.lowercased())",
        showsTitles: false, values: bindings, columns: columns
      ) { ($0.command.rawValue, $0.help, nil, []) }
      for (row, binding) in bindings.enumerated() {
        section.rows[row].performs = binding.command
        section.rows[row].names = binding.keys.map(\.name) + [binding.label]
      }
      return section
    }
  }

  private var line: Section {
    Section(
      "line", title: "Keys: while typing a line", aside: "filter, palette, names, values",
      showsTitles: false, values: LineKeys.bindings,
      columns: [
        ColumnSpec("keys", "", minimum: 16, maximum: 24, role: .control) { binding in
          binding.keys.map { $0.symbol(in: context.symbols) }.joined(separator: " ")
        },
        ColumnSpec("help", "", minimum: 20) { $0.help },
      ]
    ) { ($0.help, $0.help, nil, []) }
  }

  private var mouse: Section {
    let key = Keymap.keys(for: .mouse).first.map { $0.symbol(in: context.symbols) } ?? ""
    return Section(
      "mouse", title: "Mouse", aside: "\(key) or --mouse; off, the terminal selects text",
      showsTitles: false, values: Self.mouseActs,
      columns: [
        ColumnSpec("act", "", minimum: 16, maximum: 24, role: .control) { $0.act },
        ColumnSpec("help", "", minimum: 20) { $0.help },
      ]
    ) { ($0.act, $0.help, nil, []) }
  }

  private static let mouseActs = [
    (act: "wheel", help: "scroll what is under the pointer, by three lines"),
    (
      act: "click",
      help: "choose a row, node, tile or claim; a tab, breadcrumb or key of the footer"
    ),
    (act: "click on a title", help: "sort by the column; again, the other way round"),
    (act: "double click", help: "open what the click chose"),
  ]

  private var legend: Section {
    let symbols = context.symbols
    let signs: [(String, Role, String)] = [
      (
        String(symbols.eighths[7]), .certain,
        "held even by the lowest reading of the source's words"
      ),
      (String(symbols.possible), .possible, "between the lowest and the highest reading"),
      (String(symbols.unattributed), .unattributed, "attributed to nobody by any loaded source"),
      ("\(symbols.about) 60", .figure, "about 60: the range from 55 to 65"),
      ("> 90", .figure, "over 90: above 90, up to the whole"),
      ("\(symbols.atMost) 10", .figure, "up to 10"),
      ("> 3 025", .figure, "an end of a range that is approached but not attained"),
      ("unknown", .unknown, "no source states it; never zero"),
      (String(symbols.unknown), .unknown, "may or may not be: counted, but not named"),
      (String(symbols.present), .present, "done, signed, attended"),
      (String(symbols.tentative), .tentative, "planned, proposed or announced"),
      (String(symbols.disputed), .disputed, "before a row: sources contradict each other"),
      (
        String(symbols.differing), .disputed,
        "before a row: sources differ, and all may be right; d shows how"
      ),
      (
        "\(symbols.marked) \(symbols.markedSelection)", .accent,
        "before a row: marked, and marked and selected"
      ),
      (
        "\(symbols.spanStart)\(symbols.rule)\(symbols.spanEnd)", .figure,
        "within this time, as the source dates it"
      ),
      ("Voices", .source, "newsrooms that state it; two papers with one agency's text are one"),
    ]
    return Section(
      "legend", title: "Legend", showsTitles: false, values: signs,
      columns: [
        ColumnSpec("sign", "", minimum: 7, sort: { .text($0.0) }, cell: { .text($0.0, $0.1) }),
        ColumnSpec("meaning", "", minimum: 20) { $0.2 },
      ]
    ) { ($0.0, $0.2, nil, []) }
  }

  private var places: Section {
    let questions = WhatIfQuestion.allCases.map { question -> (String, String, Route?) in
      (question.route.description, question.words, question.route)
    }
    let routes: [(String, String, Route?)] = [
      ("overview", "the chain, the meeting, the money, the differences", .overview),
      ("minerals", "every mineral at every stage", .minerals),
      ("minerals/ID", "one mineral's chain and what documents say of it", nil),
      ("minerals/ID/STAGE", "one stage: holders, measures, source beside source", nil),
      ("countries", "every country with its shares and ties", .countries),
      ("countries/ISO3", "one country", nil),
      ("network", "who has which tie, as a matrix", .network),
      ("network?form=graph", "who relates to whom, drawn", NetworkForm.graph.route),
      ("network?form=map", "the world, one tile a country", NetworkForm.map.route),
      ("coalitions", "what groups, or the marked countries, hold together", .coalitions),
      ("coalitions/ID", "minerals by what a group holds, or AAA,BBB by ISO3", nil),
      ("coalitions/ID/MINERAL", "its members that hold a share, and who is not in it", nil),
      ("network/ID", "one group, programme, company or person", nil),
      ("timeline", "events by day", .timeline),
      ("timeline/ID", "one event: parties and reports", nil),
      ("sources", "the documents", .sources),
      ("sources/ID", "one document's claims by line, or in its text", nil),
      ("disagreements", "where sources differ, and how", .disagreements),
      ("disagreements/ID", "one difference: each side with its claims", nil),
      ("packages", "which packages speak", .packages),
      ("whatif", "what-if questions", .whatif),
    ]
    return Section(
      "routes", title: "Places", aside: "lode ROUTE, lode export ROUTE, or : here",
      showsTitles: false, values: routes + questions,
      columns: [
        ColumnSpec("route", "", minimum: 17, role: .control) { $0.0 },
        ColumnSpec("what", "", minimum: 20) { $0.1 },
      ]
    ) { ($0.0, $0.1, $0.2, []) }
  }
}
