import LodeData
import LodeMeasures
import LodeScreen

/// All that the palette can find: every command and theme, and every place that something is said
/// at.
struct PaletteContents {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// A palette with an empty query.
  ///
  /// The order decides between what is found equally well: commands, themes, then places from the
  /// general to the particular. Cost: O(rows of the packages).
  func palette(suggesting targets: [PaletteEntry.Target]) -> Palette {
    var palette = Palette()
    addCommands(to: &palette)
    addThemes(to: &palette)
    addPlaces(to: &palette)
    addMinerals(to: &palette)
    addParties(to: &palette)
    addRecords(to: &palette)
    palette.suggest(targets)
    return palette
  }

  private func addCommands(to palette: inout Palette) {
    for binding in Keymap.bindings where binding.command != .palette {
      palette.add(
        binding.help.capitalizedFirst, .command(binding.command),
        aliases: [binding.command.rawValue]
          + (binding.label == binding.command.rawValue ? [] : [binding.label]))
    }
  }

  private func addThemes(to palette: inout Palette) {
    for choice in ThemeChoice.allCases {
      palette.add("Theme: \(choice.name)", .theme(choice))
    }
  }

  private func addPlaces(to palette: inout Palette) {
    let places: [(String, Route)] = [
      ("Network as a graph", NetworkForm.graph.route), ("Network as a map", NetworkForm.map.route),
      ("Coalitions", .coalitions), ("Disagreements", .disagreements), ("Packages", .packages),
    ]
    for (title, route) in places {
      palette.add(title, .place(route))
    }
    for question in WhatIfQuestion.allCases {
      palette.add(
        question.words.capitalizedFirst, .place(question.route),
        words: [question.title, question.rawValue])
    }
  }

  private func addMinerals(to palette: inout Palette) {
    var stages: [Handle<Mineral>: Set<Handle<Stage>>] = [:]
    for claim in corpus.shares { stages[claim.mineral, default: []].insert(claim.stage) }
    for claim in corpus.totals { stages[claim.mineral, default: []].insert(claim.stage) }
    for handle in corpus.handles(of: \.minerals) {
      let mineral = corpus[handle]
      let route = Route(Route.minerals.root, mineral.id)
      palette.add(mineral.name, .place(route), words: [mineral.id])
      let told = (stages[handle] ?? []).map { corpus[$0] }.sorted { $0.order < $1.order }
      for stage in told {
        let route = Route(Route.minerals.root, mineral.id, stage.id)
        palette.add(
          "\(mineral.name), \(stage.name.lowercased())", .place(route))
      }
    }
  }

  private func addParties(to palette: inout Palette) {
    var aliases: [Handle<Party>: [String]] = [:]
    for alias in corpus.aliases {
      let name = corpus[alias.party].name
      guard alias.name != name, !(aliases[alias.party]?.contains(alias.name) ?? false) else {
        continue
      }
      aliases[alias.party, default: []].append(alias.name)
    }
    let parties = corpus.handles(of: \.parties)
    for isCountry in [true, false] {
      for handle in parties where (corpus[handle].kind == .country) == isCountry {
        let party = corpus[handle]
        let route = context.route(to: handle)
        let short = party.short == party.name ? [] : [party.short]
        palette.add(
          party.name, .place(route), words: [party.id],
          aliases: short + (aliases[handle] ?? []))
      }
    }
    for group in context.atlas.groups {
      guard let route = context.coalitionRoute(of: group) else { continue }
      palette.add(
        "\(corpus[group].name): what its members hold", .place(route),
        words: ["\(route.root) \(corpus[group].id)"])
    }
  }

  private func addRecords(to palette: inout Palette) {
    for event in corpus.events {
      let route = Route(Route.timeline.root, event.id)
      palette.add(event.name, .place(route))
    }
    for document in corpus.documents where corpus.hears(document) {
      let route = Route(Route.sources.root, document.id)
      let title =
        document.title.isEmpty ? document.publisher : "\(document.publisher): \(document.title)"
      palette.add(title, .place(route))
    }
    for entry in context.atlas.disagreements.list {
      let route = Route(Route.disagreements.root, entry.id)
      palette.add(
        "\(entry.kind.words.capitalizedFirst): \(entry.title(in: corpus))", .place(route))
    }
  }
}
