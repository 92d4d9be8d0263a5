#!/usr/bin/env python3
"""Make an archive of pages out of the pages of Examples and Tests/Pages/dev: the same for the same number and seed.

    python3 make.py 10000 pages                    pages/00/page-00000.txt …, a hundred a directory
    python3 make.py 10000 pages.jsonl              the same as JSON Lines {"url", "title", "text"}; .gz packs them

Each page has a document of its own (title, address), names of programs of its own, and amounts of its own; ministries,
laws and the order of the text are its model's. Python 3.11, standard library only.
"""

import argparse
import gzip
import json
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
SYLLABLES = "あかさたなはまやらいきしちにひみりうくすつぬふむゆるえけせてねへめれおこそとのほもよろ"


def models():
    paths = sorted((ROOT / "Examples").glob("*.txt")) + sorted((ROOT / "Tests/Pages/dev").glob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths]


def page(model, number, chance):
    """The text of a page, its title and its address."""
    words = {}

    def name(match):
        word = "".join(chance.choice(SYLLABLES) for _ in range(3))
        return "「" + words.setdefault(match.group(1), word) + match.group(1)

    text = re.sub(r"「([^「」\n]{2,12}(?:事業|プロジェクト|プログラム))", name, model)
    text = re.sub(r"\d+(?=(?:\.\d+)?(?:億|百万)円)", lambda m: str(chance.randrange(1, 10 ** len(m.group()))), text)
    address = f"https://www.example.jp/archive/{number}"
    text = re.sub(r"(?m)^(公開元URL \| )\S+", lambda m: m.group(1) + address, text)
    place = "".join(chance.choice(SYLLABLES) for _ in range(4))
    text = re.sub(r"(?m)^(.+\(\d+ ページ\))$", lambda m: f"{place}の{m.group(1)}", text, count=1)
    return text, f"{place}の取組", address


def pages(count, seed):
    chance = random.Random(seed)
    texts = models()
    for number in range(count):
        yield number, *page(texts[number % len(texts)], number, chance)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("count", type=int)
    arguments.add_argument("output", type=pathlib.Path)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    name = options.output.name.removesuffix(".gz")
    if name.endswith((".jsonl", ".ndjson")):
        # No time in the packed file's header, so that it is the same each time.
        with open(options.output, "wb") as raw:
            file = gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") if name != options.output.name else raw
            for _, text, title, address in pages(options.count, options.seed):
                line = json.dumps({"url": address, "title": title, "text": text}, ensure_ascii=False)
                file.write((line + "\n").encode())
            file.close()
        return
    for number, text, _, _ in pages(options.count, options.seed):
        folder = options.output / f"{number // 100:02}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"page-{number:05}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
