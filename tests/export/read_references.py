"""Reads BibTeX with pybtex and bibtexparser and CSL-JSON with citeproc, and says how each differs from the instruments."""
import json
import re
import warnings
from importlib.metadata import version

import bibtexparser
import pybtex.database
from citeproc.source.json import CiteProcJSON
from pybtex.richtext import Text

VERSIONS = {name: version(name) for name in ("pybtex", "bibtexparser", "citeproc-py")}


def key_of(id):
    """Other characters than letters, digits and hyphens stand as their code; a slash as a dot."""
    return re.sub("[^A-Za-z0-9-]", lambda found: "." if found[0] == "/" else f".{ord(found[0]):x}.", id)


def instruments(expected):
    """What each entry is to say; BibTeX knows words and single spaces, so white space is compared as one space."""
    entries = {}
    for id, row in expected["nodes"].items():
        properties = row["properties"]
        if row["label"] != "Instrument" or properties.get("kind") in ("CLASS", "REGIME"):
            continue
        date = properties.get("adoptedOn") or properties.get("openedForSignatureOn")
        treaty = properties.get("kind") in ("TREATY", "PROTOCOL")
        registration = properties.get("untsRegistration")
        volume = properties.get("untsVolume")
        entries[key_of(id)] = {
            "title": words(properties.get("title") or properties.get("symbol") or id),
            "short": words(properties.get("shortTitle")),
            "author": None if treaty else "United Nations",
            "number": properties.get("symbol"),
            "date": None if date is None else [int(part) for part in date.split("-")],
            "series": None if volume is None else "United Nations Treaty Series",
            "volume": None if volume is None else str(volume),
            "note": None if registration is None else f"No. {registration}",
            "url": properties.get("url"),
        }
    return entries


def words(text):
    return None if text is None else " ".join(text.split())


def from_tex(text):
    """As pybtex decodes it, with those of TeX's names for signs that it leaves as they are."""
    text = str(Text.from_latex(text))
    for name, sign in (("textbraceleft", "{"), ("textbraceright", "}"), ("textasciicircum", "^")):
        text = text.replace(f"\\{name} ", sign)
    return words(text.replace("\\$", "$"))


def report(expected, found):
    told = [[key, expected.get(key), found.get(key)] for key in sorted(expected.keys() | found.keys()) if expected.get(key) != found.get(key)]
    return {"entries": len(found), "different": len(told), "first": told[:2]}


def read_bibtex(path, expected):
    found = {}
    for key, entry in pybtex.database.parse_file(path, "bibtex").entries.items():
        text = lambda name: from_tex(entry.fields[name]) if name in entry.fields else None
        date = [int(entry.fields[part]) for part in ("year", "month", "day") if part in entry.fields]
        authors = [str(Text.from_latex(str(person))) for person in entry.persons.get("author", [])]
        found[key] = {
            "title": text("title"),
            "short": text("shorttitle"),
            "author": authors[0] if authors else None,
            "number": text("number"),
            "date": date or None,
            "series": entry.fields.get("series"),
            "volume": entry.fields.get("volume"),
            "note": entry.fields.get("note"),
            "url": entry.fields.get("url"),
        }
    other = bibtexparser.parse_file(str(path))
    same = {entry.key: {field.key for field in entry.fields} for entry in other.entries} == {
        key: {*entry.fields, *entry.persons} for key, entry in pybtex.database.parse_file(path, "bibtex").entries.items()
    }
    return {**report(instruments(expected), found), "failed": len(other.failed_blocks), "parsersAgree": same}


def read_csl(path, expected):
    items = json.loads(path.read_text(encoding="utf-8"))
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        source = CiteProcJSON(items)
    found = {}
    for key in source:
        entry = source[key]
        text = lambda name: words("".join(str(part) for part in entry[name])) if name in entry else None
        issued = entry.get("issued")
        authors = entry.get("author") or []
        found[key] = {
            "title": text("title"),
            "short": text("title_short"),
            "author": authors[0]["literal"] if authors else None,
            "number": text("number"),
            "date": [issued[part] for part in ("year", "month", "day") if part in issued] if issued else None,
            "series": text("container_title"),
            "volume": text("volume"),
            "note": text("note"),
            "url": text("URL"),
        }
    # This reader makes all keys lower case.
    wanted = {key.lower(): entry for key, entry in instruments(expected).items()}
    return {**report(wanted, found), "warnings": sorted({str(warning.message) for warning in told})}
