// The screen: starting and ending curses, drawing cells, colours, size.

#include "curses-header.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "input-window.h"
#include "restore.h"

const uint32_t lode_attribute_bold = 1;
const uint32_t lode_attribute_underline = 2;
const uint32_t lode_attribute_reverse = 4;

/// How long a lone escape character waits for the rest of a key, in milliseconds.
enum { escape_delay = 25 };

/// How many cells are handed to curses at once; longer runs take several turns.
enum { longest_run = 128 };

static SCREEN *screen = NULL;
static WINDOW *input_window = NULL;
/// The stream of the keys if it is ours to close.
static FILE *input_stream = NULL;
/// The stream that curses writes to.
static FILE *output_stream = NULL;
static bool has_color = false;
/// The size that was last reported; curses may have changed its own meanwhile.
static int known_rows = 0;
static int known_columns = 0;
/// What `curs_set` was last told, -1 before.
static int cursor_shown = -1;
/// Whether the mouse is to be reported while the screen is on.
static bool wants_mouse = false;

/// Has curses send a frame in one piece.
///
/// Until it has been suspended once, ncurses up to 6.4 takes every movement of the cursor for one
/// that the program asked for, and writes it at once: a first screen then takes eighty writes, each
/// of which wakes the terminal. So it is suspended and resumed where nobody sees it.
static void join_writes(int output) {
  int terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal >= 0 && nowhere >= 0 && dup2(nowhere, output) >= 0) {
    endwin();
    doupdate();
    dup2(terminal, output);
    fcntl(output, F_SETFD, FD_CLOEXEC);
  }
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
}

WINDOW *lode_input_window(void) { return input_window; }

bool lode_screen_open(const char *term, int32_t input, bool wants_color) {
  if (screen) return false;
  FILE *keys = stdin;
  if (input != STDIN_FILENO) {
    // curses wants a stream; closing it must not close the caller's descriptor.
    int copy = fcntl(input, F_DUPFD_CLOEXEC, 3);
    input_stream = keys = copy < 0 ? NULL : fdopen(copy, "r");
    if (!keys) return false;
  }
  // From here on the terminal may have received bytes, so every way out has to restore it.
  lode_restore_arm(true);
  // A descriptor of its own, which can be turned away from the terminal for a moment.
  int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output_stream = output < 0 ? NULL : fdopen(output, "w");
  if (!output_stream) {
    lode_screen_close();
    return false;
  }
  screen = newterm(term, output_stream, keys);
  input_window = screen ? newpad(1, 1) : NULL;
  if (!input_window) {
    lode_screen_close();
    return false;
  }
  raw();
  noecho();
  nonl();
  keypad(input_window, TRUE);
  // Without the mouse its prefix is no key, and what follows it would be taken for keys.
  keyok(KEY_MOUSE, FALSE);
  if (!getenv("ESCDELAY")) set_escdelay(escape_delay);
  // Finish every update: half a screen with keys waiting would stay half a screen.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  has_color = wants_color && has_colors() && start_color() == OK;
  if (has_color && use_default_colors() != OK) has_color = false;
  cursor_shown = -1;
  lode_screen_fit();
  wnoutrefresh(stdscr);
  doupdate();
  join_writes(output);
  lode_paste_mode(true);
  return true;
}

void lode_screen_close(void) {
  if (screen) {
    lode_screen_leave();
    if (input_window) delwin(input_window);
    delscreen(screen);
  }
  if (input_stream) fclose(input_stream);
  if (output_stream) fclose(output_stream);
  input_stream = output_stream = NULL;
  input_window = NULL;
  screen = NULL;
  has_color = false;
  wants_mouse = false;
  lode_restore_arm(false);
}

void lode_screen_leave(void) {
  if (!screen) return;
  lode_mouse_mode(false);
  lode_paste_mode(false);
  if (!isendwin()) endwin();
  lode_modes_restore();
  lode_restore_arm(false);
}

void lode_screen_return(void) {
  if (!screen) return;
  // Left already unless somebody else stopped us; then the terminal's modes are anybody's guess.
  if (!isendwin()) endwin();
  lode_restore_arm(true);
  cursor_shown = -1;
  clearok(curscr, TRUE);
  doupdate();
  lode_paste_mode(true);
  // Whoever had the terminal meanwhile may have switched it off.
  lode_mouse_mode(false);
  lode_mouse_mode(wants_mouse);
}

