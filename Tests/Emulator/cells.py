"""Cells of a screen: from bytes by a terminal emulator, and from the HTML of the same screen."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

import pyte
from wcwidth import wcwidth


class Cell(NamedTuple):
    """What is seen in one cell; colours are #rrggbb."""

    text: str
    ink: str
    ground: str
    bold: bool = False
    underline: bool = False

    def as_seen(self):
        """The cell without the looks that a blank does not show."""
        if self.text != " ":
            return self
        ink = self.ink if self.underline else self.ground
        return Cell(" ", ink, self.ground, False, self.underline)


def replayed(ansi, columns, own):
    """The rows of cells that the emulator shows after it was sent the lines of `ansi`.

    `own` is the ink and the ground of the terminal itself.
    """
    lines = ansi.split("\n")
    screen = pyte.Screen(columns, len(lines))
    pyte.Stream(screen).feed("\r\n".join(lines))
    return [[_emulated(row[column], own) for column in range(columns)]
            for row in (screen.buffer[line] for line in range(len(lines)))]


def _emulated(cell, own):
    ink, ground = _color(cell.fg, own[0]), _color(cell.bg, own[1])
    if cell.reverse:
        ink, ground = ground, ink
    return Cell(cell.data, ink, ground, cell.bold, cell.underscore)


def _color(name, own):
    if name == "default":
        return own
    if not re.fullmatch("[0-9a-f]{6}", name):
        raise ValueError(f"the colour {name} differs from terminal to terminal")
    return "#" + name


class MarkedUp(HTMLParser):
    """The rows of cells in the HTML of one screen, by its text and its style sheet."""

    def __init__(self, html, columns):
        super().__init__()
        self.rows, self.columns = [[]], columns
        self.classes, self.is_screen = [], False
        self.rules = {name: dict(part.split(":", 1) for part in body.split(";"))
                      for name, body in re.findall(r"^\.?([\w-]+)\{([^{}]+)\}$", html, re.M)}
        self.own = (self.rules["body"]["color"], self.rules["body"]["background"])
        self.feed(html)
        self.rows = [row + [Cell(" ", *self.own)] * (columns - len(row)) for row in self.rows]

    def handle_starttag(self, tag, attributes):
        if tag == "pre":
            self.is_screen = True
        elif tag == "span":
            self.classes.append(dict(attributes)["class"].split()[0])

    def handle_endtag(self, tag):
        if tag == "pre":
            self.is_screen = False
        elif tag == "span":
            self.classes.pop()

    def handle_data(self, data):
        if not self.is_screen:
            return
        rule = self.rules[self.classes[-1]] if self.classes else {}
        for character in data:
            if character == "\n":
                self.rows.append([])
            elif wcwidth(character) == 0:
                self.rows[-1][-1] = self.rows[-1][-1]._replace(
                    text=self.rows[-1][-1].text + character)
            else:
                cell = self._cell(character, rule)
                self.rows[-1] += [cell, cell._replace(text="")][:wcwidth(character)]

    def _cell(self, character, rule):
        return Cell(
            character, rule.get("color", self.own[0]), rule.get("background", self.own[1]),
            rule.get("font-weight") == "bold", rule.get("text-decoration") == "underline")
