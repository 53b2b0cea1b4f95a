import LodeData
import LodeMeasures
import LodeScreen

extension State {
  /// Takes an action and says what the front end has to do for it.
  ///
  /// Total: every action is allowed in every state. Afterwards the selection exists if any row
  /// does, and lies within what is seen.
  @discardableResult
  public mutating func update(_ action: Action) -> [Effect] {
    switch action {
    case .command(let command): return perform(command)
    case .unbound(let key): message = Message(text: unboundText(key))
    case .type(let text): return type(text)
    case .paste(let text): paste(text)
    case .line(let act): self.act(act)
    case .submit: return submit()
    case .cancel: cancelPrompt()
    case .click(let point, let clicks): return click(at: point, clicks: clicks)
    case .wheel(let notches, let point): wheel(notches, at: point)
    case .mouse(let isOn): return setMouse(isOn)
    case .painted(let microseconds, let bytes):
      if showsTimings { timings = Timings(microseconds: microseconds, bytes: bytes) }
    case .resize(let size):
      guard size != self.size else { break }
      self.size = size
      relayout()
    case .theme(let choice): return choose(choice)
    case .ground(let ground): return learn(ground)
    case .exported, .exportFailed, .copied, .copyFailed: report(action)
    }
    return []
  }

  mutating func perform(_ command: Command) -> [Effect] {
    message = nil
    switch command {
    case .moveUp, .moveDown, .moveLeft, .moveRight, .halfPageUp, .halfPageDown, .pageUp, .pageDown,
      .moveToTop,
      .moveToBottom, .nextMatch, .previousMatch, .nextPane, .previousPane:
      move(command)
    case .open: return openSelection()
    case .back: goBack()
    case .forward: goForward()
    case .tab1: go(to: .overview)
    case .tab2: go(to: .minerals)
    case .tab3: go(to: .countries)
    case .tab4: go(to: .network)
    case .tab5: go(to: .timeline)
    case .tab6: go(to: .sources)
    case .tab7: go(to: .whatif)
    case .packages: place.route == .packages ? goBack() : go(to: .packages)
    case .help: toggleHelp()
    case .before: goBeside(body.page.neighbours.before, "Nothing comes before this place.")
    case .after: goBeside(body.page.neighbours.after, "Nothing comes after this place.")
    case .palette: openPalette()
    case .filter: open(Prompt(kind: .filter, text: place.filter))
    case .mark: toggleMark()
    case .unmark: unmarkAll()
    case .coalition: openCoalition()
    case .sort: cycleSort()
    case .reverseSort: reverseSort()
    case .evidence: cycleEvidence()
    case .disagreements: openDisagreements()
    case .allDisagreements: go(to: .disagreements)
    case .qualifiers:
      isLiteral.toggle()
      rebuild()
      message = Message(
        text: isLiteral
          ? "Figures without their qualifiers; u brings them back."
          : "Figures with their qualifiers.")
    case .form: cycleForm()
    case .regroup: regroup()
    case .export: open(Prompt(kind: .export, text: defaultExportName))
    case .theme: return choose(theme.next(on: ground))
    case .mouse: return setMouse(!usesMouse)
    case .timings: timings = showsTimings ? nil : Timings()
    case .copy: return copySelection()
    case .copyAll: return copyPlace()
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .quit:
      hasQuit = true
      return [.quit]
    }
    return []
  }

  // MARK: Places

  /// Opens a place and remembers this one.
  /// - Throws: ``RouteError`` where there is no such place; then nothing has changed.
  public mutating func open(_ route: Route) throws(RouteError) {
    guard route != place.route else { return }
    try enter(Place(route: route), leaving: place)
    onward = []
  }

  /// Opens a place, or says why it cannot.
  mutating func go(to route: Route) {
    do throws(RouteError) {
      try open(route)
    } catch {
      message = Message(error)
    }
  }

  private mutating func goBeside(_ route: Route?, _ otherwise: String) {
    guard let route else {
      message = Message(text: otherwise)
      return
    }
    if show(Place(route: route), leaving: nil) { onward = [] }
  }

  mutating func goBack() {
    if place.focus == .evidence {
      place.focus = .body
    } else if !place.filter.isEmpty {
      place.filter = ""
      relayout()
    } else if let last = backward.popLast() {
      let left = place
      if show(last, leaving: nil) { onward.append(left) }
    } else if let parent = place.route.parent {
      show(Place(route: parent), leaving: nil)
    } else if place.route.root != Route.overview.root {
      show(Place(route: .overview), leaving: nil)
    } else {
      message = Message(text: "This is where you started; q quits.")
    }
  }

