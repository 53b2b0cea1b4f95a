import LodeScreen

extension Opening {
  /// Makes the first page, in Unicode, of all packages, with its qualifiers.
  ///
  /// Cost: that of the page.
  public init(of atlas: Atlas) {
    heading = atlas.heading
    let context = PageContext(atlas: atlas, isLiteral: false, symbols: .unicode)
    page = OverviewView(context: context).page.telling(of: DisagreementText(context: context))
  }
}

extension Page {
  /// The page with what sources differ about written down at each row.
  fileprivate func telling(of differences: DisagreementText) -> Page {
    var page = self
    for section in sections.indices where sections[section].showsMarks {
      for row in sections[section].rows.indices {
        let gravest = differences.gravest(of: sections[section].rows[row])
        page.sections[section].rows[row].difference = gravest.map { .kind($0) } ?? .agreed
      }
    }
    return page
  }
}
