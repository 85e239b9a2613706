// Says of each JSON value of a file whether a schema accepts it: `node validate.mjs SCHEMA FILE` prints a list of booleans.
import { readFileSync } from "node:fs";
import { json, validator } from "./lib.mjs";

const [schema, values] = process.argv.slice(2);
const validate = validator(json(schema));
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(values, "utf8")).map((value) => validate(value))));
