"""Reads every export in a folder with tools that others wrote, and says how each differs from the JSON Lines form."""
import json
import sys
from pathlib import Path
from urllib.parse import unquote

import frictionless
import networkx
import pandas
import pyarrow
import pyarrow.csv
import pyarrow.parquet
import pyshacl
import rdflib
import rdflib.collection

import read_references

CG = "urn:compact-graph:vocabulary:"
ID = "urn:compact-graph:id:"


def reference(folder):
    nodes, edges = {}, {}
    for line in (folder / "graph.jsonl").read_text(encoding="utf-8").split("\n")[1:-1]:
        row = json.loads(line)
        values = dict(row["properties"], **{key: row[key] for key in ("display", "notice") if key in row})
        own = {"order": row["order"]}
        if row["kind"] == "node":
            nodes[row["id"]] = {"label": row["label"], **own, "properties": values}
        else:
            edges[row["id"]] = {"type": row["type"], "from": row["from"], "to": row["to"], **own, "properties": values}
    return {"nodes": nodes, "edges": edges}


def split(record, keys):
    """A flat record: the keys that every row has, then its properties under their own names."""
    own = {key: record.pop(key) for key in keys}
    names = {"property_" + key: key for key in (*keys, "id")}
    values = {names.get(name, name).removesuffix("_string"): value for name, value in record.items() if value is not None}
    return {**own, "properties": values}


def differences(expected, found):
    told = []
    for table in ("nodes", "edges"):
        for id in sorted(expected[table].keys() | found[table].keys()):
            if expected[table].get(id) != found[table].get(id):
                told.append([id, expected[table].get(id), found[table].get(id)])
    return told


def report(expected, found):
    told = differences(expected, found)
    return {"nodes": len(found["nodes"]), "edges": len(found["edges"]), "different": len(told), "first": told[:2]}


KEYS = {"nodes": ("label", "order"), "edges": ("type", "from", "to", "order")}


def read_csv(folder):
    types = {r["name"]: {f["name"]: f["type"] for f in r["schema"]["fields"]} for r in json.loads((folder / "datapackage.json").read_text())["resources"]}
    found = {}
    for table, keys in KEYS.items():
        frame = pandas.read_csv(folder / f"{table}.csv", dtype=str, keep_default_na=False)
        rows = {}
        for record in frame.to_dict("records"):
            values = {name: from_cell(text, types[table][name]) for name, text in record.items()}
            id = values.pop("id")
            rows[id] = split(values, keys)
        found[table] = rows
    return found


def read_csv_with_nulls(folder):
    """As pandas reads it, but that an empty text in quotes is one: pyarrow can tell."""
    types = {r["name"]: {f["name"]: f["type"] for f in r["schema"]["fields"]} for r in json.loads((folder / "datapackage.json").read_text())["resources"]}
    found = {}
    for table, keys in KEYS.items():
        convert = pyarrow.csv.ConvertOptions(
            column_types={name: pyarrow.string() for name in types[table]},
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        )
        parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
        rows = pyarrow.csv.read_csv(folder / f"{table}.csv", convert_options=convert, parse_options=parse).to_pylist()
        values = [{name: None if text is None else "" if text == "" else from_cell(text, types[table][name]) for name, text in row.items()} for row in rows]
        found[table] = {row.pop("id"): split(row, keys) for row in values}
    return found


def validate_package(path):
    told = frictionless.validate(str(path))
    return {
        "valid": told.valid,
        "rows": [task.stats.get("rows") for task in told.tasks],
        "errors": [str(row) for row in told.flatten(["rowNumber", "fieldName", "type", "message"])][:3],
    }


def from_cell(text, type):
    if text == "":
        return None
    if type == "string":
        return text[1:] if text.startswith("'") else text
    return json.loads(text)


def read_parquet(folder):
    return {
        table: {row.pop("id"): split(row, keys) for row in pyarrow.parquet.read_table(folder / f"{table}.parquet").to_pylist()}
        for table, keys in KEYS.items()
    }


def decode(values, expected):
    """Lists stand as JSON in text."""
    for name, value in values["properties"].items():
        if isinstance(expected.get(name), list):
            values["properties"][name] = json.loads(value)
    return values


def read_graphml(path, expected):
    graph = networkx.read_graphml(path, force_multigraph=True)
    about = graph.graph["about"]
    return json.loads(about), from_networkx(graph, expected, lambda key, data: key, ("label", "type"))


def read_gexf(path, expected):
    # Without parallel edges networkx makes a graph that has no keys for them.
    graph = networkx.MultiDiGraph(networkx.read_gexf(path))
    for _, data in graph.nodes(data=True):
        data.pop("label")
    for *_, data in graph.edges(data=True):
        data.pop("label", None), data.pop("type", None), data.pop("kind", None)
    return from_networkx(graph, expected, lambda key, data: data.pop("id", key), ("node_label", "edge_type"))


