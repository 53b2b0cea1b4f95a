import LodeScreen

/// The palette: finding places, commands and themes by name.
extension State {
  /// Opens the palette with what matters here, where one has been, and the tabs.
  mutating func openPalette() {
    let recent = (backward.reversed().map(\.route) + onward.reversed().map(\.route))
      .filter { $0 != place.route }.prefix(8)
    let commands = hints.filter { $0 != .open && $0 != .back }
    let tabs: [Command] = [.tab1, .tab2, .tab3, .tab4, .tab5, .tab6, .tab7]
    let suggested =
      commands.prefix(6).map { PaletteEntry.Target.command($0) }
      + recent.map { .place($0) } + tabs.map { .command($0) }
    let palette = PaletteContents(context: context).palette(suggesting: suggested)
    open(Prompt(kind: .palette, text: "", palette: palette))
  }

  /// Lists what the line of the palette finds.
  mutating func searchPalette() {
    guard var open = prompt, open.palette != nil else { return }
    message = nil
    // Only one copy of the list may be alive while it is searched.
    prompt = nil
    let text = open.text
    open.palette?.search(text, place: place(named: text))
    prompt = open
  }

  /// Takes what is chosen, or the line as a route where the list is empty.
  mutating func takeChoice() -> [Effect] {
    guard let open = prompt, let palette = open.palette else { return [] }
    if palette.choice == nil, open.text.trimmed.isEmpty {
      closePrompt()
      return []
    }
    routeHistory.keep(open.text.trimmed)
    switch palette.choice?.target {
    case .command(let command):
      closePrompt()
      return perform(command)
    case .theme(let theme):
      closePrompt()
      return choose(theme)
    case .place(let route):
      closePrompt()
      go(to: route)
    case nil:
      closePrompt()
      goTo(open.text)
    }
    return []
  }

  /// The place that a line names as a whole route; nil while it names none, or only part of one.
  ///
  /// Parameters are for the place to judge, once it is opened.
  private func place(named text: String) -> Route? {
    guard text.contains("/") || text.contains("?"), let route = try? Route(parsing: text) else {
      return nil
    }
    let path = route.path.joined(separator: "/").lowercased()
    if Places.routes(in: atlas).contains(where: { $0.description.lowercased() == path }) {
      return route
    }
    // Coalitions of one's own are too many to be listed.
    let isOwn = route.root == Route.coalitions.root && route.path.count > 1
    return isOwn && (try? Places.page(at: route, context: context)) != nil ? route : nil
  }
}
