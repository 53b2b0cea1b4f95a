import LodeData
import LodeMeasures

/// Parameters that are numbers.
extension Route {
  /// The number of a parameter; nil where it is not given.
  /// - Throws: ``RouteError/badValue(_:parameter:reason:)`` where it is no number.
  func number(_ parameter: String) throws(RouteError) -> Double? {
    guard let text = parameters[parameter] else { return nil }
    return try Self.number(text, of: parameter)
  }

  /// The numbers of a parameter, between commas.
  /// - Throws: ``RouteError/badValue(_:parameter:reason:)`` where one is no number.
  func numbers(_ parameter: String) throws(RouteError) -> [Double] {
    var numbers: [Double] = []
    for item in Input.items(of: parameters[parameter]) {
      numbers.append(try Self.number(item, of: parameter))
    }
    return numbers
  }

  /// The sum of money of a parameter, open where its words are; nil where it is not given.
  /// - Throws: ``RouteError/badValue(_:parameter:reason:)`` where it is none.
  func money(_ parameter: String) throws(RouteError) -> Interval? {
    guard let text = parameters[parameter] else { return nil }
    do throws(WordingError) {
      return try TypedNumber.money(of: text)
    } catch {
      throw .badValue(
        text, parameter: parameter, reason: "no sum of money; write 12bn or up to 10bn")
    }
  }

  static func number(_ text: String, of parameter: String) throws(RouteError) -> Double {
    do throws(WordingError) {
      return try TypedNumber.value(of: text)
    } catch {
      throw .badValue(text, parameter: parameter, reason: "no number; write 110, 12.5 or 1.5m")
    }
  }
}
