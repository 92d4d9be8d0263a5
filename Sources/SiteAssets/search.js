"use strict";

// Names in tsunaguNames (names.js) that have every word typed, wherever it stands in one of them.
(() => {
    const input = document.getElementById("q");
    const results = document.getElementById("results");
    const status = document.getElementById("status");
    const english = document.documentElement.lang === "en";
    const page = english ? "index.en.html" : "index.html";
    const most = 200;

    // Widths and cases as one (NFKC), katakana as hiragana.
    const fold = (text) =>
        text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]/g, (kana) =>
            String.fromCharCode(kana.charCodeAt(0) - 0x60));

    const entries = tsunaguNames.entries.map(([japanese, englishName, others, kind, directory]) => ({
        name: english && englishName ? englishName : japanese,
        isJapanese: !(english && englishName),
        folded: fold(japanese + "\n" + englishName + "\n" + others),
        kind: tsunaguNames.kinds[kind][english ? 1 : 0],
        directory,
    }));

    // Names that begin with what was typed come first, then shorter ones; equal ones stay in the order of the list.
    const find = (words) =>
        entries
            .filter((entry) => words.every((word) => entry.folded.includes(word)))
            .map((entry) => ({ entry, rank: entry.folded.startsWith(words[0]) ? 0 : 1 }))
            .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length)
            .map(({ entry }) => entry);

    const show = () => {
        const words = fold(input.value).split(/\s+/).filter((word) => word !== "");
        const found = words.length > 0 ? find(words) : [];
        results.replaceChildren(...found.slice(0, most).map((entry) => {
            const item = document.createElement("li");
            const link = document.createElement("a");
            link.href = "../" + entry.directory + "/" + page;
            link.textContent = entry.name;
            if (english && entry.isJapanese) link.lang = "ja";
            const kind = document.createElement("span");
            kind.className = "kind";
            kind.textContent = entry.kind;
            item.append(link, " ", kind);
            return item;
        }));
        if (words.length === 0) status.textContent = status.dataset.hint;
        else if (found.length === 0) status.textContent = status.dataset.none;
        else status.textContent = found.length + " " + status.dataset.some;
    };

    input.value = new URLSearchParams(location.search).get("q") ?? "";
    input.addEventListener("input", show);
    show();
    if (input.value === "") input.focus();
})();
