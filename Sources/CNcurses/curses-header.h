// The one place that includes curses; private to this target.

#ifndef LODE_CURSES_HEADER_H
#define LODE_CURSES_HEADER_H

// Only a wide-character curses will do; these must stand before any system header.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
// Functions instead of macros.
#define NCURSES_NOMACROS 1

#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#elif __has_include(<curses.h>)
#include <curses.h>
#else
#error "install libncursesw5-dev"
#endif

#endif