def from_networkx(graph, expected, id_of, names):
    found = {"nodes": {}, "edges": {}}
    for id, data in graph.nodes(data=True):
        data["label"] = data.pop(names[0])
        found["nodes"][id] = decode(split(data, KEYS["nodes"]), expected["nodes"][id]["properties"])
    for source, target, key, data in graph.edges(keys=True, data=True):
        id = id_of(key, data)
        data.update({"from": source, "to": target, "type": data.pop(names[1])})
        found["edges"][id] = decode(split(data, KEYS["edges"]), expected["edges"][id]["properties"])
    return found


def as_values(value):
    return set(value) if isinstance(value, list) else {value}


def read_rdf(graph, expected):
    """A list is there as a set of values and as a whole in order; spans are selectors of their own."""
    told, counts = [], {"nodes": 0, "edges": 0}
    for table in counts:
        for id, row in expected[table].items():
            subject = next(iter(graph.subjects(rdflib.URIRef(CG + "id"), rdflib.Literal(id))), None)
            if subject is None:
                told.append([id, "is not there"])
                continue
            counts[table] += 1
            if unquote(str(subject).removeprefix(ID)) != id:
                told.append([id, str(subject)])
            for name, value in row["properties"].items():
                if name == "spans":
                    continue
                got = {term.toPython() for term in graph.objects(subject, rdflib.URIRef(CG + name))}
                if {str(v) for v in got} != {str(v) for v in as_values(value)}:
                    told.append([id, name, str(value), [str(v) for v in got]])
                if isinstance(value, list):
                    head = graph.value(subject, rdflib.URIRef(CG + name + "List"))
                    if head is None or [term.toPython() for term in rdflib.collection.Collection(graph, head)] != value:
                        told.append([id, name, "in order", value])
    return {**counts, "different": len(told), "first": told[:2]}


def without_blanks(graph):
    """Statements that can be compared: a list, whose nodes have no names, stands as its members."""
    lists = {head: tuple(rdflib.collection.Collection(graph, head)) for head in graph.objects() if isinstance(head, rdflib.BNode)}
    return {(s, p, lists.get(o, o)) for s, p, o in graph if not isinstance(s, rdflib.BNode)}


SMUGGLING = """
PREFIX cg: <urn:compact-graph:vocabulary:>
SELECT DISTINCT ?label WHERE {
  ?relation a cg:Claim ; cg:from ?action ; cg:to ?law ; cg:derivation "STATED" .
  ?law cg:id "smuggling-protocol" .
  ?action a cg:Action ; cg:label ?label .
} ORDER BY ?label
"""


def main(folder):
    expected = reference(folder)
    about, graphml = read_graphml(folder / "graph.graphml", expected)
    turtle = rdflib.Graph().parse(folder / "graph.ttl")
    jsonld = rdflib.Graph().parse(folder / "graph.jsonld", format="json-ld")
    conforms, _, text = pyshacl.validate(turtle, shacl_graph=rdflib.Graph().parse(folder / "shapes.ttl"))
    bad = rdflib.Graph() + turtle
    display = rdflib.URIRef(CG + "display")
    for subject in list(bad.subjects(rdflib.URIRef(CG + "startComplete"), rdflib.Literal(False))):
        bad.remove((subject, display, None))
    refuses = not pyshacl.validate(bad, shacl_graph=rdflib.Graph().parse(folder / "shapes.ttl"))[0]
    print(json.dumps({
        "versions": {
            **{module.__name__: module.__version__ for module in (frictionless, networkx, pandas, pyarrow, rdflib, pyshacl)},
            **read_references.VERSIONS,
        },
        "about": about,
        "csv": report(expected, read_csv(folder / "csv")),
        "csvWithNulls": report(expected, read_csv_with_nulls(folder / "csv")),
        "frictionless": validate_package(folder / "csv" / "datapackage.json"),
        "instruments": len(read_references.instruments(expected)),
        "bibtex": read_references.read_bibtex(folder / "graph.bib", expected),
        "csl-json": read_references.read_csl(folder / "graph.csl.json", expected),
        "parquet": report(expected, read_parquet(folder / "parquet")),
        "graphml": report(expected, graphml),
        "gexf": report(expected, read_gexf(folder / "graph.gexf", expected)),
        "turtle": read_rdf(turtle, expected),
        "jsonld": {
            "triples": len(jsonld),
            "missing": len(without_blanks(turtle) - without_blanks(jsonld)),
            "added": len(without_blanks(jsonld) - without_blanks(turtle)),
        },
        "triples": len(turtle),
        "shacl": {"conforms": conforms, "says": "" if conforms else text[:1000], "refuses": refuses},
        "smuggling": [str(row.label) for row in turtle.query(SMUGGLING)],
    }))


main(Path(sys.argv[1]))
