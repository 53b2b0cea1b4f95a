// Reports of crashes; private to this target. Everything here is safe in a signal handler.

#ifndef LODE_CRASH_H
#define LODE_CRASH_H

/// Writes what is known of a crash to a new file, up to where standard error's text belongs.
/// @return The file; -1 if none could be made, or none was prepared for.
int lode_crash_begin(int signal_number);

/// Says on standard error what ended the program and where the report is.
void lode_crash_say(const char *program, int signal_number);

/// Writes the calls that led to the crash, and where the program lay in memory; closes the report.
/// @param context What the handler of the signal was given.
void lode_crash_end(int report, const void *context);

#endif