void lode_screen_mouse(bool is_on) {
  if (!screen) return;
  wants_mouse = is_on;
  if (!isendwin()) lode_mouse_mode(is_on);
}

bool lode_screen_fit(void) {
  if (!screen) return false;
  struct winsize size;
  // 0 means that the terminal does not know; then curses has taken what terminfo says.
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
      && (size.ws_row != getmaxy(stdscr) || size.ws_col != getmaxx(stdscr))) {
    resizeterm(size.ws_row, size.ws_col);
  }
  bool is_changed = known_rows != getmaxy(stdscr) || known_columns != getmaxx(stdscr);
  known_rows = getmaxy(stdscr);
  known_columns = getmaxx(stdscr);
  return is_changed;
}

int32_t lode_screen_columns(void) { return screen ? getmaxx(stdscr) : 0; }

int32_t lode_screen_rows(void) { return screen ? getmaxy(stdscr) : 0; }

int32_t lode_color_count(void) { return has_color ? COLORS : 0; }

int32_t lode_pair_limit(void) {
  if (!has_color) return 0;
  // A pair's number has to fit a short.
  return COLOR_PAIRS < 32767 ? COLOR_PAIRS : 32767;
}

bool lode_pair_define(int32_t pair, int32_t foreground, int32_t background) {
  if (pair < 1 || pair >= lode_pair_limit()) return false;
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
}

/// The curses attributes for a set of `lode_attribute_…`.
static attr_t curses_attributes(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & lode_attribute_bold) result |= A_BOLD;
  if (attributes & lode_attribute_underline) result |= A_UNDERLINE;
  if (attributes & lode_attribute_reverse) result |= A_REVERSE;
  return result;
}

/// Puts one base character with its marks at a cell, without moving on.
static void put(
    int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) {
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
  }
}

void lode_draw(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, int32_t columns,
    uint32_t attributes, int32_t pair) {
  if (!screen || count < 1) return;
  attr_t look = curses_attributes(attributes);
  int width = wcwidth((wchar_t)scalars[0]);
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalars[0]};
  if (width < 1 || width > columns) {
    text[0] = L'?';
    width = 1;
  } else if (width == columns) {
    int used = 1;
    for (int32_t index = 1; index < count && used < CCHARW_MAX; index++) {
      // A variation selector may change the width; a second base has no place in a cell.
      bool selects = scalars[index] >= 0xFE00 && scalars[index] <= 0xFE0F;
      if (!selects && wcwidth((wchar_t)scalars[index]) == 0) {
        text[used++] = (wchar_t)scalars[index];
      }
    }
  }
  put(row, column, text, look, (short)pair);
  if (width < columns) put(row, column + 1, L" ", look, (short)pair);
}

void lode_draw_run(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes,
    int32_t pair) {
  if (!screen) return;
  cchar_t blank;
  if (setcchar(&blank, L" ", curses_attributes(attributes), (short)pair, NULL) != OK) return;
  cchar_t cells[longest_run];
  while (count > 0) {
    int part = count < longest_run ? count : longest_run;
    for (int index = 0; index < part; index++) {
      wchar_t scalar = (wchar_t)scalars[index];
      bool is_plain = scalar >= L' ' && scalar <= L'~';
      cells[index] = blank;
      cells[index].chars[0] = is_plain || wcwidth(scalar) == 1 ? scalar : L'?';
    }
    mvwadd_wchnstr(stdscr, row, column, cells, part);
    column += part;
    scalars += part;
    count -= part;
  }
}

void lode_erase(void) {
  if (screen) werase(stdscr);
}

void lode_refresh(int32_t row, int32_t column, bool shows_cursor) {
  if (!screen) return;
  if (!shows_cursor && cursor_shown != 0) curs_set(0);
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
  if (shows_cursor && cursor_shown != 1) curs_set(1);
  cursor_shown = shows_cursor;
}

void lode_repaint(void) {
  if (!screen) return;
  clearok(curscr, TRUE);
  doupdate();
}
