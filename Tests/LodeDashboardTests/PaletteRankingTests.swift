import LodeScreen
import TestSupport
import Testing

@testable import LodeDashboard

/// What a few letters find first, with the packages that come with Lode.
@Suite struct PaletteRankingTests {
  private static let palette = PaletteContents(
    context: PageContext(atlas: WorldCorpus.atlas, isLiteral: false, symbols: .unicode)
  ).palette(suggesting: [])

  private func found(_ query: String, in palette: Palette = palette) -> [String] {
    var palette = palette
    palette.search(query, place: nil)
    return (0..<min(8, palette.count)).map { line in
      switch palette[line].entry.target {
      case .place(let route): route.description
      case .command(let command): command.rawValue
      case .theme(let choice): choice.name
      }
    }
  }

  @Test(arguments: [
    ("drc", "countries/COD"), ("cod", "countries/COD"), ("burma", "countries/MMR"),
    ("cote", "countries/CIV"), ("Côte", "countries/CIV"), ("us", "countries/USA"),
    ("china", "countries/CHN"), ("chn", "countries/CHN"), ("united k", "countries/GBR"),
    ("cob", "minerals/cobalt"), ("cob min", "minerals/cobalt/mining"),
    ("min cob", "minerals/cobalt/mining"), ("re ref", "minerals/rare-earths/refining"),
    ("magnets", "minerals/rare-earths/magnets"), ("gal", "minerals/gallium"),
    ("minerals/cob", "minerals/cobalt"), ("minerals/cobalt/ref", "minerals/cobalt/refining"),
    ("pax", "network/pax-silica"), ("coalition pax", "coalitions/pax-silica"),
    ("project v", "network/project-vault"), ("forge", "network/forge"),
    ("sort", "sort"), ("export", "export"), ("quit", "quit"), ("mouse", "mouse"),
    ("overview", "overview"), ("coalitions", "coalitions"), ("kbs", "network/agency-kbs"),
    ("theme", "theme"), ("theme light", "light"), ("theme hi", "high-contrast"),
    ("theme color-blind", "colour-blind"), ("dark", "dark"), ("mono", "mono"),
  ])
  func theNearestNameComesFirst(query: String, target: String) {
    #expect(found(query).first == target, "\(found(query))")
  }

  @Test func whatIsFoundByAnotherNameShowsThatName() {
    var palette = Self.palette
    palette.search("burma", place: nil)
    #expect(palette[0].alias == "Burma")
    palette.search("myan", place: nil)
    #expect(palette[0].alias.isEmpty)
  }

  private func palette(of titles: [String]) -> Palette {
    var palette = Palette()
    for title in titles { palette.add(title, .place(Route(title))) }
    return palette
  }

  @Test(arguments: [
    // Word starts before the inside of words, and letters in a row before scattered ones.
    ("ore", ["Core", "Ore"], "Ore"), ("ab", ["xaxb", "xabx"], "xabx"),
    ("sg", ["Ashgate", "South Gate"], "South Gate"), ("sil", ["basilisk", "x silica"], "x silica"),
    // A whole name before a longer one, and a whole word before part of one.
    ("tin", ["Tinsel", "Tin"], "Tin"), ("iron", ["Ironing board", "Iron ore"], "Iron ore"),
    // A capital asks for a capital.
    ("Ab", ["ab", "Ab"], "Ab"),
    // What is equally good comes shorter first, then in its own order.
    ("a", ["abcd", "abc", "abe"], "abc"),
  ])
  func letterPlacesDecide(query: String, titles: [String], first: String) {
    #expect(found(query, in: palette(of: titles)).first == first)
  }

  @Test(arguments: [
    // Within a word, or over the starts of words.
    ("cblt", "Cobalt", true), ("blt", "Cobalt", true), ("minc", "Mining, capacity", true),
    ("reref", "Rare earths, refining", true), ("usgs26", "usgs-mcs-26", true),
    ("min/cob", "minerals/cobalt", true), ("osa", "Rosa", true),
    // From the middles of several words, or from parts of words that are not their beginnings.
    ("cobalt", "Compatible: Australia, lithium", false), ("cblt", "Cables, salt", false),
    ("nkl", "Banks know little", false), ("rer", "Core, refining", false),
    ("magnets", "Gabon to halt manganese exports", false), ("quit", "Qatar joins it", false),
  ])
  func lettersAreLeftOutInOneWordOrUpToTheStartOfAnother(
    query: String, title: String, isFound: Bool
  ) {
    #expect(found(query, in: palette(of: [title])) == (isFound ? [title] : []))
  }

  @Test func whatIsFoundFarLessWellThanTheBestIsLeftOut() {
    let loose = "Statement on the further rare earths trade"
    #expect(found("sort", in: palette(of: [loose])) == [loose])
    #expect(found("sort", in: palette(of: [loose, "Sort"])) == ["Sort"])
    #expect(found("sort", in: palette(of: ["Sort", "Sorting"])) == ["Sort", "Sorting"])
  }

  @Test func nonsenseStaysOutOfTheTail() {
    for query in ["cobalt", "lithium", "magnets", "gallium"] {
      var palette = Self.palette
      palette.search(query, place: nil)
      for line in 0..<palette.count {
        let words = [palette[line].entry.title, palette[line].alias].joined(separator: " ")
        #expect(words.lowercased().contains(query), "\(query) finds \(words)")
      }
    }
  }

  @Test func everyWordNeedsLettersOfItsOwn() {
    let palette = palette(of: ["refining", "re refining"])
    #expect(found("re ref", in: palette) == ["re refining"])
    #expect(found("zzz", in: palette).isEmpty)
  }

  @Test func equalNamesKeepTheirOrder() {
    #expect(found("same", in: palette(of: ["same", "same "])) == ["same", "same "])
  }

  /// Whatever is typed: what is found holds the letters in order, and those that are marked lie in
  /// one word, or every stretch of them starts with a word.
  @Test func matchesHoldTheLettersInOrder() {
    var random = SplitMix64(seed: 11)
    var scorer = FuzzyScorer()
    for _ in 0..<3000 {
      let name = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        "aAbB -".randomElement(using: &random) ?? "a"
      }
      let word = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        "ab".randomElement(using: &random) ?? "a"
      }
      let letters = Array(String(name).utf8)
      let pattern = FuzzyPattern(String(word))
      let score = scorer.score(pattern, in: letters, letters.indices)
      var rest = word[...]
      for letter in String(name).lowercased() where letter == rest.first { rest = rest.dropFirst() }
      if !rest.isEmpty { #expect(score == nil) }
      let places = scorer.places(of: pattern, in: letters).sorted()
      guard score != nil else { continue }
      #expect(
        places.map { String(name)[String.Index(utf16Offset: $0, in: String(name))].lowercased() }
          == word.map { String($0) }, "\(String(word)) in \(String(name))")
      let starts = zip(places, [-2] + places).filter { $0 > $1 + 1 }.map(\.0)
      let isStart = { (place: Int) in
        place == 0 || !name[place].isLetter || !name[place - 1].isLetter
      }
      let left = zip(places, places.dropFirst()).filter { $1 > $0 + 1 }
      let isInWords = left.allSatisfy { name[$0...($1 - 1)].allSatisfy(\.isLetter) }
      #expect(
        isInWords || starts.allSatisfy(isStart), "\(String(word)) in \(String(name)): \(places)")
    }
  }
}
