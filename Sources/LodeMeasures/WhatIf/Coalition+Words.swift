public import LodeData

extension Coalition {
  /// Finds what a word means: a group by its id or by what its members are called, or parties by
  /// their ids between commas; upper and lower case are the same.
  ///
  /// ```swift
  /// try Coalition(named: "signatories", in: rosters)
  /// try Coalition(named: "aus,can,jpn", in: rosters)
  /// ```
  ///
  /// - Throws: ``CoalitionError`` where nothing has that name, or nobody belongs.
  ///   Cost: O(parties).
  public init(named text: String, in rosters: Rosters) throws(CoalitionError) {
    let corpus = rosters.corpus
    let words = Self.words(of: text)
    guard let first = words.first else { throw .nobodyNamed }
    if words.count == 1, let group = Self.group(first, in: rosters) {
      self.init(of: group, in: rosters)
    } else {
      var parties: [Handle<Party>] = []
      for word in words { parties.append(try Self.party(word, isAlone: words.count == 1, rosters)) }
      self.init(of: parties)
    }
    // A forum that nobody counts has members, whoever they are.
    if members.isEmpty, mostUnnamed == 0 { throw .empty(id(in: corpus)) }
  }

  /// The parties whose ids a text has between commas, once each; upper and lower case are the same.
  ///
  /// - Throws: ``CoalitionError`` where nobody has that id, or nobody is named.
  public static func parties(
    named text: String, in rosters: Rosters
  ) throws(CoalitionError) -> [Handle<Party>] {
    let words = words(of: text)
    guard !words.isEmpty else { throw .nobodyNamed }
    var parties: [Handle<Party>] = []
    for word in words {
      let party = try party(word, isAlone: false, rosters)
      if !parties.contains(party) { parties.append(party) }
    }
    return parties
  }

  /// What stands between the commas, without the blanks around it.
  private static func words(of text: String) -> [String] {
    text.split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The word for a group that reads best: what its members are called, or its id.
  public static func word(for group: Handle<Party>, in corpus: Corpus) -> String {
    let found = corpus[group]
    return found.membersName.isEmpty ? found.id : found.membersName
  }

  private static func group(_ word: String, in rosters: Rosters) -> Handle<Party>? {
    let (corpus, wanted) = (rosters.corpus, word.lowercased())
    return rosters.groups.first { corpus[$0].id.lowercased() == wanted }
      ?? rosters.groups.first { corpus[$0].membersName.lowercased() == wanted }
  }

  private static func party(
    _ word: String, isAlone: Bool, _ rosters: Rosters
  ) throws(CoalitionError) -> Handle<Party> {
    let (corpus, wanted) = (rosters.corpus, word.lowercased())
    let parties = rosters.candidates.sorted()
    if let party = parties.first(where: { corpus[$0].id.lowercased() == wanted }) { return party }
    if !isAlone, group(word, in: rosters) != nil { throw .groupInList(word) }
    let named = parties.first {
      corpus[$0].name.lowercased() == wanted || corpus[$0].iso2.lowercased() == wanted
    }
    let groups = rosters.groups.flatMap { [corpus[$0].id, corpus[$0].membersName] }
      .filter { !$0.isEmpty }
    let known = parties.map { corpus[$0].id } + (isAlone ? groups : [])
    throw .unknown(
      word, nearest: named.map { corpus[$0].id } ?? Suggestion.nearest(to: word, among: known))
  }
}

/// Why a coalition cannot be made.
public enum CoalitionError: Error, Hashable, Sendable {
  /// Neither a group nor a party has this name.
  case unknown(String, nearest: String?)
  /// A group stands among parties, where only parties can.
  case groupInList(String)
  /// The text names nobody.
  case nobodyNamed
  /// Nobody belongs to the group, named or only counted.
  case empty(String)
}

extension CoalitionError: CustomStringConvertible {
  /// What is wrong, and what was probably meant.
  public var description: String {
    switch self {
    case .unknown(let word, let nearest):
      "no party or group is called '\(word)'"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? "; name a group, or parties by ISO 3166-1 alpha-3 with commas between them")
    case .groupInList(let word):
      "'\(word)' is a group; name it alone, or name parties with commas between them"
    case .nobodyNamed:
      "a coalition needs a group, or parties with commas between them"
    case .empty(let id): "no document names or counts a member of '\(id)'"
    }
  }
}
