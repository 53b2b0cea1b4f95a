import LodeData
import LodeScreen

/// The data packages: which of them speak, and how much each has to say.
struct PackagesView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  var page: Page { Page(title: "Packages", sections: [packages]) }

  private var packages: Section {
    let all = corpus.handles(of: \.packages).filter { !corpus[$0].holdsTilesAlone }
    var section = Section(
      "packages", title: "Packages", order: "as they are shown",
      notes: [
        Section.Note(
          "What is silent is left out of every page and every measure. "
            + "lode --package ID hears only the packages that are named.")
      ],
      values: all,
      columns: [
        ColumnSpec(
          "heard", "Speaks", sort: { .text(isHeard($0) ? "yes" : "") },
          cell: { package in
            isHeard(package)
              ? .text("yes", .figure) : .text("no", .unknown)
          }),
        ColumnSpec("id", "Package", minimum: 18, role: .control) { corpus[$0].id },
        ColumnSpec(
          "claims", "Claims", alignment: .right,
          sort: { .number(Double(context.atlas.claimCount(of: $0))) },
          cell: {
            .text(Figures.number(Double(context.atlas.claimCount(of: $0)), decimals: 0), .figure)
          }),
        ColumnSpec(
          "documents", "Documents", alignment: .right, priority: 2,
          sort: { .number(Double(documents(of: $0).count)) },
          cell: { .text(String(documents(of: $0).count)) }),
        ColumnSpec(
          "date", "As of", alignment: .right, priority: 1,
          sort: { package in
            documents(of: package).map(\.asOf).max().map { .text($0.iso) } ?? .unknown
          },
          cell: { package in
            .text(documents(of: package).map(\.asOf).max().map(Dates.day) ?? "", .muted)
          }),
        ColumnSpec("title", "Title", priority: 3, minimum: 20) { corpus[$0].title },
      ]
    ) { package in
      (corpus[package].id, corpus[package].title, nil, [])
    }
    section.hint = "Enter hears one, or no longer"
    for (place, package) in all.enumerated() { section.rows[place].toggles = package }
    return section
  }

  private func isHeard(_ package: Handle<PackageInfo>) -> Bool {
    !corpus.silenced.contains(package)
  }

  private func documents(of package: Handle<PackageInfo>) -> [Document] {
    corpus.documents.filter { $0.package == package }
  }
}
