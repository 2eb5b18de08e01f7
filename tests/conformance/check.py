"""Judges the cases with the `jsonschema` package of Python, and reads them with the generated pydantic models.

Usage: check.py CASES SCHEMAS TYPES: what the Rust judge has written, the committed schemas, the generated types.
"""

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path

from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker
from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import validate as validate_document

DIALECTS = {
    "2020-12": Draft202012Validator,
    "draft-07": Draft7Validator,
    "openapi-3.0": OAS30Validator,
    "openapi-3.1": OAS31Validator,
}
SIDES = [("full", "accept"), ("full", "emit"), ("strict", "accept")]


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def hold(self, held, what):
        if held:
            self.passed += 1
        else:
            self.failed += 1
            print(f"python: FAILED {what()}")


def main(cases, schemas, types):
    tally = Tally()
    for path in sorted(schemas.glob("*.json")):
        take(path, tally)

    @cache
    def validator(record, dialect, profile, contract):
        path = cases / "schemas" / f"{record}.{dialect}.{profile}.{contract}.json"
        if not path.exists():
            return None
        schema = json.loads(path.read_text())
        kind = DIALECTS[dialect]
        if "components" in schema:
            validate_document(schema)
            schema = {"$ref": f"#/components/schemas/{record}", "components": schema["components"]}
        else:
            kind.check_schema(schema)
        tally.passed += 1
        return kind(schema, format_checker=FormatChecker(["date"]))

    good = [json.loads(line) for line in (cases / "good.jsonl").open()]
    for number, line in enumerate(good):
        record, instance = line["record"], line["instance"]
        # This validator is slow: each record is held to every dialect, and to profiles and contracts in turn.
        side = SIDES[number % len(SIDES)]
        for dialect in DIALECTS:
            judge = validator(record, dialect, *side)
            if judge is not None:
                tally.hold(judge.is_valid(instance), lambda: f"{record} in {dialect}, {side}: {next(judge.iter_errors(instance)).message}")

    for line in (cases / "bad.jsonl").open():
        line = json.loads(line)
        for dialect in DIALECTS:
            judge = validator(line["record"], dialect, line["profile"], line["contract"])
            tally.hold(not judge.is_valid(line["instance"]), lambda: f"{dialect} takes {line['what']} of {line['record']}: {line['instance']}")

    read_back(good, types / "chancery.py", tally)
    print(f"python: {tally.passed} passed, {tally.failed} failed")
    return tally.failed


def take(path, tally):
    """A committed schema is one of its dialect, as it stands."""
    schema = json.loads(path.read_text())
    if "openapi" in schema:
        validate_document(schema)
    else:
        kind = DIALECTS["draft-07" if "draft-07" in schema["$schema"] else "2020-12"]
        kind.check_schema(schema)
        for part in schema.get("anyOf", []):
            name = part["$ref"].rsplit("/", 1)[1]
            judge = kind({"$ref": schema["$id"] + part["$ref"], "definitions": {"all": schema}}, format_checker=FormatChecker(["date"]))
            for example in schema.get("$defs", schema.get("definitions"))[name]["examples"]:
                tally.hold(judge.is_valid(example), lambda: f"{path.name} refuses its example of {name}")
    tally.passed += 1


def read_back(good, path, tally):
    """Every record becomes a model and is written again as it was."""
    spec = importlib.util.spec_from_file_location("chancery", path)
    models = importlib.util.module_from_spec(spec)
    sys.modules["chancery"] = models
    spec.loader.exec_module(models)
    for line in good:
        record, instance = line["record"], line["instance"]
        model = getattr(models, record).model_validate(instance)
        again = model.model_dump(mode="json", by_alias=True, exclude_unset=True)
        tally.hold(again == instance, lambda: f"{record} does not read back: {instance}")


if __name__ == "__main__":
    sys.exit(1 if main(*map(Path, sys.argv[1:])) else 0)
