/// A line of text with a cursor in it, edited as in a shell.
struct EditedLine: Hashable, Sendable {
  private(set) var text: String
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  /// How many scalars a line takes: more than routes and paths have, and few enough that paste after
  /// paste does not make keys slow.
  static let limit = 4096

  /// A line with its cursor at the end.
  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// What stands before the cursor.
  var head: Substring { text.prefix(cursor) }

  /// Puts text before the cursor, as much of its beginning as the line has room for.
  mutating func insert(_ new: String) {
    let room = max(0, Self.limit - text.unicodeScalars.count)
    let new = Substring(new.unicodeScalars.prefix(room))
    let rest = text.dropFirst(cursor)
    let before = text.prefix(cursor) + new
    // A mark may join the character before it, so the cursor is counted and not added up.
    cursor = before.count
    text = String(before + rest)
  }

  /// Makes a change or moves; at the line's ends some do nothing, and so do acts on lists.
  mutating func apply(_ act: LineAct) {
    switch act {
    case .eraseBackward: erase(from: cursor - 1, to: cursor)
    case .eraseForward: erase(from: cursor, to: cursor + 1)
    case .eraseWord: erase(from: wordStart, to: cursor)
    case .eraseToStart: erase(from: 0, to: cursor)
    case .eraseToEnd: erase(from: cursor, to: text.count)
    case .moveLeft: cursor = max(0, cursor - 1)
    case .moveRight: cursor = min(text.count, cursor + 1)
    case .moveToStart: cursor = 0
    case .moveToEnd: cursor = text.count
    case .step, .choose, .page: break
    }
  }

  /// Where the word before the cursor begins: after a blank or a sign that routes are made of.
  private var wordStart: Int {
    let trailing = head.reversed().prefix { Self.breaks.contains($0) }.count
    let word = head.dropLast(trailing).reversed().prefix { !Self.breaks.contains($0) }.count
    return cursor - trailing - word
  }

  private static let breaks = Set<Character>(" /?&=,")

  private mutating func erase(from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(text.count, end))
    guard start < end else { return }
    text = String(text.prefix(start) + text.dropFirst(end))
    cursor = start
  }
}
