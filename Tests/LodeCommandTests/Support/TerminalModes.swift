/// What a program switched on in a terminal, by the bytes that it sent.
struct TerminalModes {
  /// What is on at the end.
  private(set) var on: Set<String> = []
  /// What was on at any time.
  private(set) var used: Set<String> = []

  private static let names = [
    "1": "cursor keys", "47": "alternate screen", "1047": "alternate screen",
    "1049": "alternate screen", "1000": "mouse", "1002": "mouse", "1003": "mouse",
    "1004": "focus", "1006": "mouse form", "2004": "bracketed paste", "2026": "held output",
  ]

  init(_ sent: String) {
    let changes = /\u{1B}(?:\[\?([0-9;]+)([hl])|([=>]))/.matchingSemantics(.unicodeScalar)
    for change in sent.matches(of: changes) {
      if let keypad = change.3 {
        set("keypad", isOn: keypad == "=")
        continue
      }
      for number in (change.1 ?? "").split(separator: ";") {
        let isSet = change.2 == "h"
        if number == "25" {
          set("hidden cursor", isOn: !isSet)
        } else if let name = Self.names[String(number)] {
          set(name, isOn: isSet)
        }
      }
    }
  }

  private mutating func set(_ name: String, isOn: Bool) {
    if isOn {
      on.insert(name)
      used.insert(name)
    } else {
      on.remove(name)
    }
  }
}
