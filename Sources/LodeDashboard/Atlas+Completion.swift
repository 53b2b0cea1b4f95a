extension Atlas {
  /// The routes that begin with some letters, without parameters, sorted.
  ///
  /// Of several routes that part after a slash, the one word that they share is given, and it ends
  /// in the slash: `minerals/` stands for all minerals.
  public func routes(beginning letters: String) -> [String] {
    let slashes = letters.count { $0 == "/" }
    let words = Places.routes(in: self).map(\.description).filter { $0.hasPrefix(letters) }.map {
      route in
      let pieces = route.split(separator: "/", maxSplits: slashes + 1)
      return pieces.count > slashes + 1
        ? pieces.prefix(slashes + 1).joined(separator: "/") + "/" : route
    }
    return Set(words).sorted()
  }
}