  private mutating func goForward() {
    guard let next = onward.popLast() else {
      message = Message(text: "There is nothing to go forward to.")
      return
    }
    show(next, leaving: place)
  }

  /// Opens what is selected, in the body or in the evidence pane.
  mutating func openSelection() -> [Effect] {
    if let command = selectedRow?.performs {
      place.filter = ""
      goBack()
      return perform(command)
    }
    if place.focus == .evidence {
      if let reference = selectedClaim { go(to: context.route(to: reference)) }
    } else if let package = selectedRow?.toggles {
      toggle(package)
    } else if let input = selectedRow?.edits {
      open(Prompt(kind: .input(input), text: input.text))
    } else if let route = selectedRow?.opens {
      go(to: route)
    } else if selectedRow != nil {
      message = Message(text: "This row leads nowhere further; e shows who says so.")
    }
    return []
  }

  /// Opens the help page with the cursor in its filter, or leaves it.
  private mutating func toggleHelp() {
    guard place.route != .help else { return goBack() }
    go(to: .help)
    open(Prompt(kind: .filter, text: ""))
  }

  /// Hears a package or no longer hears it, unless nobody would be left.
  private mutating func toggle(_ package: Handle<PackageInfo>) {
    guard let next = atlas.toggling(package) else {
      message = Message(text: "One package has to speak; choose another first.")
      return
    }
    atlas = next
    rebuild()
    let name = atlas.corpus[package].id
    message = Message(
      text: atlas.corpus.silenced.contains(package)
        ? "\(name) is silent now, on every page." : "\(name) speaks again.")
  }

  /// Opens the entry about what is selected, or the list of them where there are several.
  private mutating func openDisagreements() {
    let claims =
      place.focus == .evidence
      ? [selectedClaim].compactMap(\.self) : selectedRow?.claims ?? []
    let entries = context.disputes(about: claims).map(\.id)
    switch entries.count {
    case 0:
      let key = Keymap.keys(for: .allDisagreements).first.map { $0.symbol(in: symbols) } ?? ""
      message = Message(text: "No sources differ on this row; \(key) lists where they do.")
    case 1: go(to: Route("disagreements", entries[0]))
    default:
      go(to: Route.disagreements.setting("only", to: entries.joined(separator: ",")))
    }
  }

  /// Shows a place, or says why it cannot.
  @discardableResult
  mutating func show(_ next: Place, leaving last: Place?) -> Bool {
    do throws(RouteError) {
      try enter(next, leaving: last)
      return true
    } catch {
      message = Message(error)
      return false
    }
  }

  /// Shows this place with another route, remembers the one before, and keeps what is selected.
  /// - Throws: ``RouteError`` where there is no such place; then nothing has changed.
  mutating func amend(_ route: Route) throws(RouteError) {
    guard route != place.route else { return }
    var next = place
    next.route = route
    try enter(next, leaving: place)
    onward = []
  }

  private mutating func enter(_ next: Place, leaving last: Place?) throws(RouteError) {
    let page = try Places.page(at: next.route, context: context)
    if let last {
      backward.append(last)
      if backward.count > Self.wayLimit { backward.removeFirst() }
    }
    place = next
    layOut(page)
  }

  /// Shows the evidence pane, then lets the keys act on it, then hides it.
  private mutating func cycleEvidence() {
    guard body.page.hasEvidence else {
      message = Message(text: "Nothing here rests on a source.")
      return
    }
    if layout.evidence.rows == 0 {
      wantsEvidence = true
    } else if place.focus == .body, !(selectedRow?.claims.isEmpty ?? true) {
      place.focus = .evidence
    } else {
      wantsEvidence = false
      place.focus = .body
    }
    relayout()
    if wantsEvidence == true, layout.evidence.rows == 0 {
      message = Message(text: "There is no room for the evidence here.")
    }
  }

  // MARK: Layout

  /// What pages are made from.
  var context: PageContext {
    PageContext(atlas: atlas, isLiteral: isLiteral, symbols: symbols, marks: marks)
  }

  /// Makes the page anew, for another reading of the figures.
  mutating func rebuild() {
    if let page = try? Places.page(at: place.route, context: context) { layOut(page) }
  }

  /// Lays the present page out anew.
  mutating func relayout() { layOut(body.page, after: body) }

  private mutating func layOut(_ page: Page, after last: Body? = nil) {
    layout = ScreenLayout(
      size: size, wantsEvidence: page.wantsEvidence(asked: wantsEvidence), hasPrompt: prompt != nil)
    body = Body(
      page: page, size: layout.body.size, filter: place.filter, sorts: place.sorts, after: last)
    settle()
  }
}
