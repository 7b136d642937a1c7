/** Draws docs/benchmarks.svg: each contender as a multiple of ours, on a logarithmic scale, Chromium next to Firefox. */
import { times } from "./numbers.mjs";
import { compared } from "./rounds.mjs";
import { names, places } from "./words.mjs";

/** @import { Measure } from "./rounds.mjs" */

/** The measures to show, and their titles. */
const GROUPS = [
  ["read-2048", "Reading a key"],
  ["token-2048", "One token, 2048 bits"],
  ["token-4096", "One token, 4096 bits"],
  ["both-2048", "Reading and one token"],
  ["many", "10,000 tokens, all cores"],
  ["cold-token-empty", "Navigation to first token"],
  ["cold-token-warm", "The same, filled cache"],
  ["block-4096", "Longest hang, 4096 bits"],
  ["bytes-br", "Bytes of a first visit"],
  ["memory-rest", "Memory at rest"],
];
const SHOWN = ["ours", "jose", "jsrsasign", "forge"];
const PLACES = ["chrome", "firefox"];

const WIDTH = 1000;
const LABELS = 300;
const PANEL = 275;
/** Space for a bar's figure next to each panel. */
const BESIDE = 75;
const TOP = 84;
const ROW = 17;
const GAP = 12;
const BOTTOM = 46;

