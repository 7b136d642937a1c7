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
    text: `PEM text (PKCS#8) to a key that is ready for use. ${samples(rounds.short)}; each is the mean of as many
calls as begin within 30 ms, after calls that are not counted. In browsers each library runs in a worker of its own.

Ours takes far longer, and means to: it tests that both primes are prime and that all numbers of the key agree, so that a
damaged key is refused with its reason. The others take the numbers as they come, or check less. It is done once for each
key. \`@vonage/jwt\` reads no key beforehand; it is in "reading and one token".`,
    parts: [
      ["read-2048", "2048 bits"],
      ["read-4096", "4096 bits"],
    ],
  },
  {
    title: "One token",
    text: `The same claims, RS256, with a key that was read before; samples as above. Ours blinds each signature, and verifies
it before it is handed out; that is part of its time. \`@vonage/jwt\` reads its key anew for each token.`,
    parts: [
      ["token-2048", "2048 bits"],
      ["token-4096", "4096 bits"],
    ],
  },
  {
    title: "Reading and one token",
    text: "Both together, as for somebody who comes for a single token; samples as above.",
    parts: [
      ["both-2048", "2048 bits"],
      ["both-4096", "4096 bits"],
    ],
  },
  {
    title: "1,000 tokens, one after the other",
    text: `In one worker, 2048 bits, the key read before; ${samples(rounds.row)}.
${counts(row)}
A caller of WebCrypto that asks for many at once may get more out of it: see the next table.`,
    parts: [["row", "1,000 tokens"]],
  },
  {
    title: "10,000 tokens on all cores",
    text: `2048 bits; ${samples(rounds.many)}, each in a browser of its own. Ours is the page's own Batch view, from the press
of *Make tokens* to "tokens ready". The others run in as many workers as there are cores, in chunks of 100, from the start
of the workers to the last token; jose asks for 64 tokens at once. Starting the workers and reading the key in each is part
of the time of all, and is not scaled for the others.
${counts(many)}`,
    parts: [["many", "10,000 tokens"]],
  },
  {
    title: "From the navigation to the first token",
    text: `A visitor who has the key file at hand and loses no time: a script fills in the application ID and chooses the file
at the moment when the page can take them, and notes when the token is in its field. 2048 bits; ${samples(rounds.cold)}. The
peers are two small pages (\`bench/pages/\`): one form, the library on the main thread, bundled and minified as ours is.
Ours first compiles the core, locks itself with its policy and proves that, starts its worker, and checks the key; it also
has everything else that is on it. All come from the same local server, with Brotli and an ETag. *Empty*: a new browser
context, the browser itself running. *Filled*: the second visit in that context; our service worker answers then.

The server is on the same machine: on a real network each kilobyte and each round trip adds to an empty cache's time.`,
    parts: [
      ["cold-token-empty", "First token, empty cache"],
      ["cold-token-warm", "First token, filled cache"],
      ["cold-ready-empty", "Until a key can be given, empty cache"],
      ["cold-ready-warm", "Until a key can be given, filled cache"],
    ],
  },
  {
    title: "The longest time in which the page hangs",
    text: `From the navigation to the first token, cache empty, in visits of their own (${samples(rounds.block)}). The longest
gap between two turns of a loop of messages on the main thread; in Chromium also the longest "long task" that the browser
itself tells of (0: none of 50 ms or more). Ours signs in a worker, so that the size of the key does not matter; WebCrypto
too works elsewhere.`,
    parts: [
      ["block-2048", "Longest gap, 2048 bits"],
      ["block-4096", "Longest gap, 4096 bits"],
      ["long-2048", "Longest long task, 2048 bits"],
      ["long-4096", "Longest long task, 4096 bits"],
    ],
  },
  {
    title: "Bytes of a first visit",
    text: `The bodies of all answers, without headers, counted at the server: for ours with what its service worker fetches to
work offline. Brotli 11 and gzip 9. One visit: the same each time. The peers' pages have the one form and nothing else.`,
    parts: [
      ["bytes-br", "Brotli"],
      ["bytes-gzip", "gzip"],
      ["bytes-raw", "Not compressed"],
      ["requests", "Requests"],
    ],
  },
  {
    title: "Memory of the tab",
    text: `The share (PSS) of the browser's largest process that shows pages, as Linux accounts it, ${settleMs / 1000} s after the
last work; workers are in it. *At rest*: key loaded, one token. *After many*: with all tokens of the run above still in the
page, for ours in the Batch view with its table, for the others in the bench's page, which shows nothing; the fewer a
library made, the fewer it keeps. What the browser had not collected by then is counted too.`,
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
  return `Made were ${number(most)}${others && `; ${others}`}; times are scaled in proportion.`;
}

export const intro = `How this project fares beside what else makes such tokens, measured by \`npm run bench\` in one run. **Ratios come
first**: ours is 1×; 2× took twice as long (or as many bytes) as ours, 0.5× half. Milliseconds are this machine's, and
differ on yours; in brackets the least and the most that was seen. The contenders took turns, and who went first changed
with each round. Every sample's tokens were verified by jsonwebtoken; one that is not valid stops the run.`;

export const whyNotWebCrypto = `WebCrypto, which jose uses, is the browser's own native code, and signs many times as fast as we do. We sign without it:
there is no call that wipes a \`CryptoKey\`, while the key in our wasm memory is overwritten when it is forgotten, and the
worker that held it ends; WebCrypto is there in secure contexts only, not on a page from \`http:\` in a local network; it
reads neither PKCS#1 nor encrypted keys, and says of a bad one only that it is bad. In its favour: a key that is not
extractable cannot be read back by a script. Only a new pair is made by it. For thousands of tokens, and for keys of 4096
bits, where our check of the key takes most of the time, the difference is plain.`;
