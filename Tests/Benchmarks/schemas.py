"""JSON Schemas that state as many of pclint's checks as JSON Schema can, made from the rule files.

The shapes carry over keyword by keyword. Of the conditions these can be said: what a country requires of a customer, and
which billing cycles fit a term. What compares two members, counts, computes dates or reads a context cannot be said.
"""

import json
import re
from pathlib import Path

import yaml

RULES = Path(__file__).resolve().parents[2] / "Rules"
KEPT = ("required", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems")
CYCLES = {"P1M": ["monthly"], "P1Y": ["monthly", "annual", "none", "one_time"]}


class Loader(yaml.SafeLoader):
    """YAML with JSON's types: the Norwegian country code and dates are texts."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^null$"), "n")
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?[0-9]+$"), "-0123456789")


def read(path):
    return yaml.load((RULES / path).read_text(), Loader)


def folded(word):
    """A pattern for a word in any case, with or without underscores, as the service reads enumerations."""
    letters = (f"[{c.lower()}{c.upper()}]" if c.isalpha() else "_?" if c == "_" else c for c in word)
    return "".join(letters)


def resolved(shape, root, shared):
    """A shape as JSON Schema, its references written out."""
    if "$ref" in shape:
        file, name = shape["$ref"].split("#/$defs/")
        return resolved((shared if file else root.get("$defs", {}) or shared)[name], root, shared)
    schema = {key: shape[key] for key in KEPT if key in shape}
    kind = shape.get("type")
    if kind:
        schema["type"] = kind
    if "enum" in shape:
        schema["pattern"] = "^(" + "|".join(map(folded, shape["enum"])) + ")$"
    if shape.get("format") == "uuid":
        schema["pattern"] = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
    if shape.get("format") == "date-time":
        schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?$"
    if "properties" in shape:
        schema["properties"] = {n: resolved(s, root, shared) for n, s in shape["properties"].items()}
        schema["additionalProperties"] = False
    if "items" in shape:
        schema["items"] = resolved(shape["items"], root, shared)
    return schema


def of_operation(name):
    shared = read("shapes.yaml")["$defs"]
    shape = read(f"operations/{name}.yaml")["shape"]
    root = shape
    if "$ref" in shape:
        root = {"$defs": shared}
    schema = resolved(shape, root, shared)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema


def nested(path, schema):
    """A schema for what lies at a path of members."""
    for member in reversed(path):
        schema = {"required": [member], "properties": {member: schema}}
    return schema


def country_conditions():
    """What the facts about a country ask of a customer who lives there."""
    for code, facts in read("countries.yaml")["data"].items():
        address, company, profile = {}, {}, {}
        if facts.get("supportedStatesList") and facts.get("statesSource") == "recorded":
            address["state"] = {"enum": facts["supportedStatesList"]}
        if "postalCodeRegex" in facts:
            address["postalCode"] = {"pattern": facts["postalCodeRegex"]}
        if "customerOrganizationRegistrationNumberRegex" in facts:
            company["organizationRegistrationNumber"] = {
                "pattern": facts["customerOrganizationRegistrationNumberRegex"]}
        if facts.get("supportedCulturesList"):
            profile["culture"] = {"enum": facts["supportedCulturesList"]}
        if not (address or company or profile):
            continue
        then = {"properties": {
            "companyProfile": {"properties": company},
            "billingProfile": {"properties": profile | {"defaultAddress": {"properties": address}}}}}
        if facts.get("customerOrganizationRegistrationNumberRequired"):
            then["properties"]["companyProfile"]["required"] = ["organizationRegistrationNumber"]
            then["properties"]["billingProfile"]["properties"]["defaultAddress"]["required"] = ["phoneNumber"]
        condition = nested(["billingProfile", "defaultAddress", "country"], {"const": code})
        yield {"if": condition, "then": then}


def customer():
    schema = of_operation("customer-create")
    profile = schema["properties"]["billingProfile"]["properties"]
    address = profile["defaultAddress"]["properties"]
    address["country"]["enum"] = list(read("countries.yaml")["data"])
    address["addressLine1"]["pattern"] = r"\S"
    profile["email"]["pattern"] = r"^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$"
    profile["language"]["pattern"] = "^[A-Za-z]{2}$"
    profile["companyName"] |= {"minLength": 2, "pattern": r"[\p{L}\p{N}]"}
    schema["properties"]["companyProfile"]["properties"]["domain"]["pattern"] = (
        r"^[A-Za-z0-9]{1,27}\.(onmicrosoft\.com|partner\.onmschina\.cn)$")
    schema["properties"]["associatedPartnerId"]["pattern"] = "^[0-9a-fA-F-]{36}$"
    schema["allOf"] = list(country_conditions())
    return schema


def term_conditions():
    """A billing cycle is not longer than the term."""
    for term, cycles in CYCLES.items():
        yield {
            "if": {"required": ["termDuration"], "properties": {"termDuration": {"const": term}}},
            "then": {"properties": {"billingCycle": {"pattern": "^(" + "|".join(map(folded, cycles)) + ")$"}}}}


def cart():
    schema = of_operation("cart-create")
    line = schema["properties"]["lineItems"]["items"]
    line["properties"]["catalogItemId"]["pattern"] = r"^([^:\s]+:[^:\s]+:[^:\s]+|[0-9a-fA-F-]{36}|MS-[A-Z0-9-]+)$"
    line["allOf"] = list(term_conditions())
    return schema


def transition():
    return of_operation("transition-create") | {"allOf": list(term_conditions())}


def migration():
    return of_operation("migration-create") | {"allOf": list(term_conditions())}


def write(folder):
    """Writes all schemas; returns their paths by operation."""
    paths = {}
    for name, schema in {
        "customer-create": customer(), "cart-create": cart(), "transition-create": transition(),
        "migration-create": migration()}.items():
        paths[name] = folder / f"{name}.schema.json"
        paths[name].write_text(json.dumps(schema, indent=1))
        if name == "customer-create":
            shape = {key: value for key, value in schema.items() if key != "allOf"}
            paths[name].with_suffix(".shape.json").write_text(json.dumps(shape, indent=1))
    return paths
