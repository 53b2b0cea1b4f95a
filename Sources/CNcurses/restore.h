// Restoring the terminal without curses; private to this target.

#ifndef LODE_RESTORE_H
#define LODE_RESTORE_H

#include <stdbool.h>

/// Says whether full-screen mode is on, that is whether `lode_restore_now` has work to do.
void lode_restore_arm(bool is_on);

/// Restores the terminal if full-screen mode is on; safe in a signal handler.
/// @return Whether it was on.
bool lode_restore_now(void);

/// Switches bracketed paste on or off, on terminals that speak ANSI.
void lode_paste_mode(bool is_on);

/// Switches reports of the mouse on or off, on terminals that speak ANSI: presses and the wheel,
/// in the form that has no limit of columns.
///
/// Once on, `lode_restore_now` switches it off before anything else.
void lode_mouse_mode(bool is_on);

/// Remembers the modes of the terminal that keys come from.
bool lode_modes_save(int descriptor);

/// Puts the remembered modes back; safe in a signal handler.
void lode_modes_restore(void);

/// Keeps what is written to standard error off the screen until `lode_errors_release`.
///
/// Does nothing if standard error is not a terminal.
void lode_errors_hold(void);

/// Writes what standard error received so far to `descriptor`; safe in a signal handler.
void lode_errors_copy(int descriptor);

/// Gives standard error back and writes what it received; safe in a signal handler.
void lode_errors_release(void);

#endif
