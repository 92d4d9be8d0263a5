extension PDFPage {
    /// The page turned so that most of its text reads from left to right: a wide table is often printed along the long
    /// edge of an upright sheet.
    var upright: PDFPage {
        var sideways = 0
        var all = 0
        for word in words where word.text.count > 2 {
            all += word.text.count
            if word.box.height > word.box.width * 1.5 { sideways += word.text.count }
        }
        guard sideways * 2 > all else { return self }
        let readsDown = readsDown
        func turned(_ box: PageBox) -> PageBox {
            readsDown
                ? PageBox(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
                : PageBox(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
        }
        var page = PDFPage(width: height, height: width)
        page.blocks = blocks.map { block in
            block.map { line in line.map { Word(text: $0.text, box: turned($0.box)) } }
        }
        page.shades = shades.map(turned)
        page.rules = rules.map { rule in
            switch (rule.axis, readsDown) {
            case (.vertical, true):
                PageRule(.horizontal, at: width - rule.position, from: rule.start, to: rule.end)
            case (.horizontal, true):
                PageRule(.vertical, at: rule.position, from: width - rule.end, to: width - rule.start)
            case (.vertical, false):
                PageRule(.horizontal, at: rule.position, from: height - rule.end, to: height - rule.start)
            case (.horizontal, false):
                PageRule(.vertical, at: height - rule.position, from: rule.start, to: rule.end)
            }
        }
        return page
    }

    /// Whether text on its side runs from the top to the bottom, by how its words and its lines follow one another.
    private var readsDown: Bool {
        var votes = 0
        for block in blocks {
            for line in block {
                for (word, next) in zip(line, line.dropFirst()) { votes += next.box.midY > word.box.midY ? 1 : -1 }
            }
            for (line, next) in zip(block, block.dropFirst()) {
                guard let word = line.first, let follower = next.first else { continue }
                votes += follower.box.midX < word.box.midX ? 1 : -1
            }
        }
        return votes >= 0
    }
}
