#!/usr/bin/env python3
"""Whether drawings can be read at 100 %: check.py FILE.dot …

Lays each file out with its own engine (dot -Tjson) and complains of
* nodes that overlap, texts that leave their node, labels of frames or edges that overlap a node or each other,
* lines that run through a node that is not their end, or through a label,
* texts below 9 points, more than 75 nodes with the summaries, a picture of an odd shape.

Prints one line a complaint and one line a file; ends with 1 where anything was found.
"""
import json
import subprocess
import sys

SMALLEST = 9.0  # points
MOST_NODES = 62  # the legend aside
SLACK = 1.5  # points; borders may touch
LONGEST_SIDE = 2600.0  # points
OBLONG = 5.0


class Box:
    def __init__(self, name, x0, y0, x1, y1):
        self.name, self.x0, self.y0, self.x1, self.y1 = name, x0, y0, x1, y1

    @classmethod
    def around(cls, name, x, y, width, height):
        return cls(name, x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def overlaps(self, other):
        return (min(self.x1, other.x1) - max(self.x0, other.x0) > SLACK
                and min(self.y1, other.y1) - max(self.y0, other.y0) > SLACK)

    def holds(self, other):
        return (other.x0 >= self.x0 - SLACK and other.x1 <= self.x1 + SLACK
                and other.y0 >= self.y0 - SLACK and other.y1 <= self.y1 + SLACK)

    def contains(self, x, y):
        return self.x0 + SLACK < x < self.x1 - SLACK and self.y0 + SLACK < y < self.y1 - SLACK


def point(text):
    x, y = text.split(",")[:2]
    return float(x), float(y)


def texts(element, key="_ldraw_"):
    """The texts of a label as boxes, and the sizes of their type."""
    size = 14.0
    for step in element.get(key, []):
        if step["op"] == "F":
            size = step["size"]
        elif step["op"] == "T":
            x, y = step["pt"]
            left = {"l": x, "c": x - step["width"] / 2, "r": x - step["width"]}[step["align"]]
            yield Box(step["text"], left, y - size * 0.2, left + step["width"], y + size * 0.75), size


def curve(points, steps=24):
    """Points along a B-spline of cubic Bézier pieces."""
    for start in range(0, len(points) - 3, 3):
        a, b, c, d = points[start:start + 4]
        for step in range(steps + 1):
            t = step / steps
            u = 1 - t
            yield tuple(u ** 3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t ** 3 * d[i] for i in (0, 1))


def is_legend(name):
    return name.startswith("legend-") or name.startswith("cluster_legend")


def check(path):
    run = subprocess.run(["dot", "-Tjson", path], capture_output=True, text=True)
    complaints = [f"Graphviz says: {line}" for line in run.stderr.splitlines()]
    if run.returncode != 0:
        return complaints, ""
    drawing = json.loads(run.stdout)
    nodes, labels, small = {}, [], set()
    for number, thing in enumerate(drawing.get("objects", [])):
        for box, size in texts(thing):
            if size < SMALLEST:
                small.add(size)
        if "pos" in thing:
            box = Box.around(thing["name"], *point(thing["pos"]), float(thing["width"]) * 72, float(thing["height"]) * 72)
            nodes[thing["_gvid"]] = box
            for text, _ in texts(thing):
                if not box.holds(text):
                    complaints.append(f"text leaves its node: {text.name}")
        elif "lp" in thing:
            labels.append(Box.around("frame " + thing["name"], *point(thing["lp"]), float(thing["lwidth"]) * 72,
                                     float(thing["lheight"]) * 72))
    if "lp" in drawing:
        labels.append(Box.around("title", *point(drawing["lp"]), float(drawing["lwidth"]) * 72,
                                 float(drawing["lheight"]) * 72))

    lines = []
    for edge in drawing.get("edges", []):
        if edge.get("style") == "invis":
            continue
        name = f"{nodes[edge['tail']].name} → {nodes[edge['head']].name}"
        if "lp" in edge:
            for text, size in texts(edge):
                labels.append(text)
                if size < SMALLEST:
                    small.add(size)
        drawn = [p for step in edge.get("_draw_", []) if step["op"] in "bB" for p in curve(step["points"])]
        lines.append((name, {edge["tail"], edge["head"]}, drawn))

    boxes = list(nodes.values())
    for position, box in enumerate(boxes):
        complaints += [f"nodes overlap: {box.name}, {other.name}" for other in boxes[position + 1:] if box.overlaps(other)]
    for position, label in enumerate(labels):
        others = boxes + labels[position + 1:]
        complaints += [f"label overlaps: {label.name}, {other.name}" for other in others if label.overlaps(other)]
    for name, ends, drawn in lines:
        for key, box in nodes.items():
            if key not in ends and any(box.contains(x, y) for x, y in drawn):
                complaints.append(f"line through a node: {name} through {box.name}")
        for label in labels:
            if any(label.contains(x, y) for x, y in drawn):
                complaints.append(f"line through a label: {name} through {label.name}")
    complaints += [f"small type: {size} points" for size in sorted(small)]

    count = sum(not is_legend(box.name) for box in boxes)
    if count > MOST_NODES:
        complaints.append(f"{count} nodes")
    _, _, width, height = map(float, drawing["bb"].split(","))
    if max(width, height) > LONGEST_SIDE:
        complaints.append(f"{width:.0f} × {height:.0f} points")
    if max(width, height) > 700 and max(width, height) / min(width, height) > OBLONG:
        complaints.append(f"an odd shape: {width:.0f} × {height:.0f} points")
    return complaints, f"{count} nodes, {len(lines)} lines, {width:.0f} × {height:.0f} points"


def main(paths):
    found = False
    for path in paths:
        complaints, summary = check(path)
        for complaint in complaints:
            print(f"{path}: {complaint}")
        print(f"{path}: {summary}{'' if complaints else ', fine'}")
        found = found or bool(complaints)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
