#!/usr/bin/env python3
"""Renders what `lode export --format svg` prints by rsvg-convert, and looks at the picture.

    picture.py LODE

It must have the size that the SVG names, stand on the SVG's ground, and show something on it.
"""

import re
import struct
import subprocess
import sys
import zlib
from collections import Counter

ROUTES = ["overview", "minerals/rare-earths/refining", "network?form=graph"]
LEAST_INK = 3000
LEAST_COLORS = 4
LEAST_OF_A_COLOR = 20


def rows(png):
    """The width of a PNG of eight bits a channel, its channels, and its rows of bytes."""
    header, data, position = None, b"", 8
    while position < len(png):
        length, kind = struct.unpack(">I4s", png[position:position + 8])
        body = png[position + 8:position + 8 + length]
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            data += body
        position += 12 + length
    width, height, depth, color, *_, interlaced = header
    if depth != 8 or color not in (2, 6) or interlaced:
        raise ValueError(f"a PNG of another kind: {header}")
    channels = 3 if color == 2 else 4
    data, stride = zlib.decompress(data), width * channels
    previous, found = bytes(stride), []
    for number in range(height):
        start = number * (stride + 1)
        row = data[start + 1:start + 1 + stride]
        previous = unfiltered(data[start], row, previous, channels)
        found.append(previous)
    return width, channels, found


def unfiltered(method, row, above, channels):
    """A row as it was before the PNG's filter: none, left, above, mean or Paeth's."""
    if method == 0:
        return row
    if method == 2:
        return bytes((one + two) & 255 for one, two in zip(row, above))
    result = bytearray(row)
    for index, value in enumerate(row):
        before = index - channels
        left, corner = (result[before], above[before]) if before >= 0 else (0, 0)
        up = above[index]
        if method == 1:
            guess = left
        elif method == 3:
            guess = (left + up) // 2
        else:
            guess = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
        result[index] = (value + guess) & 255
    return bytes(result)


def problems(lode, route):
    """What is wrong with the picture of a route, and what is seen in it."""
    svg = subprocess.run([lode, "export", route, "--theme", "dark", "--format", "svg"],
                         stdout=subprocess.PIPE, check=True).stdout
    png = subprocess.run(["rsvg-convert", "--format", "png"], input=svg, stdout=subprocess.PIPE,
                         check=True).stdout
    text = svg.decode("utf-8")
    wanted = tuple(map(int, re.search(r'<svg [^>]*width="(\d+)" height="(\d+)"', text).groups()))
    ground = bytes.fromhex(
        re.search(r'<rect width="100%" height="100%" fill="#([0-9a-f]{6})"', text).group(1))
    width, channels, lines = rows(png)
    pixels = Counter(line[at:at + 3] for line in lines
                     for at in range(0, len(line), channels))
    inks = Counter({color: count for color, count in pixels.items()
                    if color != ground})
    # Those between two colours, of softened edges, are none of the SVG's.
    named = {bytes.fromhex(name) for name in re.findall("#([0-9a-f]{6})", text)}
    colors = sum(inks[color] >= LEAST_OF_A_COLOR for color in named)
    found = []
    if (width, len(lines)) != wanted:
        found.append(f"it has {width}x{len(lines)} pixels, the SVG says {wanted[0]}x{wanted[1]}")
    if lines[0][:3] != ground:
        found.append(f"its corner is #{lines[0][:3].hex()}, the ground is #{ground.hex()}")
    if inks.total() < LEAST_INK:
        found.append(f"only {inks.total()} pixels differ from the ground")
    if colors < LEAST_COLORS:
        found.append(f"only {colors} of its colours stand on the ground")
    return found, f"{width}x{len(lines)}, {inks.total()} pixels, {colors} of its colours"


def main():
    is_sound = True
    for route in ROUTES:
        found, seen = problems(sys.argv[1], route)
        for problem in found:
            print(f"{route}: {problem}", file=sys.stderr)
        print(f"picture of {route}: {seen}")
        is_sound = is_sound and not found
    sys.exit(0 if is_sound else "A picture is not what its SVG says.")


if __name__ == "__main__":
    main()
