/** Writes docs/benchmarks.md from the figures: a table for each measure, ratios first. */
import { times, withSpread } from "./numbers.mjs";
import { compared } from "./rounds.mjs";
import { intro, names, places, sections, timeLine, whyNotWebCrypto } from "./words.mjs";

/** @import { Measure } from "./rounds.mjs" */

/**
 * @typedef {Pick<import("./plan.mjs").Plan, "isQuick" | "rounds" | "row" | "many" | "settleMs"> & {
 *   date: string, firstVisit?: string, machine: import("./machine.mjs").Machine, versions: Record<string, string>, measures: Measure[],
 * }} Results `firstVisit`: when its figures were taken anew, in a run of their own
 */

/** @param {Results} results */
export function report(results) {
  const { date, firstVisit, isQuick, machine, versions, measures } = results;
  const { cpu, cores, memoryGiB, system } = machine;
  const parts = sections(results).map(({ title, text, parts }) => {
    const tables = parts.map(([id, heading]) => table(id, heading, measures)).filter(Boolean);
    return `## ${title}\n\n${text}\n\n${tables.join("\n\n")}`;
  });
  return `# Benchmarks

${isQuick ? "**A quick run: it shows that the bench works; its figures say little.**\n\n" : ""}${intro}

![Medians and spread of each contender as a multiple of ours, in Chromium and Firefox; the tables below have the same figures](benchmarks.svg)

${whyNotWebCrypto}

| | |
|---|---|
| Date | ${date} |
${firstVisit ? `| First visit (time to the first token, hangs, bytes, requests) | ${firstVisit}, in a later run of its own |\n` : ""}| Processor | ${cpu}, ${cores} cores |
| Memory | ${memoryGiB} GiB |
| System | ${system} |
${Object.entries(versions)
  .map(([name, version]) => `| ${name} | ${version} |\n`)
  .join("")}
The samples themselves are in [benchmarks.json](benchmarks.json).

${parts.join("\n\n")}

${timeLine}

## What all this does not tell

How it is on a phone, on another processor, or in Safari; how long a person takes to find the key file; whether a token is
accepted. A machine that does other work meanwhile widens the spread. A difference smaller than the spread is none.
`;
}

/**
 * Returns one table, with a row for each contender and a column for each place. Empty if nothing was measured.
 *
 * @param {string} id
 * @param {string} heading
 * @param {Measure[]} measures
 */
export function table(id, heading, measures) {
  const columns = Object.keys(places).flatMap((place) =>
    measures.filter((measure) => measure.id === id && measure.place === place),
  );
  if (columns.length === 0) return "";
  const cells = columns.map((measure) => ({ place: measure.place, unit: measure.unit, by: compared(measure) }));
  const rows = Object.keys(names).filter((name) => cells.some(({ by }) => by[name]));
  const line = (/** @type {string[]} */ words) => `| ${words.join(" | ")} |`;
  return [
    line([heading, ...cells.map(({ place }) => places[place] ?? place)]),
    `|---|${cells.map(() => "---|").join("")}`,
    ...rows.map((name) =>
      line([
        names[name] ?? name,
        ...cells.map(({ unit, by }) => {
          const own = by[name];
          return own ? `**${times(own.ratio.median)}** ${withSpread(own, unit)}` : "";
        }),
      ]),
    ),
  ].join("\n");
}
