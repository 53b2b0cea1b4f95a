// Signals: which are caught, what they do, and how they are put back.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "CNcurses.h"
#include "crash.h"
#include "restore.h"

/// Signals that ask for an end; the order is the one they are reported in.
static const int ending[] = {
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2};
/// Signals that the program's life goes on after.
static const int passing[] = {SIGTSTP, SIGCONT, SIGWINCH};
/// Signals of a program that has gone wrong. Swift traps are SIGILL and SIGTRAP.
static const int crashing[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS};

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { signal_limit = 65, handler_stack_size = 64 * 1024 };

static bool is_installed = false;
/// How each signal was handled before, where it is caught.
static struct sigaction previous[signal_limit];
static bool is_caught[signal_limit];
static volatile sig_atomic_t pending[signal_limit];
static volatile sig_atomic_t is_any_pending = false;
/// When the oldest request to end that nobody took came, in seconds; 0 if there is none.
static volatile sig_atomic_t asked_at = 0;
static int pipe_ends[2] = {-1, -1};
static char handler_stack[handler_stack_size];
static stack_t previous_stack;
static char crash_program[32];
/// Which signals the parent had us block.
static sigset_t previous_mask;
/// The signal of the crash that is being reported, 0 before there is one.
static volatile sig_atomic_t crashed_by = 0;

// MARK: Handlers

/// Seconds of a clock that only goes forward, never 0.
static sig_atomic_t seconds_now(void) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (sig_atomic_t)now.tv_sec + 1;
}

/// Ends the process by a signal's default action, even from its own handler.
static void end_by(int signal_number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal_number, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
}

static bool asks_for_end(int signal_number) {
  for (size_t index = 0; index < COUNT(ending); index++) {
    if (ending[index] == signal_number) return true;
  }
  return false;
}

/// Notes the signal for the event loop; ends the process if that has not listened for a while.
static void note_signal(int signal_number) {
  int saved_errno = errno;
  if (asks_for_end(signal_number)) {
    if (asked_at == 0) {
      asked_at = seconds_now();
    } else if (seconds_now() - asked_at > 1) {
      lode_restore_now();
      lode_errors_release();
      end_by(signal_number);
    }
  }
  pending[signal_number] = true;
  is_any_pending = true;
  // A full pipe is as good as a byte more.
  if (write(pipe_ends[1], "", 1) < 0) errno = saved_errno;
  errno = saved_errno;
}

/// Restores the terminal, reports, and lets the crash take its course, without Swift's backtracer,
/// which would wait for keys.
///
/// What may fail itself comes last: first the terminal, then the message, then the calls.
static void crash(int signal_number, siginfo_t *info, void *context) {
  (void)info;
  if (crashed_by != 0) {
    // Another thread restores the terminal already; or reporting itself crashed.
    poll(NULL, 0, 200);
  } else {
    crashed_by = signal_number;
    if (lode_restore_now()) {
      int report = lode_crash_begin(signal_number);
      lode_errors_copy(report);
      lode_errors_release();
      lode_crash_say(crash_program, signal_number);
      lode_crash_end(report, context);
    } else {
      lode_errors_release();
    }
  }
  end_by(crashed_by);
}

/// The way out for a call of `exit` while the screen is on.
static void restore_at_exit(void) {
  if (lode_restore_now()) lode_errors_release();
}

// MARK: Installing

/// An action that is to be filled in, on a stack of its own.
static struct sigaction action_with(int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_flags = flags | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  // So that restoring works from the background too.
  sigaddset(&action.sa_mask, SIGTTOU);
  return action;
}

static void catch_signal(int number, struct sigaction action) {
  if (sigaction(number, NULL, &previous[number]) != 0) return;
  is_caught[number] = sigaction(number, &action, NULL) == 0;
}

/// Catches a signal, unless the parent has us ignore it.
static void catch_unless_ignored(int number, void (*handler)(int)) {
  struct sigaction now;
  if (sigaction(number, NULL, &now) != 0 || now.sa_handler == SIG_IGN) return;
  struct sigaction action = action_with(SA_RESTART);
  action.sa_handler = handler;
  catch_signal(number, action);
}

