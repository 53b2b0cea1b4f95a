public import LodeData
import LodeScreen

/// What the first screen shows of a corpus, made when the program was built.
///
/// An ``Atlas`` that has one needs no corpus until the user goes elsewhere.
public struct Opening: Sendable {
  let heading: Atlas.Heading
  let page: Page

  /// Makes the first page, in Unicode, of all packages, with its qualifiers.
  ///
  /// Cost: that of the page.
  public init(of atlas: Atlas) {
    heading = atlas.heading
    let context = PageContext(atlas: atlas, isLiteral: false, symbols: .unicode)
    page = OverviewView(context: context).page.telling(of: DisagreementText(context: context))
  }

  /// The page of a place, where it is this one.
  func page(at route: Route, context: PageContext) -> Page? {
    let isSame = !context.isLiteral && context.symbols == .unicode && context.marks.isEmpty
    return isSame && route == .overview ? page : nil
  }
}

extension Opening: Storable {
  public func write(to writer: inout StoreWriter) { writer.put(heading, page) }
  public init(from reader: inout StoreReader) {
    heading = reader.value()
    page = reader.value()
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