const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.title { font-size: 18px; font-weight: 600; }
.group { font-weight: 600; }
.quiet, .tick { fill: #57606a; }
.tick, .figure { font-size: 11px; }
.back { fill: #ffffff; }
.grid { stroke: #d0d7de; }
.one { stroke: #57606a; }
.spread { stroke: #1f2328; stroke-width: 1.5; }
.ours { fill: #0550ae; } .jose { fill: #1a7f37; } .jsrsasign { fill: #bc4c00; } .forge { fill: #8250df; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .quiet, .tick { fill: #9da7b3; }
  .back { fill: #0d1117; }
  .grid { stroke: #30363d; }
  .one { stroke: #9da7b3; }
  .spread { stroke: #e6edf3; }
  .ours { fill: #58a6ff; } .jose { fill: #3fb950; } .jsrsasign { fill: #f0883e; } .forge { fill: #bc8cff; }
}`;

/** @param {{ isQuick: boolean, date: string, measures: Measure[] }} results */
export function plot({ isQuick, date, measures }) {
  const groups = GROUPS.map(([id, title]) => ({ title, cells: PLACES.map((place) => cellOf(measures, id, place)) }));
  const shown = groups.filter(({ cells }) => cells.some((cell) => cell !== null));
  const scale = scaleOf(shown.flatMap(({ cells }) => cells.flatMap((cell) => Object.values(cell ?? {}))));
  let y = TOP;
  const body = shown.map(({ title, cells }) => {
    const rows = SHOWN.filter((name) => cells.some((cell) => cell?.[name]));
    const start = y;
    y += rows.length * ROW + GAP;
    return [
      words(16, start + 12, title ?? "", "group"),
      ...rows.map((name, row) => {
        const middle = start + row * ROW + ROW / 2;
        return [
          words(LABELS - 12, middle + 4, names[name] ?? name, "quiet", "end"),
          ...cells.map((cell, panel) => bar(left(panel), middle, name, cell?.[name] ?? null, scale)),
        ].join("\n");
      }),
    ].join("\n");
  });
  const height = y + BOTTOM;
  const note = isQuick ? " · a quick run: figures say little" : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">Benchmarks: each contender as a multiple of ours</title>
<desc id="desc">${escaped(description(shown))}</desc>
<style>${STYLE}
</style>
<rect class="back" width="${WIDTH}" height="${height}"/>
${words(16, 30, "As a multiple of ours: left of 1× is less, which is better; right is more", "title")}
${words(16, 52, `Bars: medians; lines: least and most. Logarithmic scale. ${date}${note}`, "quiet")}
${PLACES.map((place, panel) => words(left(panel), TOP - 8, places[place] ?? place, "group")).join("\n")}
${PLACES.map((_, panel) => grid(left(panel), y - GAP, scale)).join("\n")}
${body.join("\n")}
</svg>
`;
}

/** @param {number} panel */
const left = (panel) => LABELS + panel * (PANEL + BESIDE);

/** @param {Measure[]} measures @param {string | undefined} id @param {string} place */
function cellOf(measures, id, place) {
  const measure = measures.find((each) => each.id === id && each.place === place);
  return measure ? compared(measure) : null;
}

/** @typedef {ReturnType<typeof compared>[string]} Compared */
/** `at`: pixels from the panel's left. @typedef {{ ticks: number[], at: (ratio: number) => number }} Scale */

/** Returns whole powers of ten that include everything. @param {Compared[]} all @returns {Scale} */
function scaleOf(all) {
  const seen = all
    .flatMap(({ ratio }) => [ratio.low, ratio.high])
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  const from = Math.min(-1, Math.floor(Math.log10(Math.min(...seen))));
  const to = Math.max(1, Math.ceil(Math.log10(Math.max(...seen))));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
  const clamp = (/** @type {number} */ ratio) => Math.max(ratio, 10 ** from);
  return { ticks, at: (ratio) => ((Math.log10(clamp(ratio)) - from) / (to - from)) * PANEL };
}

/** @param {number} x @param {number} bottom @param {Scale} scale */
function grid(x, bottom, { ticks, at }) {
  return ticks
    .map((tick) => {
      const here = place(x + at(tick));
      const line = `<line class="${tick === 1 ? "one" : "grid"}" x1="${here}" x2="${here}" y1="${TOP - 2}" y2="${bottom + 4}"/>`;
      return `${line}\n${words(x + at(tick), bottom + 20, `${tick}×`, "tick", "middle")}`;
    })
    .join("\n");
}

/** From 1× to the median, and the spread over it; the figure behind whatever reaches farthest. @param {number} x @param {number} y @param {string} name @param {Compared | null} own @param {Scale} scale */
function bar(x, y, name, own, { at }) {
  if (!own || !Number.isFinite(own.ratio.median)) return "";
  const { median, low, high } = own.ratio;
  // Never too thin to see.
  const width = Math.max(4, Math.abs(at(median) - at(1)));
  const from = (at(1) + at(median) - width) / 2;
  const end = Math.max(at(1), at(high));
  return [
    `<rect class="${name}" x="${place(x + from)}" y="${y - 5}" width="${place(width)}" height="10" rx="2"/>`,
    `<line class="spread" x1="${place(x + at(low))}" x2="${place(x + at(high))}" y1="${y}" y2="${y}"/>`,
    words(x + end + 6, y + 4, times(median), "figure"),
  ].join("\n");
}

/** @param {{ title: string | undefined, cells: (Record<string, Compared> | null)[] }[]} groups */
function description(groups) {
  const told = groups.map(({ title, cells }) => {
    const inPlaces = cells.map((cell, panel) => {
      const others = SHOWN.filter((name) => name !== "ours" && cell?.[name]);
      const figures = others.map((name) => `${names[name]} ${times(cell?.[name]?.ratio.median ?? Number.NaN)}`);
      return `${places[PLACES[panel] ?? ""]}: ${figures.join(", ")}`;
    });
    return `${title}: ${inPlaces.join("; ")}.`;
  });
  return `Ours is 1×. ${told.join(" ")}`;
}

/** @param {number} x @param {number} y @param {string} text @param {string} kind @param {"start" | "middle" | "end"} [anchor] */
function words(x, y, text, kind, anchor = "start") {
  const where = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text class="${kind}" x="${place(x)}" y="${place(y)}"${where}>${escaped(text)}</text>`;
}

/** @param {number} pixels */
const place = (pixels) => Number(pixels.toFixed(1));

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
