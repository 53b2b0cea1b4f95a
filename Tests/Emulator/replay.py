#!/usr/bin/env python3
"""Replays what `lode export --format ansi` prints in a terminal emulator that is not ours.

    replay.py LODE GOLDENS

Each cell must show the text of `--format text`, and the text, colours, bold and underline that
`--format html` gives it; so must the goldens of these formats in the folder GOLDENS.
"""

import os
import pathlib
import subprocess
import sys

from wcwidth import wcswidth

from cells import MarkedUp, replayed

ROUTES = ["overview", "minerals/rare-earths/refining", "network?form=graph"]
THEMES = ["dark", "light", "high-contrast", "mono"]
# pyte ends a piece of text at the vowel signs of Hindi; tmux is what shows these in the tests.
BEYOND_PYTE = ["wide"]


def exported(lode, route, theme, form):
    """One export, by nothing but its command line."""
    environment = {name: value for name, value in os.environ.items()
                   if name in ("PATH", "HOME", "TMPDIR")}
    command = [lode, "export", route, "--theme", theme, "--color", "256", "--format", form]
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True,
                          encoding="utf-8").stdout


def screen(lines):
    """The screen without the line that says where it is from, which may be longer than a row."""
    return "\n".join(lines.split("\n")[:-2])


def differences(name, ansi, text, html):
    """Says in which cells the three forms of a screen differ; and gives the looks it saw."""
    columns = max(wcswidth(line) for line in screen(text).split("\n"))
    marked = MarkedUp(html, columns)
    shown = replayed(screen(ansi), columns, marked.own)
    found, looks = [], set()
    plain = ["".join(cell.text for cell in row).rstrip() for row in shown]
    for number, (line, expected) in enumerate(zip(plain, screen(text).split("\n"), strict=True)):
        if line != expected:
            found.append(f"{name}, row {number + 1}: shown {line!r}, the text is {expected!r}")
    for number, (row, expected) in enumerate(zip(shown, marked.rows, strict=True)):
        looks.update(cell.as_seen()[1:] for cell in row if cell.as_seen().text)
        for column, (cell, wanted) in enumerate(zip(row, expected, strict=True)):
            if cell.as_seen() != wanted.as_seen():
                found.append(f"{name}, row {number + 1}, column {column + 1}: "
                             f"shown {cell.as_seen()}, the HTML is {wanted.as_seen()}")
    return found, looks, marked.own


def checked(name, ansi, text, html, is_colored=True):
    """The differences of a screen, and whatever makes the comparison prove nothing."""
    found, looks, own = differences(name, ansi, text, html)
    inks = {look[0] for look in looks} - set(own)
    wanted = {"colours": len(inks) >= 3 or not is_colored, "bold": any(look[2] for look in looks),
              "a selection": any(look[1] != own[1] for look in looks)}
    return found + [f"{name}: no {what} to be seen" for what, is_seen in wanted.items()
                    if not is_seen]


def main():
    lode, goldens = sys.argv[1], pathlib.Path(sys.argv[2])
    problems, count = [], 0
    for route in ROUTES:
        for theme in THEMES:
            forms = [exported(lode, route, theme, form) for form in ("ansi", "text", "html")]
            problems += checked(f"{route}, {theme}", *forms, is_colored=theme != "mono")
            count += 1
    for golden in sorted(goldens.glob("*.ans")):
        if golden.stem in BEYOND_PYTE:
            continue
        forms = [golden.with_suffix(suffix).read_text("utf-8")
                 for suffix in (".ans", ".txt", ".html")]
        problems += checked(golden.name, *forms)
        count += 1
    print(*problems[:40], sep="\n", file=sys.stderr)
    if problems or count == 0:
        sys.exit(f"{len(problems)} difference(s) in {count} screens")
    print(f"{count} screens replayed: each cell shows what text and HTML say")


if __name__ == "__main__":
    main()
