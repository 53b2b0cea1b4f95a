/// What a colour says.
enum Hue: CaseIterable {
  /// Plain text.
  case ink
  /// What holds, and what can be chosen: the one accent.
  case holding
  /// What may hold: uncertain, planned, unknown.
  case possible
  /// Where much is in one hand.
  case concentrated
  /// What clashes or fails.
  case clashing
  /// What steps back.
  case receding
  /// The bar of the selected row; it is drawn reversed.
  case selection
}

/// The colours of a theme, a hue each; nil is the terminal's own foreground.
struct Palette: Hashable, Sendable {
  /// A colour at each depth; nil is the terminal's own.
  struct Entry: Hashable, Sendable {
    /// An entry of xterm's palette from 16 on.
    let wide: UInt8?
    /// One of the sixteen slots.
    let slot: UInt8?
    /// One of the first eight slots.
    let plainSlot: UInt8?

    /// Makes an entry; where `eight` is left out, the slot serves both depths.
    init(_ wide: UInt8?, slot: UInt8? = nil, eight: UInt8? = nil) {
      self.wide = wide
      self.slot = slot
      plainSlot = eight ?? slot
    }

    /// The palette index, or nil for the terminal's own colour.
    func index(depth: ColorDepth) -> UInt8? {
      switch depth {
      case .none: nil
      case .eight: plainSlot
      case .sixteen: slot
      case .palette256: wide
      }
    }
  }

  /// What is painted behind everything; nil leaves the terminal's own ground.
  var ground: Entry?
  var ink: Entry?
  var holding: Entry?
  var possible: Entry?
  var concentrated: Entry?
  var clashing: Entry?
  var receding: Entry?
  var selection: Entry?

  subscript(hue: Hue) -> Entry? {
    switch hue {
    case .ink: ink
    case .holding: holding
    case .possible: possible
    case .concentrated: concentrated
    case .clashing: clashing
    case .receding: receding
    case .selection: selection
    }
  }
}
