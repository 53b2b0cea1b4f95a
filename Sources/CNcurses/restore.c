// What terminfo says of the terminal, and restoring it without curses, which must not be called
// from a signal handler: a byte string made at the start, the terminal's modes, standard error.

#include "curses-header.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "restore.h"

// Last, because it defines words such as `columns` and `lines` as macros.
#if __has_include(<ncursesw/term.h>)
#include <ncursesw/term.h>
#else
#include <term.h>
#endif

const int32_t lode_terminal_capable = 1;
const int32_t lode_terminal_unknown = 2;
const int32_t lode_terminal_incapable = 3;

static char bytes[512];
static size_t byte_count = 0;
static bool speaks_ansi = false;
static int color_count = 0;
static bool answers = false;
static volatile sig_atomic_t is_armed = false;
static volatile sig_atomic_t is_mouse_on = false;

static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static struct termios modes;
static int modes_descriptor = -1;

/// Standard error as it was, -1 while it is in place; and where it goes meanwhile.
static int errors_original = -1;
static int errors_file = -1;

// MARK: Bytes

/// Writes everything, unless the terminal refuses.
static void write_all(int descriptor, const char *text, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, text, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    count -= (size_t)written;
  }
}

/// Appends a terminfo string, its padding (`$<5>`) left out.
static void append(const char *text) {
  while (text && *text && byte_count < sizeof bytes) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      bytes[byte_count++] = *text++;
    }
  }
}

/// The terminfo string `name`, NULL if the terminal has none.
static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// Builds the bytes that restore the terminal from the terminfo entry that is loaded.
static void prepare(void) {
  byte_count = 0;
  const char *address = capability("cup");
  speaks_ansi = address && strncmp(address, "\033[", 2) == 0;
  // Line-drawing characters, insert mode, attributes, colours, keypad, paste, cursor.
  append(capability("rmacs"));
  append(capability("rmir"));
  append(capability("sgr0"));
  append(capability("op"));
  append(capability("rmkx"));
  if (speaks_ansi) append("\033[?2004l");
  append(capability("cnorm"));
  const char *leave = capability("rmcup");
  if (leave) {
    append(leave);
    append("\r");
  } else {
    // No second screen: what was drawn stays, and the shell goes on below it.
    int rows = tigetnum("lines");
    if (address) append(tparm(address, (rows > 0 ? rows : 24) - 1, 0));
    append("\r\n");
  }
}

/// Whether a terminal of that name is one of those that swallow the questions they cannot answer.
///
/// The Linux console and terminals like vt100 print a part of them instead.
static bool is_named_like_xterm(const char *term) {
  static const char *const names[] = {
      "xterm", "tmux", "screen", "rxvt", "kitty", "alacritty", "foot"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    if (strncmp(term, names[index], strlen(names[index])) == 0) return true;
  }
  return false;
}

int32_t lode_terminal_check(const char *term) {
  int error = 0;
  if (setupterm(term, STDOUT_FILENO, &error) != OK) return lode_terminal_unknown;
  bool is_capable = capability("cup") && capability("clear");
  if (is_capable) {
    prepare();
    int colors = tigetnum("colors");
    color_count = colors > 0 ? colors : 0;
    answers = speaks_ansi && (tigetflag("XT") > 0 || is_named_like_xterm(term));
  }
  del_curterm(cur_term);
  return is_capable ? lode_terminal_capable : lode_terminal_incapable;
}

int32_t lode_terminal_colors(void) { return color_count; }

bool lode_terminal_answers(void) { return answers; }

void lode_ground_ask(void) {
  // Closed by BEL, and so is the answer: some rxvt close theirs by half of the other end, ESC \.
  static const char question[] = "\033]11;?\a";
  if (is_armed && answers) write_all(STDOUT_FILENO, question, sizeof question - 1);
}

void lode_restore_arm(bool is_on) { is_armed = is_on; }

bool lode_restore_now(void) {
  if (!is_armed) return false;
  is_armed = false;
  if (is_mouse_on) write_all(STDOUT_FILENO, mouse_off, sizeof mouse_off - 1);
  is_mouse_on = false;
  write_all(STDOUT_FILENO, bytes, byte_count);
  lode_modes_restore();
  return true;
}

void lode_paste_mode(bool is_on) {
  if (!speaks_ansi) return;
  const char *text = is_on ? "\033[?2004h" : "\033[?2004l";
  write_all(STDOUT_FILENO, text, strlen(text));
}

void lode_mouse_mode(bool is_on) {
  if (!speaks_ansi || is_on == (bool)is_mouse_on) return;
  // Said before it is done: a crash in between switches off once too often, not once too seldom.
  if (is_on) is_mouse_on = true;
  write_all(
      STDOUT_FILENO, is_on ? mouse_on : mouse_off,
      is_on ? sizeof mouse_on - 1 : sizeof mouse_off - 1);
  is_mouse_on = is_on;
}

// MARK: Modes

bool lode_modes_save(int descriptor) {
  if (tcgetattr(descriptor, &modes) != 0) return false;
  modes_descriptor = descriptor;
  return true;
}

void lode_modes_restore(void) {
  // At once: waiting for output to drain could block for ever.
  if (modes_descriptor >= 0) tcsetattr(modes_descriptor, TCSANOW, &modes);
}

// MARK: Standard error

/// An open file without a name; -1 if there is none to be had.
static int nameless_file(void) {
#ifdef __linux__
  return memfd_create("lode-errors", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  if (!file) return -1;
  int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
  fclose(file);
  return descriptor;
#endif
}

void lode_errors_hold(void) {
  if (errors_original >= 0 || !isatty(STDERR_FILENO)) return;
  errors_file = nameless_file();
  if (errors_file < 0) return;
  int original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (original >= 0 && dup2(errors_file, STDERR_FILENO) >= 0) {
    errors_original = original;
  } else {
    if (original >= 0) close(original);
    close(errors_file);
  }
}

void lode_errors_copy(int descriptor) {
  if (errors_original < 0 || descriptor < 0) return;
  char text[1024];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(errors_file, text, sizeof text, offset)) > 0) {
    write_all(descriptor, text, (size_t)count);
    offset += count;
  }
}

void lode_errors_release(void) {
  if (errors_original < 0) return;
  dup2(errors_original, STDERR_FILENO);
  lode_errors_copy(STDERR_FILENO);
  close(errors_original);
  errors_original = -1;
  close(errors_file);
}
