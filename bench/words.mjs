/** The words of docs/benchmarks.md: how each figure was measured, and what it does not show. */

/** @type {Record<string, string>} */
export const names = {
  ours: "ours",
  portable: "ours without the engine",
  jose: "jose (WebCrypto)",
  jsrsasign: "jsrsasign",
  forge: "node-forge",
  jsonwebtoken: "jsonwebtoken",
  "@vonage/jwt": "@vonage/jwt",
  blank: "blank page",
};

/** @type {Record<string, string>} */
export const places = { chrome: "Chromium", firefox: "Firefox", node: "Node" };

/** `parts`: a measure's id, and the heading of its table. @typedef {{ title: string, text: string, parts: [id: string, heading: string][] }} Section */

/** @type {(plan: Pick<import("./plan.mjs").Plan, "rounds" | "row" | "many" | "settleMs">) => Section[]} */
export const sections = ({ rounds, row, many, settleMs }) => [
  {
    title: "Reading a key",
    text: `PEM text (PKCS#8) to a key that is ready for use. ${samples(rounds.short)}. Each one is the mean of as many
calls as start within 30 ms, after a few calls that do not count. In browsers each library runs in its own worker.

Ours takes longer, on purpose. It tests that both primes are prime and that all numbers of the key agree, so that it
can refuse a damaged key and say why. The others accept the numbers as they are, or check less. This happens once per key.
\`@vonage/jwt\` reads no key beforehand, so it appears under "Reading and one token".`,
    parts: [
      ["read-2048", "2048 bits"],
      ["read-4096", "4096 bits"],
    ],
  },
  {
    title: "One token",
    text: `The same claims, with RS256 and a key that was read before. Samples as above. Ours blinds each signature and verifies
it before returning it, which is part of its time. \`@vonage/jwt\` reads its key again for each token.`,
    parts: [
      ["token-2048", "2048 bits"],
      ["token-4096", "4096 bits"],
    ],
  },
  {
    title: "Reading and one token",
    text: "Both together, for somebody who needs a single token. Samples as above.",
    parts: [
      ["both-2048", "2048 bits"],
      ["both-4096", "4096 bits"],
    ],
  },
  {
    title: "1,000 tokens, one after the other",
    text: `In one worker, with 2048 bits and a key that was read before. ${samples(rounds.row)}.
${counts(row)}
A caller of WebCrypto that asks for many at once may get more out of it. See the next table.`,
    parts: [["row", "1,000 tokens"]],
  },
  {
    title: "10,000 tokens on all cores",
    text: `2048 bits, ${samples(rounds.many)}, each in its own browser. Ours is the page's own Batch view, from the click
on *Make tokens* to "tokens ready". The others run in as many workers as there are cores, in chunks of 100, from the start
of the workers to the last token. jose asks for 64 tokens at once. Every time includes starting the workers and reading the
key in each, and this part is not scaled for the others.
${counts(many)}`,
    parts: [["many", "10,000 tokens"]],
  },
  {
    title: "From the navigation to the first token",
    text: `A visitor who has the key file ready and wastes no time: a script fills in the application ID and chooses the file
as soon as the page accepts them, and records when the token is in its field. 2048 bits, ${samples(rounds.cold)}. The
peers are two small pages (\`bench/pages/\`) with one form and the library on the main thread, bundled and minified like ours.
Ours first compiles the core, locks itself with its policy and proves that it worked, starts its worker, and checks the
key. It also has all of its other features. All come from the same local server, with Brotli and an ETag. *Empty*: a new
browser context in a running browser. *Filled*: the second visit in that context, which our service worker answers.

The server is on the same machine. On a real network each kilobyte and each round trip adds to the time of an empty cache.`,
    parts: [
      ["cold-token-empty", "First token, empty cache"],
      ["cold-token-warm", "First token, filled cache"],
      ["cold-ready-empty", "Until a key can be given, empty cache"],
      ["cold-ready-warm", "Until a key can be given, filled cache"],
    ],
  },
  {
    title: "The longest time in which the page hangs",
    text: `From the navigation to the first token, with an empty cache, in separate visits (${samples(rounds.block)}). The longest
gap between two turns of a message loop on the main thread, and in Chromium also the longest "long task" that the browser
reports (0 means none of 50 ms or more). Ours signs in a worker, so the size of the key does not matter. WebCrypto does not
use the main thread either.`,
    parts: [
      ["block-2048", "Longest gap, 2048 bits"],
      ["block-4096", "Longest gap, 4096 bits"],
      ["long-2048", "Longest long task, 2048 bits"],
      ["long-4096", "Longest long task, 4096 bits"],
    ],
  },
  {
    title: "Bytes of a first visit",
    text: `The bodies of all responses, without headers, counted at the server. Ours includes what its service worker fetches to
work offline. Brotli 11 and gzip 9. One visit, because it is the same each time. The peers' pages only have the one form.`,
    parts: [
      ["bytes-br", "Brotli"],
      ["bytes-gzip", "gzip"],
      ["bytes-raw", "Not compressed"],
      ["requests", "Requests"],
    ],
  },
  {
    title: "Memory of the tab",
    text: `The share (PSS, as Linux counts it) of the browser's largest process that shows pages, ${settleMs / 1000} s after the
work ended, including workers. *At rest*: a key loaded and one token. *After many*: with all tokens of the run above still
in the page. Ours has them in the Batch view with its table, and the others in the benchmark's page, which shows nothing. A
library that made fewer keeps fewer. This includes garbage that the browser had not collected by then.`,
    parts: [
      ["memory-rest", "At rest"],
      ["memory-many", "After many tokens"],
    ],
  },
];

