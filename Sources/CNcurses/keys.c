// Keys as curses sees them.

#include "curses-header.h"

#include <stdlib.h>
#include <wchar.h>

#include "CNcurses.h"
#include "input-window.h"

const int32_t lode_read_nothing = 0;
const int32_t lode_read_character = 1;
const int32_t lode_read_key = 2;

const uint32_t lode_key_up = KEY_UP;
const uint32_t lode_key_down = KEY_DOWN;
const uint32_t lode_key_left = KEY_LEFT;
const uint32_t lode_key_right = KEY_RIGHT;
const uint32_t lode_key_home = KEY_HOME;
const uint32_t lode_key_end = KEY_END;
const uint32_t lode_key_find = KEY_FIND;
const uint32_t lode_key_select = KEY_SELECT;
const uint32_t lode_key_page_up = KEY_PPAGE;
const uint32_t lode_key_page_down = KEY_NPAGE;
const uint32_t lode_key_enter = KEY_ENTER;
const uint32_t lode_key_backspace = KEY_BACKSPACE;
const uint32_t lode_key_delete = KEY_DC;
const uint32_t lode_key_back_tab = KEY_BTAB;
const uint32_t lode_key_pad_upper_left = KEY_A1;
const uint32_t lode_key_pad_upper_right = KEY_A3;
const uint32_t lode_key_pad_lower_left = KEY_C1;
const uint32_t lode_key_pad_lower_right = KEY_C3;
const uint32_t lode_key_function_0 = KEY_F0;

/// A byte of a single-byte character set as Unicode, U+FFFD if it is none.
static uint32_t scalar_of(int byte) {
  wint_t scalar = btowc(byte);
  return scalar == WEOF ? 0xFFFD : (uint32_t)scalar;
}

int32_t lode_read(int32_t milliseconds, uint32_t *value) {
  WINDOW *window = lode_input_window();
  if (!window) return lode_read_nothing;
  wtimeout(window, milliseconds);
  if (MB_CUR_MAX == 1) {
    // wget_wch would wait for more bytes after one that the character set lacks.
    int code = wgetch(window);
    if (code == ERR) return lode_read_nothing;
    bool is_byte = code < 0x100;
    *value = is_byte ? scalar_of(code) : (uint32_t)code;
    return is_byte ? lode_read_character : lode_read_key;
  }
  wint_t code = 0;
  switch (wget_wch(window, &code)) {
  case OK:
    *value = (uint32_t)code;
    return lode_read_character;
  case KEY_CODE_YES:
    *value = (uint32_t)code;
    return lode_read_key;
  default:
    return lode_read_nothing;
  }
}
