import CNcurses
import Testing

/// The constants that stand for macros of curses, and its functions where there is no screen.
///
/// Those belong to the main thread.
@MainActor struct CShimTests {
  private let keys: [UInt32] = [
    lode_key_up, lode_key_down, lode_key_left, lode_key_right, lode_key_home, lode_key_end,
    lode_key_find, lode_key_select, lode_key_page_up, lode_key_page_down, lode_key_enter,
    lode_key_backspace, lode_key_delete, lode_key_back_tab, lode_key_pad_upper_left,
    lode_key_pad_upper_right, lode_key_pad_lower_left, lode_key_pad_lower_right,
    lode_key_function_0,
  ]

  @Test func keysAreNonZeroDistinctAndNoCharacters() {
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0 > 0xFF })
  }

  @Test func attributesAreDistinctBits() {
    let attributes = [lode_attribute_bold, lode_attribute_underline, lode_attribute_reverse]
    #expect(attributes.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(attributes.reduce(0, |).nonzeroBitCount == attributes.count)
  }

  @Test func answersAreDistinct() {
    #expect(Set([lode_read_nothing, lode_read_character, lode_read_key]).count == 3)
    let kinds = [lode_terminal_capable, lode_terminal_unknown, lode_terminal_incapable]
    #expect(kinds.allSatisfy { $0 != 0 } && Set(kinds).count == 3)
  }

  @Test func nothingHappensWithoutAScreen() {
    lode_draw(0, 0, [65], 1, 1, 0, 0)
    lode_refresh(0, 0, true)
    lode_repaint()
    lode_screen_leave()
    lode_screen_return()
    lode_screen_close()
    lode_guard_remove()
    var value: UInt32 = 0
    #expect(lode_read(0, &value) == lode_read_nothing)
    #expect(lode_signal_take() == 0)
    #expect(lode_screen_columns() == 0 && lode_screen_rows() == 0 && !lode_screen_fit())
    #expect(lode_color_count() == 0 && !lode_pair_define(1, 1, 1))
  }

  @Test func terminfoIsAsked() {
    #expect(lode_terminal_check("xterm") == lode_terminal_capable)
    #expect(lode_terminal_colors() == 8)
    #expect(lode_terminal_check("dumb") == lode_terminal_incapable)
    #expect(lode_terminal_check("no-such-terminal") == lode_terminal_unknown)
  }
}
