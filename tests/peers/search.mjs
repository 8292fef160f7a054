// Searches for every title with MiniSearch or Fuse.js: `node search.mjs ENGINE DOCUMENTS TITLES`. Prints the ids of the
// first five of each and the time that all took, without building the index.

import { readFileSync } from "node:fs";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

const [engine, documentsFile, titlesFile] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(documentsFile, "utf8"));
const titles = JSON.parse(readFileSync(titlesFile, "utf8"));
const weights = { title: 7, names: 5, summary: 4, body: 1 };

const engines = {
  minisearch() {
    const index = new MiniSearch({
      fields: Object.keys(weights),
      searchOptions: { boost: weights, prefix: true, fuzzy: 0.2 },
    });
    index.addAll(documents);
    return (title) => index.search(title).map((hit) => hit.id);
  },
  // Its fuzzy search of long texts finds everything everywhere, so the body is left out; ignoreLocation lets a word
  // stand anywhere.
  "fuse.js"() {
    const keys = ["title", "names", "summary"].map((name) => ({ name, weight: weights[name] }));
    const index = new Fuse(documents, { keys, ignoreLocation: true, threshold: 0.4 });
    return (title) => index.search(title, { limit: 5 }).map((hit) => hit.item.id);
  },
};

const find = engines[engine]();
const start = performance.now();
const found = titles.map((title) => find(title).slice(0, 5));
process.stdout.write(JSON.stringify({ found, milliseconds: performance.now() - start }));
