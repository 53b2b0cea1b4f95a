// Text that a signal handler writes: no allocation, no stdio; private to this target.

#ifndef LODE_SIGNAL_TEXT_H
#define LODE_SIGNAL_TEXT_H

#include <stddef.h>
#include <stdint.h>

/// Text on its way to a file.
struct signal_text {
  int descriptor;
  size_t count;
  char bytes[512];
};

/// Writes what has gathered; what the file refuses is lost.
void lode_text_flush(struct signal_text *text);

void lode_put_byte(struct signal_text *text, char byte);
void lode_put(struct signal_text *text, const char *words);

/// Puts a number without leading zeros, in base 2 to 16.
void lode_put_number(struct signal_text *text, uint64_t number, unsigned base);

#endif
