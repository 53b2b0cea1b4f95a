import ArgumentParser
import LodeData
import LodeMeasures

/// Numbers and sums of money as arguments.
enum TypedAmount {
  /// A number: `110`, `12,400,000`, `1.5m`.
  static func number(_ argument: String) throws -> Double {
    do throws(WordingError) {
      return try TypedNumber.value(of: argument)
    } catch {
      throw ValidationError(sentence(about: argument, "110, 12,400,000 or 1.5m"))
    }
  }

  /// A sum of money that may be open: `12bn`, `up to 10bn`.
  static func money(_ argument: String) throws -> Interval {
    do throws(WordingError) {
      return try TypedNumber.money(of: argument)
    } catch {
      throw ValidationError(sentence(about: argument, "12bn, 'up to 10bn' or 12000000000"))
    }
  }

  private static func sentence(about argument: String, _ forms: String) -> String {
    "'\(argument)' is no number; write it as \(forms)."
  }
}
