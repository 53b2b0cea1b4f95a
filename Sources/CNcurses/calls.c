// The calls that led to a crash, read from the frames of the stack, and where code lies in memory.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/auxv.h>
#include <ucontext.h>
#endif

#include "crash.h"
#include "signal-text.h"

/// How many calls are written at the most.
enum { call_limit = 128 };

/// The system leaves at least as many bytes between the end of the first stack and what is below.
enum { first_stack_limit = 128 << 20 };

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
static void put_address(struct signal_text *text, uintptr_t address) {
  lode_put(text, "0x");
  lode_put_number(text, address, 16);
  lode_put(text, "\n");
}

/// Writes the address of the fault and those of the calls that led there, by their frames.
///
/// Only the first thread's stack is read, of which all is there from the fault up to its end.
static void put_calls(struct signal_text *text, const ucontext_t *context) {
#ifdef __x86_64__
  uintptr_t code = (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
  uintptr_t frame = (uintptr_t)context->uc_mcontext.gregs[REG_RBP];
  uintptr_t stack = (uintptr_t)context->uc_mcontext.gregs[REG_RSP];
#else
  uintptr_t code = (uintptr_t)context->uc_mcontext.pc;
  uintptr_t frame = (uintptr_t)context->uc_mcontext.regs[29];
  uintptr_t stack = (uintptr_t)context->uc_mcontext.sp;
#endif
  // The system puts these bytes above the first call.
  uintptr_t end = (uintptr_t)getauxval(AT_RANDOM);
  put_address(text, code);
  // Further down lie the stacks of other threads, with gaps between them.
  if (stack > end || end - stack > first_stack_limit) return;
  for (int count = 0; count < call_limit; count++) {
    bool is_there = frame % sizeof(uintptr_t) == 0 && frame >= stack
        && frame < end && end - frame >= 2 * sizeof(uintptr_t);
    if (!is_there) return;
    const uintptr_t *record = (const uintptr_t *)frame;
    if (record[1] == 0) return;
    put_address(text, record[1]);
    stack = frame + 1;
    frame = record[0];
  }
}

/// Writes where code lies in memory, as /proc tells it: the lines whose second word has an x.
static void put_map(struct signal_text *text) {
  int map = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
  if (map < 0) return;
  char bytes[512];
  char line[512];
  size_t length = 0;
  ssize_t count;
  while ((count = read(map, bytes, sizeof bytes)) > 0) {
    for (ssize_t index = 0; index < count; index++) {
      if (length + 1 < sizeof line) line[length++] = bytes[index];
      if (bytes[index] != '\n') continue;
      line[length] = 0;
      const char *flags = strchr(line, ' ');
      if (flags && length > 4 && flags[3] == 'x') lode_put(text, line);
      length = 0;
    }
  }
  close(map);
}
#endif

void lode_crash_end(int report, const void *context) {
  if (report < 0) return;
  struct signal_text text = {report, 0, {0}};
#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
  lode_put(&text, "\ncode in memory:\n");
  put_map(&text);
  lode_put(&text, "\ncalls, the last one first:\n");
  // Written before the stack is read, in case that is what is broken.
  lode_text_flush(&text);
  put_calls(&text, context);
#else
  (void)context;
  lode_put(&text, "\ncalls: not known on this system\n");
#endif
  lode_text_flush(&text);
  fsync(report);
  close(report);
}