/// Lets the caught signals through: a parent with a mask of its own, such as a thread of a worker
/// pool, passes it on, and neither a resize nor a request to end would then arrive.
static void unblock_caught(void) {
  sigset_t caught;
  sigemptyset(&caught);
  for (int number = 1; number < signal_limit; number++) {
    if (is_caught[number]) sigaddset(&caught, number);
  }
  pthread_sigmask(SIG_UNBLOCK, &caught, &previous_mask);
}

/// A pipe that neither blocks nor is passed on to other programs.
static bool open_pipe(void) {
  if (pipe(pipe_ends) != 0) return false;
  for (int index = 0; index < 2; index++) {
    fcntl(pipe_ends[index], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_ends[index], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool lode_guard_install(const char *program, int32_t input) {
  if (is_installed || !lode_modes_save(input) || !open_pipe()) return false;
  is_installed = true;
  static bool is_registered = false;
  if (!is_registered) is_registered = atexit(restore_at_exit) == 0;
  snprintf(crash_program, sizeof crash_program, "%s", program);
  memset((void *)pending, 0, sizeof pending);
  asked_at = 0;
  lode_errors_hold();

  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = handler_stack;
  stack.ss_size = sizeof handler_stack;
  sigaltstack(&stack, &previous_stack);
  struct sigaction report = action_with(SA_SIGINFO);
  report.sa_sigaction = crash;
  for (size_t index = 0; index < COUNT(crashing); index++) catch_signal(crashing[index], report);
  for (size_t index = 0; index < COUNT(ending); index++) {
    catch_unless_ignored(ending[index], note_signal);
  }
  for (size_t index = 0; index < COUNT(passing); index++) {
    // curses catches SIGTSTP and SIGWINCH only where nobody else does.
    catch_unless_ignored(passing[index], note_signal);
  }
  // A closed pipe must not end us between two screens; whoever writes sees EPIPE instead.
  catch_unless_ignored(SIGPIPE, SIG_IGN);
  unblock_caught();
  return true;
}

void lode_guard_remove(void) {
  if (!is_installed) return;
  for (int number = 1; number < signal_limit; number++) {
    if (is_caught[number]) sigaction(number, &previous[number], NULL);
    is_caught[number] = false;
  }
  pthread_sigmask(SIG_SETMASK, &previous_mask, NULL);
  sigaltstack(&previous_stack, NULL);
  lode_modes_restore();
  lode_errors_release();
  for (int index = 0; index < 2; index++) {
    close(pipe_ends[index]);
    pipe_ends[index] = -1;
  }
  is_installed = false;
}

// MARK: Using

int32_t lode_signal_descriptor(void) { return pipe_ends[0]; }

/// Takes one signal if it came.
static bool take(int number) {
  if (!pending[number]) return false;
  pending[number] = false;
  // There may be more.
  is_any_pending = true;
  return true;
}

int32_t lode_signal_take(void) {
  if (!is_installed || !is_any_pending) return 0;
  char rest[64];
  while (read(pipe_ends[0], rest, sizeof rest) > 0) {}
  // Before looking, so that a signal that comes meanwhile is not missed.
  is_any_pending = false;
  for (size_t index = 0; index < COUNT(ending); index++) {
    if (take(ending[index])) {
      asked_at = 0;
      return ending[index];
    }
  }
  for (size_t index = 0; index < COUNT(passing); index++) {
    if (take(passing[index])) return passing[index];
  }
  return 0;
}

void lode_stop_self(bool whole_job) {
  if (!is_installed || !is_caught[SIGTSTP]) return;
  struct sigaction standard, ignoring, stop, resume;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  memset(&ignoring, 0, sizeof ignoring);
  ignoring.sa_handler = SIG_IGN;
  sigaction(SIGCONT, &standard, &resume);
  sigaction(SIGTSTP, &ignoring, &stop);
  // First the others, then this very thread, so that nothing here runs on until we are continued.
  if (whole_job) kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  sigset_t set, old_set;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &set, &old_set);
  pthread_kill(pthread_self(), SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &old_set, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &resume, NULL);
  pending[SIGTSTP] = false;
  pending[SIGCONT] = false;
}

_Noreturn void lode_reraise(int32_t signal_number) {
  end_by(signal_number);
  _exit(128 + signal_number);
}
