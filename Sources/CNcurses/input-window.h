// The window that keys are read through; private to this target.

#ifndef LODE_INPUT_WINDOW_H
#define LODE_INPUT_WINDOW_H

#include "curses-header.h"

/// A pad that is never shown, so that reading a key paints nothing; NULL if no screen is open.
WINDOW *lode_input_window(void);

#endif
