import LodeData

/// What a rule for disagreements saw, from which the sentence is made.
enum Ground: Sendable {
  /// One number is printed for several quantities.
  case sameNumber(Figure)
  /// Figures of different wholes that cannot be one number.
  case wholes
  /// A figure without a year, on the first side; the next sides, so many of them, fit it, the others
  /// do not.
  case undated(fitting: Int)
  /// One number, with a qualifier on the first side and without it on the last.
  case qualifier(wide: Figure, narrow: Figure)
  /// No value fits all sides, one figure a side.
  case apart([Figure])
  /// A newsroom's figures, oldest first.
  case revised(by: Handle<Party>)
  /// Figures that differ and share these values.
  case common(Figure)
  /// A document counts more than it names; others name the missing.
  case shortList(named: Int, missing: [Handle<Party>])
  /// More are named than are counted.
  case longList(named: Int, isLater: Bool)
  /// The first side counts countries alone; the second, these members too.
  case cover(others: [Handle<Party>])
  /// The first side names a body of what the second names.
  case body(Handle<Party>, of: Handle<Party>)
  /// A programme's total, on the first side, and what its parts come to.
  case sum(total: Figure, parts: Figure)
  /// Money, on the second side, that other money may contain.
  case contained(together: Figure, apart: Figure)
  /// One tie at several stages, one a side.
  case statuses([ClaimStatus])
  /// Days on which one event is said to have been, one a side.
  case dates([CalendarDate])
  /// Ordinals of different series, one a side.
  case ordinals([Int])
  /// One number of different things.
  case units(Figure)
  /// Different ties to different forums.
  case forums
  /// Parties named, on the second side, in both of two groups that the first side has apart.
  case sharedMembers([Handle<Party>])
  /// One tie both ways.
  case bothWays(isMutual: Bool)
}
