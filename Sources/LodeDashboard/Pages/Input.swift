/// A parameter of a place that the user sets in a prompt.
struct Input: Hashable, Sendable {
  /// Which part of the parameter is meant.
  enum Part: Hashable, Sendable {
    case whole
    /// One of the items between commas, from 0; one more than there are adds an item.
    case item(Int)
  }

  /// The parameter's name in the route.
  let parameter: String
  let part: Part
  /// What the prompt asks for, with the unit.
  let label: String
  /// What the prompt begins with.
  let text: String

  init(_ parameter: String, part: Part = .whole, label: String, text: String) {
    self.parameter = parameter
    self.part = part
    self.label = label
    self.text = text
  }

  /// The place with this value; an empty one takes the parameter, or its item, away.
  ///
  /// Whether the value makes sense is for the place to say.
  /// - Throws: ``RouteError/badValue(_:parameter:reason:)`` where the text could not be part of a
  ///   route.
  func route(from route: Route, setting text: String) throws(RouteError) -> Route {
    if let sign = text.first(where: { "&=?".contains($0) }) {
      throw .badValue(text, parameter: parameter, reason: "leave out '\(sign)'")
    }
    switch part {
    case .whole:
      return route.setting(parameter, to: text.isEmpty ? nil : text)
    case .item(let index):
      guard !text.contains(",") else {
        throw .badValue(
          text, parameter: parameter, reason: "leave out commas; one line after the other")
      }
      var items = Self.items(of: route.parameters[parameter])
      if !items.indices.contains(index) {
        if !text.isEmpty { items.append(text) }
      } else if text.isEmpty {
        items.remove(at: index)
      } else {
        items[index] = text
      }
      return route.setting(
        parameter, to: items.isEmpty ? nil : items.joined(separator: ","))
    }
  }

  /// The items of a parameter, between its commas.
  static func items(of value: String?) -> [String] {
    (value ?? "").split(separator: ",").map { String($0).trimmed }
  }
}
