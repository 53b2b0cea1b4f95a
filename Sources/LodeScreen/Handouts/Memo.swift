/// A place as a memo: tables under headings, paragraphs, and footnotes that say who says so.
///
/// It knows no format: all of it is plain text, whatever a format takes for markup.
public struct Memo: Hashable, Sendable {
  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// Its heading; may be empty.
    public let title: String
    /// Where its cells stand: figures at the right.
    public let alignment: TextAlignment

    /// Makes a column.
    public init(title: String, alignment: TextAlignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// A row of a table.
  public struct Row: Hashable, Sendable {
    /// One text a column.
    public let cells: [String]
    /// The places of its sources in the memo's footnotes, each once.
    public let sources: [Int]

    /// Makes a row.
    public init(cells: [String], sources: [Int]) {
      self.cells = cells
      self.sources = sources
    }
  }

  /// A table under a heading.
  public struct Section: Hashable, Sendable {
    /// May be empty.
    public let heading: String
    /// What stands beside the heading; may be empty.
    public let aside: String
    public let columns: [Column]
    public let rows: [Row]
    /// What stands under the table.
    public let paragraphs: [String]

    /// Makes a section; every row has as many cells as there are columns.
    public init(
      heading: String, aside: String, columns: [Column], rows: [Row], paragraphs: [String]
    ) {
      self.heading = heading
      self.aside = aside
      self.columns = columns
      self.rows = rows
      self.paragraphs = paragraphs
    }
  }

  /// A source, however often it is cited: one claim, or many that back a row together.
  public struct Footnote: Hashable, Sendable {
    /// A word that no other footnote has, in this memo or another one of the same data.
    public let id: String
    /// One line.
    public let text: String
    /// What is listed under the text, a line each: of many claims, one a document.
    public let items: [String]

    /// Makes a footnote.
    public init(id: String, text: String, items: [String] = []) {
      self.id = id
      self.text = text
      self.items = items
    }
  }

  /// What stands before the first section: how the figures are read, what is left out.
  public let lead: [String]
  public let sections: [Section]
  /// In the order in which they are first cited.
  public let footnotes: [Footnote]

  /// Makes a memo.
  public init(lead: [String], sections: [Section], footnotes: [Footnote]) {
    self.lead = lead
    self.sections = sections
    self.footnotes = footnotes
  }

  /// The memo in ASCII alone, see ``TextWidth/ascii(_:)``.
  public func inASCII() -> Memo {
    let plain = TextWidth.ascii
    return Memo(
      lead: lead.map(plain),
      sections: sections.map { section in
        Section(
          heading: plain(section.heading), aside: plain(section.aside),
          columns: section.columns.map {
            Column(title: plain($0.title), alignment: $0.alignment)
          },
          rows: section.rows.map { Row(cells: $0.cells.map(plain), sources: $0.sources) },
          paragraphs: section.paragraphs.map(plain))
      },
      footnotes: footnotes.map {
        Footnote(id: $0.id, text: plain($0.text), items: $0.items.map(plain))
      })
  }
}
