// Which character set the terminal speaks.

#include "curses-header.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

#include "CNcurses.h"

/// The value of the first of LC_ALL, LC_CTYPE and LANG that is set, NULL if none is.
static const char *locale_name(void) {
  const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t index = 0; index < sizeof variables / sizeof *variables; index++) {
    const char *value = getenv(variables[index]);
    if (value && *value) return value;
  }
  return NULL;
}

/// Whether a locale's name ends in a UTF-8 character set, as in de_DE.UTF-8 or de_DE.utf8@euro.
static bool names_utf8(const char *name) {
  const char *charset = strchr(name, '.');
  return charset
      && (strncasecmp(charset + 1, "UTF-8", 5) == 0 || strncasecmp(charset + 1, "utf8", 4) == 0);
}

bool lode_locale_setup(void) {
  static bool is_done = false;
  if (!is_done) {
    is_done = true;
    const char *name = locale_name();
    bool is_set = name && setlocale(LC_CTYPE, "");
    if (!is_set && (!name || names_utf8(name))) {
      if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
    }
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int32_t lode_columns_of(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
