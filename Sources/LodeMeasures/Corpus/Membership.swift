public import LodeData

/// Who belongs to a group, and how many are counted but not named.
///
/// A member that was counted is a member: ten agreements of which none is named are ten unnamed,
/// never none.
public struct Membership: Sendable {
  /// A member that some document names.
  public struct Member: Hashable, Sendable {
    public let party: Handle<Party>
    public let claims: [Handle<Relation>]
  }

  public let group: Handle<Party>
  /// As the tables list the parties.
  public let members: [Member]

  /// Finds a group's named members: those tied to it by a settled membership.
  ///
  /// Cost: O(relations).
  public init(of group: Handle<Party>, in corpus: Corpus) {
    var claims: [Handle<Party>: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      guard relation.to == group, relation.status.isSettled,
        corpus[relation.tie].role == .membership
      else { continue }
      claims[relation.from, default: []].append(handle)
    }
    self.init(of: group, claims: claims)
  }

  /// Takes the claims by the members that they name.
  init(of group: Handle<Party>, claims: [Handle<Party>: [Handle<Relation>]]) {
    self.group = group
    members = claims.map { Member(party: $0.key, claims: $0.value) }
      .sorted { $0.party < $1.party }
  }

  /// How many named members a count of this kind covers; a party and a body of it are one.
  public func named(_ kind: CountClaim.Members, in corpus: Corpus) -> Int {
    covered(by: kind, in: corpus).count
  }

  /// The members that a count of this kind covers, a party standing for its bodies.
  func covered(by kind: CountClaim.Members, in corpus: Corpus) -> [Member] {
    let parties = Set(members.map(\.party))
    return members.filter { member in
      switch kind {
      case .countries: corpus[member.party].kind == .country
      case .all: !corpus.hasAncestor(of: member.party, in: parties)
      }
    }
  }

  /// Every group that documents count members of or name members of, as the tables list them.
  public static func groups(in corpus: Corpus) -> [Handle<Party>] {
    // By the party's place and by index: neither hashed nor copied, which would be most of it.
    var groups = [Handle<Party>?](repeating: nil, count: corpus.parties.count)
    for index in corpus.counts.indices where corpus.counts[index].members != nil {
      groups[corpus.counts[index].subject.position] = corpus.counts[index].subject
    }
    for index in corpus.relations.indices where corpus.relations[index].status.isSettled {
      guard corpus[corpus.relations[index].tie].role == .membership else { continue }
      groups[corpus.relations[index].to.position] = corpus.relations[index].to
    }
    return groups.compactMap(\.self)
  }
}

/// What all documents together count of one thing.
public struct Tally: Sendable {
  public let subject: Handle<Party>
  /// What is counted, as a slug.
  public let of: String
  public let members: CountClaim.Members?
  /// The range that every document allows; their hull where they contradict each other.
  ///
  /// Nil where none gives a number.
  public let number: Interval?
  public let claims: [Handle<CountClaim>]
  /// How many of those counted are named; nil where the count covers no members.
  public let named: Int?

  /// How many are counted but not named: at least this many; nil as `named`.
  public var unnamed: Int? {
    guard let named, let number else { return nil }
    return max(0, Int(number.low) - named)
  }

  /// Every count of the corpus, those of one thing together, in the order of first mention.
  ///
  /// Counts are exact statements about one set, so that all of them hold at once where they can;
  /// shares are estimates, which ``Concentration`` reads by their hull. Cost: O(counts +
  /// relations).
  public static func all(in corpus: Corpus) -> [Tally] {
    struct Key: Hashable {
      let subject: Handle<Party>
      let of: String
    }
    var order: [Key] = []
    var groups: [Key: [Handle<CountClaim>]] = [:]
    for handle in corpus.handles(of: \.counts) {
      let claim = corpus.counts[handle.position]
      let key = Key(subject: claim.subject, of: claim.of)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(handle)
    }
    let memberships = Membership.all(in: corpus)
    return order.map { key in
      let claims = groups[key] ?? []
      let membership = memberships[key.subject] ?? Membership(of: key.subject, claims: [:])
      return Tally(subject: key.subject, of: key.of, claims: claims, membership, corpus)
    }
  }

  private init(
    subject: Handle<Party>, of: String, claims: [Handle<CountClaim>], _ membership: Membership,
    _ corpus: Corpus
  ) {
    self.subject = subject
    self.of = of
    self.claims = claims
    members = claims.lazy.compactMap { corpus.counts[$0.position].members }.first
    named = members.map { membership.named($0, in: corpus) }
    let numbers = claims.compactMap { corpus.counts[$0.position].number }
    let common = numbers.dropFirst().reduce(numbers.first) { $0?.intersection($1) }
    number = common ?? numbers.dropFirst().reduce(numbers.first) { $0?.hull($1) }
  }
}
