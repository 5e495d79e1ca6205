#!/usr/bin/env bash
# Makes the letters of the gallery's pictures anew, from Debian's fonts-noto-core and fonts-noto-cjk:
#
#   tests/letters/make.sh
#
# Needs pyftsubset (pip install fonttools brotli). A letter that a part came to need is added by
# running this again: Chinese is cut down to what the gallery's feed says.
set -euo pipefail
cd "$(dirname "$0")"
noto=/usr/share/fonts/truetype/noto
cjk=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
latin='U+0020-007E,U+00A0-017F,U+02BC,U+0300-0304,U+2010-2027,U+202F-203A,U+2044,U+2060,U+2066-2069,U+20AC,U+2190-2199,U+2212,U+2248,U+2264-2265'
subset() { # NAME FONT UNICODES [MORE…]
    local name=$1 font=$2 letters=$3
    shift 3
    pyftsubset "$font" --unicodes="$letters" --layout-features='*' --flavor=woff2 --output-file="$name.woff2" "$@"
}
for weight in Regular Bold; do
    subset "latin-$weight" "$noto/NotoSans-$weight.ttf" "$latin"
    subset "thai-$weight" "$noto/NotoSansThai-$weight.ttf" 'U+0E00-0E7F,U+25CC'
    subset "arabic-$weight" "$noto/NotoNaskhArabic-$weight.ttf" 'U+0600-06FF,U+200C-200F'
done
# Letters and signs of the gallery that none of those has: Chinese, its signs, arrows and stars.
texts=$(cat ../../src/view/gallery/*.json ../../src/locale/endonyms.rs ../../src/locale/catalogues/{en,ar}.ftl ../../src/view/parts/*.rs)
chinese=$(printf '%s' "$texts" | python3 -c '
import sys
print(",".join(sorted({f"U+{ord(c):04X}" for c in sys.stdin.read() if ord(c) > 0x2199})))')
subset chinese-Regular "$cjk" "$chinese" --font-number=2 --desubroutinize
# The letters that there are now, for the test that looks for others.
python3 - <<'PYTHON'
import glob
from fontTools.ttLib import TTFont
points = sorted({point for name in glob.glob("*-Regular.woff2") for point in TTFont(name).getBestCmap()})
with open("letters.txt", "w", encoding="utf-8") as file:
    file.write("\n".join(f"{point:04X}" for point in points) + "\n")
PYTHON
