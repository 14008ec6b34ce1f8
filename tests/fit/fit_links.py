#!/usr/bin/env python3
"""Fits the weights of src/align/item_model.cpp on labelled pairs of notes.

  fit_links.py --features PROGRAM --notes DIR --labels DIR [--write src/align/item_model.cpp]

PROGRAM is link_features, compiled as docs/links.md says. LABELS holds one JSON file a pair of notes:
  {"old": "path below NOTES", "new": "path", "links": [{"old": LINE, "new": LINE, "sure": true}, ...]}
Links that are not sure count neither way. Prints the weights, F1 with these weights on all pairs, and F1 under
cross-validation, in which no note is on both sides. Standard library only.
"""
import argparse
import collections
import json
import math
import os
import re
import subprocess

RIDGE = 1.0            # Pull of the standardised weights towards 0.
MOST_LINKS = 3         # Of one item, as in item_assignment.cpp.
SECOND_LINK = 1.6      # How much more a second link needs.
THRESHOLD = -0.6       # Log-odds from which a pair is linked: F1 is flat from -0.7 to -0.3.

Row = collections.namedtuple('Row', 'pair old new values label')


def read_labels(folder):
    pairs = []
    for name in sorted(os.listdir(folder)):
        if name.endswith('.json'):
            with open(os.path.join(folder, name)) as file:
                pairs.append(json.load(file))
    return pairs


def read_rows(program, notes, pairs):
    """The names of the features, and every pair of items that the program looks at. Label 1, 0, or None: not sure."""
    paths = [os.path.join(notes, pair[side]) for pair in pairs for side in ('old', 'new')]
    lines = subprocess.run([program, *paths], check=True, capture_output=True, text=True).stdout.splitlines()
    labels = {(number, link['old'], link['new']): 1 if link['sure'] else None
              for number, pair in enumerate(pairs) for link in pair['links']}
    rows = []
    for line in lines[1:]:
        number, old, new, *values = line.split('\t')
        key = (int(number), int(old), int(new))
        known = all(str(line_number) in pairs[key[0]].get('status', {}).get(side, {str(line_number): ''})
                    for side, line_number in (('old', key[1]), ('new', key[2])))
        rows.append(Row(*key, [float(value) for value in values], labels.get(key, 0) if known else None))
    return lines[0].split('\t')[3:], rows


def solve(matrix, vector):
    """Gauss elimination with pivoting."""
    size = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            if factor:
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (rows[i][size] - sum(rows[i][k] * out[k] for k in range(i + 1, size))) / rows[i][i]
    return out


def fit(rows):
    """Logistic regression by Newton's method over standardised features: the weights of the raw ones, and the bias."""
    rows = [row for row in rows if row.label is not None]
    size = len(rows[0].values)
    mean = [sum(row.values[i] for row in rows) / len(rows) for i in range(size)]
    spread = [math.sqrt(sum((row.values[i] - mean[i]) ** 2 for row in rows) / len(rows)) or 1.0 for i in range(size)]
    data = [([(v - m) / s for v, m, s in zip(row.values, mean, spread)] + [1.0], row.label) for row in rows]
    weights = [0.0] * (size + 1)
    for _ in range(12):
        gradient = [RIDGE * w for w in weights[:-1]] + [0.0]
        hessian = [[RIDGE if i == k and i < size else 0.0 for k in range(size + 1)] for i in range(size + 1)]
        for values, label in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w * v for w, v in zip(weights, values))))))
            curve = p * (1 - p)
            for i, value in enumerate(values):
                gradient[i] += (p - label) * value
                part, line = curve * value, hessian[i]
                for k in range(i + 1):
                    line[k] += part * values[k]
        for i in range(size + 1):
            for k in range(i):
                hessian[k][i] = hessian[i][k]
        step = solve(hessian, gradient)
        weights = [w - s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-5:
            break
    raw = [w / s for w, s in zip(weights, spread)]
    return raw, weights[-1] - sum(w * m for w, m in zip(raw, mean))


def links(rows, model):
    """As assign_links() in item_assignment.cpp, for the rows of one pair of notes."""
    weights, bias = model
    scored = [(bias + sum(w * v for w, v in zip(weights, row.values)), row) for row in rows]
    scored = sorted((s for s in scored if s[0] >= THRESHOLD), key=lambda s: -s[0])
    old, new, chosen, rivals = collections.Counter(), collections.Counter(), [], []
    for score, row in scored:
        if old[row.old] or new[row.new]:
            rivals.append((score, row))
            continue
        old[row.old] += 1
        new[row.new] += 1
        chosen.append(row)
    for score, row in rivals:
        taken = old[row.old], new[row.new]
        if score >= THRESHOLD + SECOND_LINK and min(taken) == 0 and max(taken) < MOST_LINKS:
            old[row.old] += 1
            new[row.new] += 1
            chosen.append(row)
    return chosen


def count(pairs, rows, numbers, model):
    by_pair = collections.defaultdict(list)
    for row in rows:
        by_pair[row.pair].append(row)
    hits = false = wanted = 0
    for number in numbers:
        chosen = links(by_pair[number], model)
        hits += sum(row.label == 1 for row in chosen)
        false += sum(row.label == 0 for row in chosen)
        wanted += sum(link['sure'] for link in pairs[number]['links'])
    return hits, false, wanted


def report(name, hits, false, wanted):
    print(f'{name:18} precision {hits / max(1, hits + false):.3f}  recall {hits / max(1, wanted):.3f}  '
          f'F1 {2 * hits / max(1, hits + false + wanted):.3f}')


def make_folds(pairs, folds):
    """Numbers of pairs in folds; pairs that share a note are in one fold."""
    group = list(range(len(pairs)))
    for i, pair in enumerate(pairs):
        for k in range(i):
            if {pair['old'], pair['new']} & {pairs[k]['old'], pairs[k]['new']}:
                group = [group[i] if g == group[k] else g for g in group]
    out = [[] for _ in range(folds)]
    members = collections.defaultdict(list)
    for number, name in enumerate(group):
        members[name].append(number)
    for numbers in sorted(members.values(), key=len, reverse=True):
        min(out, key=len).extend(numbers)
    return [fold for fold in out if fold]


def write_model(path, names, model):
    weights, bias = model
    with open(path) as file:
        text = file.read()
    for name, weight in zip(names, weights):
        text = re.sub(rf'("{name}", )[-\d.]+\}}', lambda m: f'{m.group(1)}{weight:.2f}}}', text)
    text = re.sub(r'(double bias = )[-\d.]+', lambda m: f'{m.group(1)}{bias:.2f}', text)
    with open(path, 'w') as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--features', required=True)
    parser.add_argument('--notes', required=True)
    parser.add_argument('--labels', required=True)
    parser.add_argument('--folds', type=int, default=10)
    parser.add_argument('--write', help='the source file whose table of weights is to be replaced')
    options = parser.parse_args()
    pairs = read_labels(options.labels)
    names, rows = read_rows(options.features, options.notes, pairs)
    model = fit(rows)
    for name, weight in zip(names, model[0]):
        print(f'{name:20} {weight:7.2f}')
    print(f'{"bias":20} {model[1]:7.2f}')
    report('all pairs', *count(pairs, rows, range(len(pairs)), model))
    total = (0, 0, 0)
    for fold in make_folds(pairs, options.folds):
        held_back = set(fold)
        part = count(pairs, rows, fold, fit([row for row in rows if row.pair not in held_back]))
        total = tuple(a + b for a, b in zip(total, part))
    report('cross-validated', *total)
    if options.write:
        write_model(options.write, names, model)


if __name__ == '__main__':
    main()
