# SPDX-License-Identifier: EUPL-1.2
"""maak_woorddelen.py MAP [WOORDENLIJST]: what the analyser knows of Dutch words, from a list of them, in the folder MAP.

woorddelen.txt: the words that compounds are made of.
A word of the list that is two others glued together (drinkwater; with an s between them: waterschapsverordening) counts
for both. What stands in front in many words and behind in some, or the other way round, is a part.

woorden_op_s.txt: words that end in an s that belongs to them (kans, grens), not in that of a plural.

One word per line, sorted. What ships was made from Debian's wdutch 2.20.19 (OpenTaal).
"""
import sys
from collections import Counter
from pathlib import Path

SHORT = 3  # letters, of the shortest part
# Short words are nearly always a coincidence; these are not.
SHORT_PARTS = set("""act arm bad bak bed bos bus cel dag dak dal dam dek duo dek eis gas hal hof hut kas kom kop kar lab lid lot net oog
    oor pad rad ree rit rok tak tol top tuk vak vat vee ven vis wad wal web weg wet wil zee zon""".split())
# Longer ones that are endings or bits of other words more often than parts.
NEVER = set("""aller ander daar deel dien door eerst erven even ging haar heden hele heid hier ingen inge iten kens laten leid
    lijk lijke lijks loos loze maak mens onder over tegen tien uiten voor vorm zelf baar bare achtig erig schap vormig matig
    waarts ring ren lief lige king tig""".split())
# Of our field, and too new or too rare for the list.
OWN = set("""akkoord claim stikstof schaarste opgave opgaven hub laadpaal novex kwel veen zoet zout defensie beslis oefen zonne molen
    molens""".split())


def read_words(path):
    with open(path, encoding="utf-8") as lines:
        words = {line.strip() for line in lines}
    return {w for w in words if len(w) >= SHORT and w.isascii() and w.isalpha() and w.islower()}


def count_parts(words):
    front, back = Counter(), Counter()
    for word in words:
        for at in range(SHORT, len(word) - SHORT + 1):
            head = word[at:]
            if head not in words:
                continue
            first = word[:at]
            if first in words:
                front[first] += 1
                back[head] += 1
            elif first.endswith("s") and len(first) > SHORT + 1 and first[:-1] in words:
                front[first[:-1]] += 1
                back[head] += 1
    return front, back


def is_part(word, front, back):
    """The shorter the word, the more compounds have to have it at either side."""
    if len(word) == SHORT:
        return word in SHORT_PARTS
    if len(word) >= 7:
        return front + back >= 4
    least = 12 if len(word) < 6 else 6
    return (front >= least and back >= 2) or (back >= least and front >= 2)


def is_compound(word, parts):
    """Made of two others: then those are enough."""
    return len(word) >= 8 and any(
        word[:at] in parts and (word[at:] in parts or word[at] == "s" and word[at + 1:] in parts)
        for at in range(4, len(word) - 3))


def find_parts(words):
    front, back = count_parts(words)
    parts = {w for w in words - NEVER if is_part(w, front[w], back[w])}
    parts |= {w for w in words if w[-1] == "s" and w[:-1] in parts or w.endswith("en") and w[:-2] in parts}
    return {w for w in parts if not is_compound(w, parts)} | OWN


def find_own_s(words):
    """Their plural shows it. Of compounds the last word is enough."""
    found = {w for w in words if len(w) > 3 and w[-1] == "s" and w[-2] not in "aeiouys"
             and (w + "en" in words or w[:-1] + "zen" in words)}
    return {w for w in found if not any(w[at:] in found for at in range(2, len(w) - 3))}


def main():
    folder = Path(sys.argv[1])
    words = read_words(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/dict/dutch")
    for name, found in (("woorddelen", find_parts(words)), ("woorden_op_s", find_own_s(words))):
        (folder / f"{name}.txt").write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
