"""Lexicon matching: 10 k, 100 k and 1 M Japanese names over 50 MB of text, leftmost-longest.

Ours is `NameIndex`, which finds names byte by byte as the peers do. The linker's own `Lexicon` does more for each place
(spaces of the print, small kana, several things of one name) and is part of the page's rows.
"""
import os
import random
import sys

from contest import BENCH, HERE, PYTHON, Contestant, Row

WORDS = (
    "女性 男性 活躍 推進 支援 強化 基本 計画 施策 事業 制度 整備 促進 防止 対策 教育 研修 啓発 広報 調査 研究 統計 雇用 就業 起業 農業 漁業 林業 地域 社会 "
    "国際 協力 防災 復興 健康 医療 福祉 介護 育児 保育 労働 環境 改善 相談 体制 充実 人材 育成 登用 拡大 科学 技術 情報 通信 文化 芸術 スポーツ 暴力 根絶 "
    "被害 救済 権利 擁護 法律 条例 政府 省庁 機関 大学 学校 企業 団体 委員会 会議 本部 センター 機構 財団 データ ネットワーク プログラム モデル ポータル サイト"
).split()
JOINTS = "に関する における のための に基づく を通じた の".split()
BETWEEN = "を について 、 。 が は も とともに 等 令和5年度に 実施した 引き続き 取り組む こと として 、その 結果 行う".split()
SIZES = {"10k": 10_000, "100k": 100_000, "1M": 1_000_000}
PEERS_HERE = ["daachorse", "daachorse-bytes", "ahocorasick-rs", "pyahocorasick", "flashtext2"]


def prepare(folder, quick):
    text = os.path.join(folder, "text.txt")
    if os.path.exists(text):
        return
    # Of the same shape as what is spoken of, and no more: words put together, some of them names.
    dice = random.Random(20261123)
    names, seen = [], set()
    while len(names) < max(SIZES.values()):
        length = dice.randrange(4, 21)
        name = ""
        while len(name) < length:
            name += dice.choice(WORDS) + (dice.choice(JOINTS) if dice.random() < 0.15 else "")
        name = name[:length]
        if name not in seen:
            seen.add(name)
            names.append(name)
    for size, count in SIZES.items():
        with open(os.path.join(folder, f"names-{size}.txt"), "w", encoding="utf-8") as file:
            file.write("".join(name + "\n" for name in names[:count]))
    common = names[: SIZES["100k"]]
    written, most = 0, 5_000_000 if quick else 50_000_000
    with open(text + ".part", "w", encoding="utf-8") as file:
        while written < most:
            line = ""
            for _ in range(dice.randrange(4, 16)):
                kind = dice.random()
                if kind < 0.12:
                    line += dice.choice(common)
                else:
                    line += dice.choice(WORDS) + (dice.choice(WORDS) if kind < 0.5 else "")
                line += dice.choice(BETWEEN)
            written += len(line.encode()) + 1
            file.write(line + "\n")
    os.rename(text + ".part", text)


def rows(folder, quick):
    text = os.path.join(folder, "text.txt")
    found = []
    for size in SIZES:
        names = os.path.join(folder, f"names-{size}.txt")
        contestants = [Contestant("tsunagu", True, [BENCH, "lexicon", names, text])]
        for peer in PEERS_HERE:
            # With a million names these take a minute to get ready or gigabytes, and are slower than the others.
            if size == "1M" and peer in ("daachorse-bytes", "ahocorasick-rs", "flashtext2"):
                continue
            contestants.append(Contestant(peer, False, [PYTHON, os.path.join(HERE, "peers", "match.py"), peer, names, text]))
        found.append(Row(f"lexicon (NameIndex), {size} names", contestants, bar=3, unit="matches"))
    return found


def check(folder):
    """Whether the matches are those of daachorse, byte for byte, for every size; tells where they differ."""
    import subprocess

    import daachorse

    text = open(os.path.join(folder, "text.txt"), "rb").read()
    for size in SIZES:
        path = os.path.join(folder, f"names-{size}.txt")
        names = open(path, "rb").read().split(b"\n")[:-1]
        theirs = daachorse.DoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST).find(text)
        ours = subprocess.run(
            [BENCH, "lexicon", path, os.path.join(folder, "text.txt"), "--matches"], capture_output=True, check=True
        ).stdout
        equal = "".join(f"{s} {e} {n}\n" for s, e, n in theirs).encode() == ours
        print(f"{size}: {len(theirs)} matches, {'equal' if equal else 'DIFFERENT'}")
        if not equal:
            sys.exit(1)


if __name__ == "__main__":
    check(sys.argv[1])
