// Judges the cases with `ajv`, and writes them as TypeScript for the compiler to judge.
// Usage: check.mjs CASES SCHEMAS: what the Rust judge has written, and the committed schemas.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [cases, schemas] = process.argv.slice(2);
const SIDES = [["full", "accept"], ["full", "emit"], ["strict", "accept"]];
const DIALECTS = ["2020-12", "draft-07", "openapi-3.0", "openapi-3.1"];

let passed = 0;
let failed = 0;
function hold(held, what) {
  if (held) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`javascript: FAILED ${what()}`);
  }
}

// Strict mode, and a warning is an error. An OpenAPI document is no schema, so ajv is told the names of its parts.
const refuse = (message) => { throw new Error(message); };
const logger = { log: refuse, warn: refuse, error: refuse };
const DOCUMENT = ["openapi", "jsonSchemaDialect", "info", "paths", "components", "example"];
function ajv(dialect) {
  const { default: Kind } = dialect === "2020-12" || dialect === "openapi-3.1" ? Ajv2020 : Ajv;
  const keywords = dialect.startsWith("openapi") ? DOCUMENT : [];
  return addFormats.default(new Kind({ strict: true, logger, keywords }));
}

// The committed schemas, as they stand.
for (const name of readdirSync(schemas)) {
  const schema = JSON.parse(readFileSync(join(schemas, name), "utf8"));
  const dialect = DIALECTS.find((dialect) => name.startsWith(dialect)) ?? "2020-12";
  const parts = Object.keys(schema.components?.schemas ?? {});
  if (parts.length) {
    const known = ajv(dialect).addSchema(schema, "document.json");
    parts.forEach((part) => known.compile({ $ref: `document.json#/components/schemas/${part}` }));
  } else {
    ajv(dialect).compile(schema);
  }
  passed += 1;
}

const known = new Map();
function validator(record, dialect, profile, contract) {
  const name = `${record}.${dialect}.${profile}.${contract}.json`;
  if (!known.has(name)) {
    const path = join(cases, "schemas", name);
    let compiled = null;
    if (existsSync(path)) {
      const schema = JSON.parse(readFileSync(path, "utf8"));
      compiled = schema.components
        ? ajv(dialect).addSchema(schema, "document.json").compile({ $ref: `document.json#/components/schemas/${record}` })
        : ajv(dialect).compile(schema);
      passed += 1;
    }
    known.set(name, compiled);
  }
  return known.get(name);
}

const lines = (name) => readFileSync(join(cases, name), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

const good = lines("good.jsonl");
for (const { record, instance } of good) {
  for (const dialect of DIALECTS) {
    for (const side of SIDES) {
      const judge = validator(record, dialect, ...side);
      if (judge) {
        hold(judge(instance), () => `${record} in ${dialect}, ${side}: ${JSON.stringify(judge.errors)}`);
      }
    }
  }
}
for (const { record, profile, contract, what, instance } of lines("bad.jsonl")) {
  for (const dialect of DIALECTS) {
    hold(!validator(record, dialect, profile, contract)(instance), () => `${dialect} takes ${what} of ${record}: ${JSON.stringify(instance)}`);
  }
}

// The corpus as literals: a term that is not in a union, a field too many or too few does not compile.
const records = [...new Set(good.map(({ record }) => record))];
const literals = records.map((record) => {
  const instances = good.filter((line) => line.record === record).map(({ instance }) => `  ${JSON.stringify(instance)},\n`);
  return `export const ${record}s: types.${record}[] = [\n${instances.join("")}];\n`;
});
writeFileSync(join(cases, "corpus.ts"), `import type * as types from "./chancery";\n\n${literals.join("\n")}`);

console.log(`javascript: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
