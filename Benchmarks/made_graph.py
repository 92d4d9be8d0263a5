"""A graph that is made up, the same on every machine: ministries, programs, measures with Japanese names.

`graph.nt` and `graph.rdf` hold the same statements: of each node its type, rdfs:label@ja and dcterms:identifier, of
every second one a year, and one statement an edge.
"""

import os
import random
from xml.sax.saxutils import escape

from contest import once

WORDS = (
    "女性 男性 活躍 推進 支援 強化 基本 計画 施策 事業 制度 整備 促進 防止 対策 教育 研修 啓発 広報 調査 研究 統計 雇用 就業 "
    "起業 農業 漁業 林業 地域 社会 国際 協力 防災 復興 健康 医療 福祉 介護 育児 保育 労働 環境 改善 相談 体制 充実 人材 育成 "
    "登用 拡大 科学 技術 情報 通信 文化 芸術 スポーツ 暴力 根絶 被害 救済 権利 擁護 法律 条例 政府 省庁 機関 大学 学校 企業 団体 "
    "委員会 会議 本部 センター 機構 財団 データ ネットワーク プログラム モデル ポータル サイト").split()
JOINTS = "に関する における のための に基づく を通じた の".split()
TYPES = [
    ("Measure", "measure", 60), ("Program", "program", 25), ("Institution", "institution", 10), ("Law", "law", 4),
    ("Ministry", "ministry", 1),
]
PREDICATES = "ministry basedOn implementedBy partOf relatedTo targets funds evaluates".split()
NS = "https://example.jp/ns#"
ID = "https://example.jp/id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCTERMS = "http://purl.org/dc/terms/"
XSD = "http://www.w3.org/2001/XMLSchema#"
NODES, EDGES = 200_000, 800_000


def name(lot):
    text = lot.choice(WORDS) + lot.choice(WORDS)
    for _ in range(lot.randrange(0, 4)):
        text += (lot.choice(JOINTS) if lot.random() < 0.4 else "") + lot.choice(WORDS)
    if lot.random() < 0.02:
        text += "（第%d次）" % lot.randrange(1, 9)
    if lot.random() < 0.01:
        text += ' & "特別" <枠>'
    return text


class MadeGraph:
    def __init__(self, nodes, edges):
        lot = random.Random(20261122)
        pool = [kind for kind in TYPES for _ in range(kind[2])]
        # (id, type, label, year or None)
        self.nodes = []
        for number in range(nodes):
            kind = lot.choice(pool)
            label = name(lot)
            year = 2015 + lot.randrange(12) if number % 2 == 0 else None
            self.nodes.append((f"{kind[1]}/{number:06d}", kind[0], label, year))
        # By source: (predicate, target).
        self.edges = [[] for _ in range(nodes)]
        seen = set()
        while len(seen) < edges:
            edge = (lot.randrange(nodes), int(nodes * lot.random() ** 2), lot.randrange(len(PREDICATES)))
            if edge not in seen:
                seen.add(edge)
                self.edges[edge[0]].append((PREDICATES[edge[2]], edge[1]))

    def write_ntriples(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            for (key, kind, label, year), edges in zip(self.nodes, self.edges):
                subject = f"<{ID}{key}>"
                quoted = label.replace("\\", "\\\\").replace('"', '\\"')
                file.write(f"{subject} <{RDF}type> <{NS}{kind}> .\n")
                file.write(f'{subject} <{RDFS}label> "{quoted}"@ja .\n')
                file.write(f'{subject} <{DCTERMS}identifier> "{key.upper()}" .\n')
                if year:
                    file.write(f'{subject} <{NS}year> "{year}"^^<{XSD}integer> .\n')
                for predicate, target in edges:
                    file.write(f"{subject} <{NS}{predicate}> <{ID}{self.nodes[target][0]}> .\n")

    def write_rdfxml(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(
                f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="{RDF}" xmlns:rdfs="{RDFS}"'
                f' xmlns:dct="{DCTERMS}" xmlns:t="{NS}">\n')
            for (key, kind, label, year), edges in zip(self.nodes, self.edges):
                file.write(f'  <t:{kind} rdf:about="{ID}{key}">\n')
                file.write(f'    <rdfs:label xml:lang="ja">{escape(label)}</rdfs:label>\n')
                file.write(f"    <dct:identifier>{key.upper()}</dct:identifier>\n")
                if year:
                    file.write(f'    <t:year rdf:datatype="{XSD}integer">{year}</t:year>\n')
                for predicate, target in edges:
                    file.write(f'    <t:{predicate} rdf:resource="{ID}{self.nodes[target][0]}"/>\n')
                file.write(f"  </t:{kind}>\n")
            file.write("</rdf:RDF>\n")


def prepare(folder, quick):
    """`graph.nt` and `graph.rdf` in `folder`, and the same a tenth as large in `folder/tenth` for peers that take long."""
    scale = 10 if quick else 1
    for where, part in [(folder, scale), (os.path.join(folder, "tenth"), scale * 10)]:
        paths = [os.path.join(where, "graph.nt"), os.path.join(where, "graph.rdf")]
        if all(map(os.path.exists, paths)):
            continue
        graph = MadeGraph(NODES // part, EDGES // part)
        once(paths[0], graph.write_ntriples)
        once(paths[1], graph.write_rdfxml)
