// Starts the module beside it as the portal's page would, and tells when its import is called.
import { readFileSync } from "node:fs";

globalThis.called = (description) => console.log(typeof description === "string" ? "called" : "no string");
const { default: start } = await import("./glue.mjs");
(await start(readFileSync(new URL("module.wasm", import.meta.url)))).keep();
