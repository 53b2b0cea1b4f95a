// Text that a signal handler writes.

#include <errno.h>
#include <unistd.h>

#include "signal-text.h"

void lode_text_flush(struct signal_text *text) {
  size_t done = 0;
  while (done < text->count) {
    ssize_t written = write(text->descriptor, text->bytes + done, text->count - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    done += (size_t)written;
  }
  text->count = 0;
}

void lode_put_byte(struct signal_text *text, char byte) {
  if (text->count == sizeof text->bytes) lode_text_flush(text);
  text->bytes[text->count++] = byte;
}

void lode_put(struct signal_text *text, const char *words) {
  while (*words) lode_put_byte(text, *words++);
}

void lode_put_number(struct signal_text *text, uint64_t number, unsigned base) {
  char digits[24];
  size_t count = 0;
  do {
    digits[count++] = "0123456789abcdef"[number % base];
    number /= base;
  } while (number > 0);
  while (count > 0) lode_put_byte(text, digits[--count]);
}
