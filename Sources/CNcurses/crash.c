// The report of a crash, written by a signal handler: no allocation, no locks, no stdio. Paths are
// made beforehand; nothing is opened before there is a crash.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "CNcurses.h"
#include "crash.h"
#include "signal-text.h"

/// How many keys are kept, and how many bytes of a key's name with its end.
enum { key_limit = 32, key_size = 16 };

static bool is_prepared = false;
static char version[32];
/// The folder, how much of its path has to be there already, and where else a report may go.
static char folder[PATH_MAX];
static size_t folder_root = 0;
static char fallback[PATH_MAX];
static char path[PATH_MAX + 64];

static char place[512];
static int32_t place_columns = 0;
static int32_t place_rows = 0;
static char keys[key_limit][key_size];
static uint32_t key_count = 0;

// MARK: Noting

void lode_crash_prepare(
    const char *program_version, const char *wanted, int32_t root, const char *otherwise) {
  snprintf(version, sizeof version, "%s", program_version);
  snprintf(folder, sizeof folder, "%s", wanted);
  folder_root = root < 0 ? 0 : (size_t)root;
  snprintf(fallback, sizeof fallback, "%s", otherwise);
  place[0] = 0;
  key_count = 0;
  is_prepared = true;
}

void lode_crash_note_place(const char *name, int32_t columns, int32_t rows) {
  snprintf(place, sizeof place, "%s", name);
  for (char *byte = place; *byte; byte++) {
    // What is typed may hold anything, and a report is read in a terminal.
    if ((unsigned char)*byte < ' ' || *byte == 0x7F) *byte = '?';
  }
  place_columns = columns;
  place_rows = rows;
}

void lode_crash_note_key(const char *name) {
  snprintf(keys[key_count % key_limit], key_size, "%s", name);
  key_count++;
}

static const char *words_for(int signal_number) {
  switch (signal_number) {
  case SIGSEGV: return "segmentation fault";
  case SIGBUS: return "bus error";
  case SIGFPE: return "arithmetic fault";
  case SIGILL: return "failed check or illegal instruction";
  case SIGTRAP: return "failed check or trap";
  case SIGABRT: return "abort";
  case SIGSYS: return "bad system call";
  default: return "unknown signal";
  }
}

// MARK: The file

/// Makes a folder and those above it, as far as they lie below its root.
static void make_folder(void) {
  char part[PATH_MAX];
  size_t count = 0;
  for (; folder[count]; count++) {
    if (folder[count] == '/' && count > folder_root) {
      part[count] = 0;
      mkdir(part, 0700);
    }
    part[count] = folder[count];
  }
  part[count] = 0;
  mkdir(part, 0700);
}

/// Appends to the path of the report, cut where it would be too long.
static void extend_path(size_t *count, const char *words) {
  while (*words && *count + 1 < sizeof path) path[(*count)++] = *words++;
  path[*count] = 0;
}

static void extend_path_by_number(size_t *count, uint64_t number) {
  struct signal_text digits = {-1, 0, {0}};
  lode_put_number(&digits, number, 10);
  digits.bytes[digits.count] = 0;
  extend_path(count, digits.bytes);
}

static int open_in(const char *parent, uint64_t seconds) {
  if (!parent[0]) return -1;
  size_t count = 0;
  extend_path(&count, parent);
  extend_path(&count, "/lode-crash-");
  extend_path_by_number(&count, seconds);
  extend_path(&count, "-");
  extend_path_by_number(&count, (uint64_t)getpid());
  extend_path(&count, ".txt");
  return open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

int lode_crash_begin(int signal_number) {
  path[0] = 0;
  if (!is_prepared) return -1;
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_REALTIME, &now);
  if (folder[0]) make_folder();
  int report = open_in(folder, (uint64_t)now.tv_sec);
  if (report < 0) report = open_in(fallback, (uint64_t)now.tv_sec);
  if (report < 0) {
    path[0] = 0;
    return -1;
  }
  struct signal_text text = {report, 0, {0}};
  lode_put(&text, "Lode crashed. What is kept here: the place that was drawn last, with what was entered\n"
             "into it; the names of the last keys, where 'typed' stands for a character in a\n"
             "prompt; what the program wrote to standard error; where code lay in memory.\n\n"
             "version ");
  lode_put(&text, version);
  lode_put(&text, "\nsignal ");
  lode_put_number(&text, (uint64_t)signal_number, 10);
  lode_put(&text, ", ");
  lode_put(&text, words_for(signal_number));
  lode_put(&text, "\ntime ");
  lode_put_number(&text, (uint64_t)now.tv_sec, 10);
  lode_put(&text, " s since 1970\nplace ");
  lode_put(&text, place);
  lode_put(&text, "\nscreen ");
  lode_put_number(&text, (uint64_t)place_columns, 10);
  lode_put(&text, "x");
  lode_put_number(&text, (uint64_t)place_rows, 10);
  lode_put(&text, "\nkeys");
  for (uint32_t key = key_count > key_limit ? key_count - key_limit : 0; key < key_count; key++) {
    lode_put(&text, " ");
    lode_put(&text, keys[key % key_limit]);
  }
  lode_put(&text, "\n\nstandard error:\n");
  lode_text_flush(&text);
  return report;
}

void lode_crash_say(const char *program, int signal_number) {
  struct signal_text text = {STDERR_FILENO, 0, {0}};
  lode_put(&text, program);
  lode_put(&text, ": crashed (");
  lode_put(&text, words_for(signal_number));
  lode_put(&text, "); the terminal is restored, and ");
  if (path[0]) {
    lode_put(&text, "the report is in ");
    lode_put(&text, path);
    lode_put(&text, ": please send it with what you did before\n");
  } else {
    lode_put(&text, "no report could be written\n");
  }
  lode_text_flush(&text);
}
