#!/usr/bin/env python3
"""Make Veikart's fonts from the Inter OTF files: python3 make.py FOLDER_WITH_OTF_FILES

Needs fonttools (made with 4.68.0). Writes the .ttf files next to this script."""
import sys
from pathlib import Path
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FONTS = [("Inter-Regular", True), ("Inter-SemiBold", True), ("InterDisplay-SemiBold", False)]
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2000, 0x206F)]
EXTRA = (
    "€−×÷±≥≤≈≠ΣΔ∆√∑∞½¼¾°²³←↑→↓↔↕↗↘↩↪▲△▶▷▼▽◀●○◆◇■□✓✗★☆⌘⇧⌥⏎⚠"
    "ƷʒǤǥǦǧǨǩǮǯʹʼ"  # Skolt Sami, beyond Latin Extended-A
)
WANTED = {u for a, b in RANGES for u in range(a, b + 1)} | {ord(c) for c in EXTRA}
BLANKS = {0xA0: 0x20, 0x2007: 0x20, 0x2009: 0x20, 0x202F: 0x2009}  # if lacking


def freeze_tnum(font, cmap):
    gsub, swap = font["GSUB"].table, {}
    for rec in gsub.FeatureList.FeatureRecord:
        if rec.FeatureTag == "tnum":
            for i in rec.Feature.LookupListIndex:
                for st in gsub.LookupList.Lookup[i].SubTable:
                    swap.update(getattr(st, "ExtSubTable", st).mapping)
    for u in map(ord, "0123456789+−–="):
        cmap[u] = swap.get(cmap[u], cmap[u])
    # the source is up to three units off: make all digits equally wide
    hmtx, digits = font["hmtx"], [cmap[u] for u in range(0x30, 0x3A)]
    width = max(hmtx[g][0] for g in digits)
    for g in digits:
        assert width - hmtx[g][0] <= 4, "tnum digits are not tabular"
        hmtx[g] = (width, hmtx[g][1])


def to_truetype(font):
    glyphs, order, out = font.getGlyphSet(), font.getGlyphOrder(), {}
    widths = {n: font["hmtx"][n][0] for n in order}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        out[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, out
    for n in order:
        out[n].recalcBounds(font["glyf"])
        font["hmtx"][n] = (widths[n], getattr(out[n], "xMin", 0))
    maxp = font["maxp"] = newTable("maxp")
    maxp.tableVersion, maxp.numGlyphs, maxp.maxZones = 0x00010000, len(order), 1
    for k in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements",
              "SizeOfInstructions", "ComponentElements", "ComponentDepth"):
        setattr(maxp, "max" + k, 0)
    font["post"].formatType, font.sfntVersion = 3.0, "\0\1\0\0"
    del font["CFF "]


for name, tabular in FONTS:  # tabular: digits of equal width
    font = TTFont(Path(sys.argv[1]) / f"{name}.otf", recalcTimestamp=False)
    cmap = font.getBestCmap()
    if tabular:
        freeze_tnum(font, cmap)
    for u, src in BLANKS.items():
        cmap.setdefault(u, cmap[src])
    for table in font["cmap"].tables:
        table.cmap = {u: g for u, g in cmap.items() if u < 0x10000 or table.format == 12}
    # only kerning is kept: egui's shaper would apply calt and the like by itself
    opts = subset.Options(layout_features=["kern"], notdef_outline=True, hinting=False,
                          name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17])
    opts.drop_tables += ["GSUB"]
    sub = subset.Subsetter(opts)
    sub.populate(unicodes=WANTED)
    sub.subset(font)
    to_truetype(font)
    font.save(Path(__file__).with_name(f"{name}.ttf"))
    lacking = [chr(u) for u in sorted(WANTED - set(cmap)) if not 0x2000 <= u <= 0x206F]
    print(f"{name}.ttf: {len(font.getGlyphOrder())} glyphs, lacking: {lacking}")
