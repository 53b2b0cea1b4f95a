// What Lode needs of curses, terminfo and signals, and nothing else.
//
// This header includes no curses header: macros, globals and types of curses stay inside this
// target. There is one terminal at a time. Unless a comment says otherwise, functions belong to
// the main thread.

#ifndef LODE_CNCURSES_H
#define LODE_CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// MARK: Locale (locale.c)

/// Takes the character set from the environment, once; later calls only answer.
///
/// Sets LC_CTYPE alone, so that numbers and dates stay as they are. Where none of LC_ALL,
/// LC_CTYPE and LANG is set, or the locale they name is not installed but is a UTF-8 one, a
/// UTF-8 locale of the system is taken.
/// @return Whether text is written in UTF-8.
bool lode_locale_setup(void);

/// The columns that the C library, and so curses, gives a character; -1 if it cannot be printed.
int32_t lode_columns_of(uint32_t scalar);

// MARK: Screen (screen.c)

/// What terminfo says of a terminal (restore.c), as `lode_terminal_check` returns it.
extern const int32_t lode_terminal_capable;
/// terminfo does not know the name, or only as a generic or printing one.
extern const int32_t lode_terminal_unknown;
/// The terminal cannot place its cursor or clear its screen.
extern const int32_t lode_terminal_incapable;

/// Looks `term` up in terminfo and, if it will do, prepares the bytes that restore it.
///
/// Writes nothing and never exits.
int32_t lode_terminal_check(const char *term);

/// The number of colours that the terminal last found capable has, 0 if none.
int32_t lode_terminal_colors(void);

/// Whether the terminal last found capable may be asked for its ground: it answers, or at least
/// does not print what it does not know.
///
/// True where terminfo says that it is like xterm (XT), or its name does.
bool lode_terminal_answers(void);

/// Asks the terminal for the colour of its ground (OSC 11); the answer comes among the keys.
void lode_ground_ask(void);

/// Enters full-screen mode on standard output: alternate screen, raw keys, keypad, bracketed paste.
///
/// Call `lode_terminal_check` with the same `term` and `lode_guard_install` first. `input` is where
/// keys come from; it stays open unless it is closed by the caller. `wants_color` false leaves
/// colours off whatever the terminal can do.
/// @return Whether curses could start; if not, the terminal is as before.
bool lode_screen_open(const char *term, int32_t input, bool wants_color);

/// Leaves full-screen mode and frees what curses holds. Does nothing if nothing is open.
void lode_screen_close(void);

/// Gives the terminal back for a while, for `lode_stop_self`.
void lode_screen_leave(void);

/// Takes the terminal again after `lode_screen_leave` and paints everything anew.
void lode_screen_return(void);

/// Has the terminal report presses and the wheel of the mouse, or keep them for its own selection.
///
/// Off at the start; `lode_screen_leave` and every other way out switch it off, and
/// `lode_screen_return` on again.
void lode_screen_mouse(bool is_on);

/// Asks the terminal for its size and fits the screen to it.
/// @return Whether the size differs from what the last call found.
bool lode_screen_fit(void);

/// The number of columns of the screen, 0 if none is open.
int32_t lode_screen_columns(void);

/// The number of rows of the screen, 0 if none is open.
int32_t lode_screen_rows(void);

/// The number of palette entries that the terminal has; 0 if colours are off.
int32_t lode_color_count(void);

/// One more than the highest number that `lode_pair_define` takes.
int32_t lode_pair_limit(void);

/// Gives colour pair `pair` (from 1) a foreground and a background; -1 is the terminal's own.
bool lode_pair_define(int32_t pair, int32_t foreground, int32_t background);

/// Attributes of `lode_draw`, to be or-ed.
extern const uint32_t lode_attribute_bold;
extern const uint32_t lode_attribute_underline;
extern const uint32_t lode_attribute_reverse;

/// Draws one grapheme that takes `columns` (1 or 2) cells; never scrolls, not even in the corner.
///
/// A base whose width curses sees otherwise is drawn so that its neighbours stay in place; one
/// that cannot be printed becomes `?`. Marks beyond what a curses cell holds are dropped.
void lode_draw(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, int32_t columns,
    uint32_t attributes, int32_t pair);

