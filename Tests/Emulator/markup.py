#!/usr/bin/env python3
"""Reads what `lode export` prints as HTML and SVG with parsers that are not ours.

    markup.py LODE

Every tag must be closed in its turn, every entity known and needed, nothing run or fetched, and
the page must say its title and its language. Where `tidy` and `xmllint` are installed, they must
have nothing to say either.
"""

import html
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from xml.etree import ElementTree

ROUTES = ["overview", "minerals/rare-earths/refining", "network?form=graph", "network?form=map",
          "help"]
EMPTY_TAGS = {"meta"}
ENTITIES = {"amp", "lt", "gt", "quot"}
TAGS = {"html", "head", "meta", "title", "style", "body", "figure", "pre", "span", "figcaption"}
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "style", "aria-label"}
SVG = "{http://www.w3.org/2000/svg}"


class Page(HTMLParser):
    """The elements of a page, its text, and what is wrong with it."""

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.open, self.problems, self.texts, self.language = [], [], {}, None
        self.feed(text)
        self.close()
        if self.open:
            self.report(f"never closed: {', '.join(self.open)}")

    def report(self, problem):
        line, column = self.getpos()
        self.problems.append(f"{line}:{column + 1}: {problem}")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if tag not in TAGS:
            self.report(f"<{tag}> is not expected in a page that needs nothing")
        for name in names:
            if name not in ATTRIBUTES or names.count(name) > 1:
                self.report(f"<{tag}> has {name}")
        if tag == "html":
            self.language = dict(attributes).get("lang")
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in EMPTY_TAGS:
            self.report(f"<{tag}/> does not close in HTML")
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.report(f"</{tag}> closes {self.open[-1:] or 'nothing'}")
        else:
            self.open.pop()

    def handle_data(self, text):
        for tag in self.open:
            self.texts[tag] = self.texts.get(tag, "") + text
        if "style" not in self.open and any(sign in text for sign in "&<>"):
            self.report(f"a sign of markup stands as text: {text.strip()[:40]}")

    def handle_entityref(self, name):
        if name not in ENTITIES:
            self.report(f"&{name}; is none of those that are needed")
        for tag in self.open:
            self.texts[tag] = self.texts.get(tag, "") + html.unescape(f"&{name};")

    def handle_charref(self, name):
        self.report(f"&#{name}; is a letter that could stand as itself")


def exported(lode, route, form):
    command = [lode, "export", route, "--theme", "dark", "--format", form]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


def complaints(command, text):
    """What another reader says of a text; nothing where it is not installed."""
    if not shutil.which(command[0]):
        return []
    run = subprocess.run(command, input=text.encode("utf-8"), stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT)
    return [f"{command[0]}: {line}" for line in run.stdout.decode().splitlines()]


def page_problems(text, screen):
    page = Page(text)
    found = page.problems + complaints(["tidy", "-quiet", "-errors", "-utf8"], text)
    if not text.startswith("<!DOCTYPE html>\n"):
        found.append("it does not say that it is HTML")
    if not page.texts.get("title", "").strip():
        found.append("it has no title")
    if not page.language:
        found.append("it does not say its language")
    # Blanks at the ends of rows are left out, as nobody sees them.
    rows = [row.rstrip() for row in page.texts.get("pre", "").split("\n")]
    wanted = [row.rstrip() for row in screen.split("\n")[:len(rows)]]
    found += [f"row {number} reads '{row}', the screen has '{line}'"
              for number, (row, line) in enumerate(zip(rows, wanted), 1) if row != line]
    return found


def picture_problems(text):
    found = complaints(["xmllint", "--noout", "-"], text)
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return found + [str(error)]
    for name in ["title", "desc"]:
        if not (root.findtext(SVG + name) or "").strip():
            found.append(f"it has no {name}")
    named = {element.get("id") for element in root.iter()}
    found += [f"nothing is called {word}" for word in root.get("aria-labelledby", "").split()
              if word not in named]
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    found += [f"<{tag}> is not expected in it"
              for tag in tags - {"svg", "title", "desc", "style", "rect", "g", "path", "text"}]
    return found


def main():
    is_sound = True
    for route in ROUTES:
        screen = exported(sys.argv[1], route, "text")
        found = {"page": page_problems(exported(sys.argv[1], route, "html"), screen),
                 "picture": picture_problems(exported(sys.argv[1], route, "svg"))}
        for kind, problems in found.items():
            for problem in problems:
                print(f"{kind} of {route}: {problem}", file=sys.stderr)
                is_sound = False
        print(f"markup of {route}: read")
    sys.exit(0 if is_sound else "An export is not what its format asks for.")


if __name__ == "__main__":
    main()
