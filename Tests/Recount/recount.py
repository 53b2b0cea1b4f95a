#!/usr/bin/env python3
"""Recomputes every share and every index of the packages, and compares what `lode query` prints.

    recount.py LODE DATA

Reads the tables of DATA by itself and shares no code with Lode. Shares come from amounts as METHODS.md
has it; the low end of an index in closed form; the high end by a search of its own, which climbs from
many allocations by moves along which the squares are convex. A search can fall short of the greatest
allocation and never exceeds it: Lode's high end must be no lower than what is found, and where Lode
calls it sharp, no higher either.
"""

import csv
import json
import math
import os
import random
import subprocess
import sys
from collections import defaultdict

UNKNOWN = {"withheld", "not-available", "blank"}


def table(folder, name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ends(row):
    """The interval of a row, or None where no figure is printed."""
    if row["low"] == "" and row["high"] == "":
        return None
    return float(row["low"] or 0), float(row["high"]) if row["high"] else math.inf


def place(row):
    return row["mineral"], row["stage"], row["year"], row["scope"]


def shares_of_amounts(rows):
    """The share of each row that prints an amount, by its id, in percent of its document's total."""
    wholes = defaultdict(list)
    for row in rows:
        wholes[row["document"], *place(row)].append(row)
    shares = {}
    for members in wholes.values():
        world = next((row for row in members if row["aggregate"] == "world"), None)
        excluded = set(world["excludes"].split()) if world else set()
        parts = [
            row for row in members
            if row["aggregate"] != "world" and ends(row) and row["party"] not in excluded
        ]
        at_least = sum(ends(row)[0] for row in parts)
        total = ends(world) if world else None
        low = total[0] if total and total[0] > 0 else at_least
        high = max(total[1], at_least) if total else math.inf
        low = min(low, high)
        for row in parts:
            if row["aggregate"]:
                continue
            a, b = ends(row)
            if b == 0:
                shares[row["id"]] = (0.0, 0.0)
            elif low > 0 or high < math.inf:
                least = 0.0 if high == math.inf else 100 * a / high
                shares[row["id"]] = (least, min(100.0, 100 * b / low) if low > 0 else 100.0)
    return shares


def read(folder):
    """Shares by id, and for each whole the holdings by party and whether a cap is known."""
    quantities = table(folder, "quantities")
    computed = shares_of_amounts(quantities)
    shares, wholes, uncapped = {}, defaultdict(lambda: defaultdict(list)), set()
    for row in table(folder, "shares"):
        found = ends(row)
        shares[row["id"]] = found
        if found and row["party"]:
            wholes[place(row)][row["party"]].append(found)
    for row in quantities:
        if row["id"] in computed:
            shares[row["id"]] = computed[row["id"]]
            wholes[place(row)][row["party"]].append(computed[row["id"]])
        elif row["party"] and row["flag"] in UNKNOWN:
            uncapped.add(place(row))
    hulls = {
        whole: [
            (min(low for low, _ in readings), max(high for _, high in readings))
            for readings in parties.values()
        ]
        for whole, parties in wholes.items()
    }
    return shares, hulls, uncapped


def squares(shares, is_capped):
    """The index of named shares with the unnamed filled up to the cap; None where they cannot be."""
    pool = 100 - sum(shares)
    if pool < -1e-9:
        return None
    pool = max(0.0, pool)
    cap = max(shares) if is_capped else 100.0
    if cap <= 0:
        return None if pool > 1e-9 else 0.0
    full = math.floor(pool / cap + 1e-12)
    rest = max(0.0, pool - full * cap)
    return sum(share * share for share in shares) + full * cap * cap + rest * rest


def climb(start, box, is_capped, chance):
    """Improves an allocation by single and paired moves until none helps."""
    shares, value = start, squares(start, is_capped)
    improved = value is not None
    while improved:
        improved = False
        for one in chance.sample(range(len(box)), len(box)):
            low, high = box[one]
            pool = 100 - sum(shares)
            ends = [low, min(high, shares[one] + pool)]
            cap = max(shares)
            # To where the pool is a whole number of largest shares.
            ends += [shares[one] + pool - math.floor(pool / cap) * cap] if cap > 0 else []
            if shares[one] == cap:
                ends += [(shares[one] + pool) / count for count in range(1, 8)]
            moves = [(one, end, None, 0.0) for end in ends if low <= end <= high]
            for other in range(len(box)):
                room = min(high - shares[one], shares[other] - box[other][0])
                if other != one and room > 1e-12:
                    moves.append((one, shares[one] + room, other, shares[other] - room))
            for first, end, second, counterpart in moves:
                trial = list(shares)
                trial[first] = end
                if second is not None:
                    trial[second] = counterpart
                found = squares(trial, is_capped)
                if found is not None and found > value + 1e-9:
                    shares, value, improved = trial, found, True
    return value


def greatest(box, is_capped, seed):
    """The greatest index that the search finds."""
    chance = random.Random(seed)
    best = -math.inf
    by_size = sorted(range(len(box)), key=lambda index: -box[index][1])
    for attempt in range(40):
        order = by_size[:] if attempt < 2 else chance.sample(by_size, len(by_size))
        shares = [low for low, _ in box]
        left = 100 - sum(shares)
        for index in order:
            if attempt == 0 or chance.random() < 0.6:
                step = min(left, box[index][1] - shares[index])
                shares[index] += max(0.0, step)
                left -= max(0.0, step)
        value = climb(shares, box, is_capped, chance)
        best = max(best, value if value is not None else -math.inf)
    return best


def query(lode, name):
    output = subprocess.run(
        [lode, "query", name, "--format", "json"], check=True, capture_output=True, text=True)
    return json.loads(output.stdout)


def near(found, printed, slack=1e-6):
    return abs(found - printed) <= slack * max(1.0, abs(found))


def main(lode, data):
    faults, checked_shares, checked_indices = [], 0, 0
    packages = {}
    for name in sorted(os.listdir(data)):
        descriptor = os.path.join(data, name, "datapackage.json")
        if os.path.exists(descriptor):
            with open(descriptor, encoding="utf-8") as file:
                packages[json.load(file)["name"]] = read(os.path.join(data, name))

    expected = {
        (package, key): value
        for package, (shares, _, _) in packages.items() for key, value in shares.items() if value
    }
    for row in query(lode, "shares"):
        if row["low"] is None:
            continue
        key = (row["package"], row["id"])
        found = expected.pop(key, None)
        if not found or not near(found[0], row["low"]) or not near(found[1], row["high"]):
            faults.append(f"share {key}: recounted {found}, printed {row['low']} to {row['high']}")
        checked_shares += 1
    faults += [f"share {key}: recounted {value}, not printed" for key, value in expected.items()]

    for row in query(lode, "concentration"):
        whole = (row["mineral"], row["stage"], str(row["year"] or ""), row["scope"])
        _, hulls, uncapped = packages[row["package"]]
        box = hulls.get(whole)
        if row["hhi"] is None or row["hhi"]["low"] is None:
            if row["problem"] is None:
                faults.append(f"index {whole}: nothing printed and no problem named")
            continue
        if not box:
            faults.append(f"index {whole}: printed, and no share was found")
            continue
        low = sum(least * least for least, _ in box)
        high = greatest(box, whole not in uncapped, "/".join(whole))
        printed = row["hhi"]
        is_short = high > printed["high"] + 1e-4 * max(1, high)
        is_loose = printed["sharp"] and high < printed["high"] - 1e-4 * max(1, high)
        if not near(low, printed["low"], 1e-5) or is_short or is_loose:
            faults.append(
                f"index {row['package']} {whole}: recounted {low:.4f} to {high:.4f}, printed "
                f"{printed['low']} to {printed['high']}")
        checked_indices += 1

    for fault in faults:
        print(fault)
    print(f"{checked_shares} shares and {checked_indices} indices recounted, {len(faults)} differ")
    return 1 if faults or not checked_shares or not checked_indices else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