/// Draws single scalars that take a cell each, all in one look; never scrolls.
///
/// One that the C library does not know as one column wide becomes `?`.
void lode_draw_run(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes,
    int32_t pair);

/// Makes every cell blank; only what differs is sent to the terminal.
void lode_erase(void);

/// Sends what changed and leaves the cursor at `row`, `column`, shown or hidden.
void lode_refresh(int32_t row, int32_t column, bool shows_cursor);

/// Sends the whole screen anew: what the terminal shows is no longer known.
void lode_repaint(void);

// MARK: Keys (keys.c)

/// What `lode_read` found.
extern const int32_t lode_read_nothing;
/// A character; its Unicode scalar is in `*value`, U+FFFD if the character set has none.
extern const int32_t lode_read_character;
/// A key of terminfo; its `lode_key_…` code, or one without a name here, is in `*value`.
extern const int32_t lode_read_key;

/// Reads the next character or key, waiting at most `milliseconds` for the first byte.
///
/// After an escape character it also waits, but no longer than the escape delay, for a sequence
/// that terminfo knows.
int32_t lode_read(int32_t milliseconds, uint32_t *value);

extern const uint32_t lode_key_up;
extern const uint32_t lode_key_down;
extern const uint32_t lode_key_left;
extern const uint32_t lode_key_right;
extern const uint32_t lode_key_home;
extern const uint32_t lode_key_end;
extern const uint32_t lode_key_find;
extern const uint32_t lode_key_select;
extern const uint32_t lode_key_page_up;
extern const uint32_t lode_key_page_down;
extern const uint32_t lode_key_enter;
extern const uint32_t lode_key_backspace;
extern const uint32_t lode_key_delete;
extern const uint32_t lode_key_back_tab;
extern const uint32_t lode_key_pad_upper_left;
extern const uint32_t lode_key_pad_upper_right;
extern const uint32_t lode_key_pad_lower_left;
extern const uint32_t lode_key_pad_lower_right;
/// F0; function key n is this plus n, up to 63.
extern const uint32_t lode_key_function_0;

// MARK: Guard (guard.c): signals, and a terminal that is restored on every way out

/// Remembers the terminal's modes, catches signals and keeps standard error off the screen.
///
/// Signals that ask for an end or a stop, resume and resize become readable at
/// `lode_signal_descriptor`; those that were ignored stay ignored. Crash signals, `exit` and a
/// request to end that nobody took for a second restore the terminal themselves.
/// @param program The name that stands before the message after a crash.
/// @return Whether it worked; false if it is installed already.
bool lode_guard_install(const char *program, int32_t input);

/// Has a crash while the guard is installed leave a report; opens and makes nothing before that.
///
/// @param folder Where it goes; empty for `otherwise` alone. It is made where it is missing, but
/// nothing of the first `root` bytes of its path.
/// @param otherwise The folder that is taken where that cannot be written; it has to be there.
void lode_crash_prepare(
    const char *version, const char *folder, int32_t root, const char *otherwise);

/// Notes for a report what the screen shows, cut to 511 bytes.
void lode_crash_note_place(const char *place, int32_t columns, int32_t rows);

/// Notes for a report the name of a key, cut to 15 bytes; the last 32 are kept.
void lode_crash_note_key(const char *name);

/// Puts signals, modes and standard error back and prints what standard error received.
void lode_guard_remove(void);

/// Where a byte arrives with every signal; to be polled for input.
int32_t lode_signal_descriptor(void);

/// The next signal that came since the last call, 0 if none: first those that ask for an end.
int32_t lode_signal_take(void);

/// Stops the process by SIGTSTP's default action until it is continued.
///
/// With `whole_job` the other processes of the job stop too, as if the terminal had sent the
/// signal. Returns at once where SIGTSTP is ignored or nobody could continue us.
void lode_stop_self(bool whole_job);

/// Ends the process by the default action of `signal`.
_Noreturn void lode_reraise(int32_t signal);

#endif
