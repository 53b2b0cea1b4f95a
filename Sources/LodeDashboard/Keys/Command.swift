/// What a key can ask for.
///
/// The raw value is the name that the key table prints and that scripts use.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case moveUp = "move-up"
  case moveDown = "move-down"
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case halfPageUp = "half-page-up"
  case halfPageDown = "half-page-down"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case moveToTop = "top"
  case moveToBottom = "bottom"
  case open
  case back
  case forward
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case tab1 = "overview"
  case tab2 = "minerals"
  case tab3 = "countries"
  case tab4 = "network"
  case tab5 = "timeline"
  case tab6 = "sources"
  case tab7 = "whatif"
  case before
  case after
  case palette
  case filter
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case mark
  case unmark = "unmark-all"
  case coalition
  case sort
  case reverseSort = "reverse-sort"
  case evidence
  case disagreements
  case allDisagreements = "all-disagreements"
  case qualifiers
  case form
  case regroup
  case export
  case theme
  case copy
  case copyAll = "copy-all"
  case packages
  case help
  case mouse
  case timings
  case repaint = "redraw"
  case suspend
  case quit
}