/** @param {number} count */
const samples = (count) => `${count} ${count === 1 ? "sample" : "samples"}`;

/** @param {Record<string, number>} made */
function counts(made) {
  const most = made.ours ?? 0;
  const fewer = Object.keys(made).filter((name) => made[name] !== most);
  const number = (/** @type {number | undefined} */ count) => (count ?? 0).toLocaleString("en");
  const others = fewer.map((name) => `${names[name]} ${number(made[name])}`).join(", ");
  return `Tokens made: ${number(most)}${others && `; ${others}`}. Times are scaled in proportion.`;
}

export const intro = `How this project compares with other ways to make such tokens, measured by \`npm run bench\` in one run. **Ratios come
first**: ours is 1×. 2× took twice as long (or as many bytes) as ours, and 0.5× took half. Milliseconds are from this
machine and will differ on yours. Brackets show the lowest and the highest value. The contenders took turns, and each round
started with another one. jsonwebtoken verified every sample's tokens, and an invalid one would have stopped the run.`;

export const whyNotWebCrypto = `WebCrypto, which jose uses, is the browser's own native code. Our [signing engine](../engine/README.md) comes close to it
in Chromium and is faster in Firefox. A browser without relaxed SIMD, and Node 20, signs with our portable arithmetic, which
takes many times as long (*ours without the engine*). We sign without WebCrypto for three reasons. No call wipes a
\`CryptoKey\`, whereas the key in our wasm memory is overwritten when it is forgotten, and its worker ends. WebCrypto exists
only in secure contexts, not on a page from \`http:\` in a local network. It reads neither PKCS#1 nor encrypted keys, and only
says that a bad key is bad. In its favour, a script cannot read back a key that is not extractable. We use it only to make a
new pair.`;

/** Taken by hand and not by the bench: where the time of a first visit goes. */
export const timeLine = `## The time line of a first visit

Milliseconds since the navigation, medians of seven visits, taken by a script in the page on 2026-11-26, on a machine without
other work.

| | Chromium, empty | Chromium, filled | Firefox, empty |
|---|---|---|---|
| wasm and engine are asked for | 87 | 49 | 62 |
| the HTML is read | 131 | 87 | 99 |
| the worker's policy is added, the worker is made | 138 | 127 | 101 |
| first contentful paint | 206 | 111 | 173 |
| the worker gets the core | 200 | 140 | 218 |
| \`main.js\` has run, the form is connected | 274 | 126 | 167 |
| the page is loaded, and its lock closed | 285 | 172 | 185 |
| the worker has proved its lock | 295 | 220 | 221 |
| a key can be given | 329 | 221 | 222 |
| the worker is told to read the key | 363 | 240 | 238 |
| the token is asked for | 404 | 268 | 252 |
| first token | 417 | 285 | 262 |

With a filled cache the worker is made only when the files have arrived, because Chromium's policies also judge what a service
worker answers.

The goals are 0.85 of jsrsasign and 1.6 of jose with an empty cache, and 1.3 of jose with a filled one. None is met. The
page's main thread uses about 130 ms of the processor until a key can be given, that of the jose page 45: about 30 for the
first frame, 30 for \`main.js\` before its formats were made later, 16 at the end of the HTML, of which the browser's
autofill takes 9, and 13 for reading the HTML. The page has 730 elements and 190 kB of script. The core is no large part:
V8 compiles its functions when they are called, and the worker calls them once beforehand, with a throw-away key, while
the page draws itself.

Lighthouse, on \`npm start\`, two runs each: performance 100 on the desktop and 97 on the phone, accessibility 100, layout
shift 0.011 and 0.017. Best practices (92) and SEO (91) lose points to the lock's probe, whose refusal browsers print
whatever is tried, and to robots.txt.`;
