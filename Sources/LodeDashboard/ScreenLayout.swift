import LodeScreen

/// Which part of the screen holds what, for one size.
///
/// Panes are shed by priority as room runs short: first the evidence pane, then the rule under
/// the tabs, the tabs, the footer, the header; the body is always there. The evidence pane is there
/// unasked on the widest screens alone. On any other it follows a key, so that a step from row to
/// row changes two rows and not a third of the screen, which slow lines would show.
struct ScreenLayout: Hashable, Sendable {
  let header: Rect
  let tabs: Rect
  let rule: Rect
  let body: Rect
  /// Empty where there is no evidence pane.
  let evidence: Rect
  /// The rule between body and evidence pane; empty where there is none.
  let divider: Rect
  let footer: Rect

  /// Whether the evidence pane stands beside the body and not under it.
  let isBeside: Bool

  /// The width from which the evidence pane has room beside the body, once asked for.
  static let widthForBeside = 110
  /// The width from which it stands there without being asked for.
  static let widthForUnasked = 160
  /// The width of the evidence pane beside the body: a share of the screen, within bounds.
  private static func besideColumns(of size: Size) -> Int {
    min(64, max(36, size.columns * 3 / 10))
  }
  /// The body rows that the evidence pane under it must leave.
  private static let leastBodyRows = 4

  init(size: Size, wantsEvidence: Bool?, hasPrompt: Bool) {
    var rest = Rect(size)
    (header, rest) = rest.split(top: size.rows >= 3 ? 1 : 0)
    (tabs, rest) = rest.split(top: size.rows >= 10 ? 1 : 0)
    (rule, rest) = rest.split(top: size.rows >= 14 ? 1 : 0)
    (rest, footer) = rest.split(bottom: size.rows >= 5 || (hasPrompt && size.rows >= 2) ? 1 : 0)
    isBeside = size.columns >= Self.widthForBeside
    guard wantsEvidence ?? (size.columns >= Self.widthForUnasked) else {
      (body, evidence, divider) = (
        rest, Rect(Size(columns: 0, rows: 0)), Rect(Size(columns: 0, rows: 0))
      )
      return
    }
    if isBeside {
      let columns = Self.besideColumns(of: size)
      let (left, right) = rest.split(right: columns + 3)
      body = left
      divider = Rect(column: right.column, row: right.row, columns: 1, rows: right.rows)
      evidence = Rect(
        column: right.column + 2, row: right.row, columns: columns, rows: right.rows)
    } else {
      let wanted = min(12, max(0, rest.rows - Self.leastBodyRows - 1), max(3, rest.rows / 2))
      let (upper, lower) = rest.split(bottom: wanted > 0 ? wanted + 1 : 0)
      body = upper
      divider = Rect(
        column: lower.column, row: lower.row, columns: lower.columns, rows: min(1, lower.rows))
      evidence = Rect(
        column: lower.column + 1, row: lower.row + 1, columns: max(0, lower.columns - 2),
        rows: max(0, lower.rows - 1))
    }
  }
}
