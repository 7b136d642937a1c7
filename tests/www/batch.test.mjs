import assert from "node:assert/strict";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { fileOf } from "../../www/batch/run/download.js";
import { fileName, uniqueNames } from "../../www/batch/run/file-names.js";
import { addSample, pace } from "../../www/batch/run/pace.js";
import { createShelf } from "../../www/batch/run/shelf.js";
import { usersOptions } from "../../www/batch/setup/setup.js";
import { isActive, updateBatch, visibleProblem, visibleSettings, whyNot } from "../../www/batch/state.js";
import * as english from "../../www/messages/en/view/batch.js";
import { batchWords } from "../../www/messages/es/form/batch.js";
import * as spanish from "../../www/messages/es/view/batch.js";
import { Facts } from "../../www/messages/text.js";
import { words } from "../../www/messages.js";
import { initialState, update } from "../../www/state.js";

/** @import { Action, State } from "../../www/state.js" */
/** @import { Format } from "../../www/batch/run/download.js" */
/** @import { Made } from "../../www/batch/run/made.js" */

/** @param {Action[]} actions @returns {State} */
const after = (...actions) => actions.reduce(update, initialState);

/** @type {import("../../www/batch/state.js").UsersRead} */
const users = {
  format: "lines",
  names: [],
  columns: {},
  rows: 3,
  good: 3,
  preview: [],
  problems: [],
  warnings: 0,
  findings: [],
  repairs: [],
  settings: [],
  chunkRows: 20,
};
/** @type {any} */
const summary = { format: "pkcs8", repairs: [], warnings: [] };

test("a list says whether it has a header, and a guessed column of users is said", () => {
  const csv = /** @type {const} */ ({ ...users, format: "csv", columns: { sub: "column 1" }, isGuess: true });
  const named = { ...csv, hasHeader: true, columns: { sub: "who" } };
  assert.match(english.summaryWords(csv, 0), /^3 rows, read as CSV without a header row\.$/);
  assert.match(english.summaryWords(named, 0), /read as CSV with a header row/);
  assert.match(english.guessWords(csv), /read as data\. Users are taken from `column 1`, which is a guess/);
  assert.match(english.guessWords(named), /The header does not name a column of users\. .* `who`/);
  assert.match(spanish.summaryWords(csv, 0), /leído como CSV sin cabecera/);
  assert.match(spanish.guessWords(csv), /se lee como datos\. .* `columna 1`, que es una suposición/);
  assert.deepEqual(["column 12", "column", "name"].map(spanish.columnName), ["columna 12", "column", "name"]);
  const missing = batchWords.batch_column_missing(
    new Facts({ details: { name: "column 3", columns: ["who", "column 2"], line: 1 } }),
  );
  assert.match(missing.what, /`columna 3`/);
  assert.equal(missing.why, "Sus columnas son `who`, `columna 2`.");
  assert.equal(words("batch_not_text", { details: { format: "JSON" } }).what, "This is JSON, not a list of users.");
});

test("tokens can be made once there are users, valid settings and a key, and faulty rows are skipped", () => {
  assert.equal(whyNot(after()), "users");
  const read = (/** @type {Partial<typeof users>} */ change) =>
    /** @type {Action} */ ({ type: "batch-read", users: { ...users, ...change } });
  assert.equal(whyNot(after(read({}))), "key");
  const key = /** @type {Action} */ ({ type: "key-read", summary });
  assert.equal(whyNot(after(key, read({}))), null);
  const during = (/** @type {any} */ status) => {
    const state = after(key, read({}));
    return whyNot({ ...state, batch: { ...state.batch, run: /** @type {any} */ ({ status }) } });
  };
  assert.deepEqual(["starting", "running", "paused", "done"].map(during), ["running", "running", "running", null]);
  assert.equal(
    whyNot(after(key, read({ settings: [{ code: "application_id_missing", field: "applicationId" }] }))),
    "settings",
  );
  assert.equal(whyNot(after(key, read({ good: 2 }))), "rows");
  assert.equal(whyNot(after(key, read({ good: 2 }), { type: "batch-changed", change: { skip: true } })), null);
  assert.equal(whyNot(after(key, read({ good: 0 }), { type: "batch-changed", change: { skip: true } })), "users");
  assert.equal(
    whyNot(
      after(key, read({}), {
        type: "batch-refused",
        problem: { code: "batch_empty", field: "users", details: { hasHeader: true } },
      }),
    ),
    "users",
  );
});

test("an untouched empty list is not a mistake", () => {
  const empty = /** @type {Action} */ ({
    type: "batch-refused",
    problem: { code: "batch_empty", field: "users", details: { hasHeader: false } },
  });
  assert.equal(visibleProblem(after(empty).batch), null);
  assert.equal(visibleProblem(after(empty, { type: "batch-asked", why: "users" }).batch)?.code, "batch_empty");
  const header = /** @type {Action} */ ({
    type: "batch-refused",
    problem: { code: "batch_empty", field: "users", details: { hasHeader: true } },
  });
  assert.equal(visibleProblem(after(header).batch)?.code, "batch_empty");
  const file = /** @type {const} */ ({ type: "batch-file", name: "users.csv" });
  assert.equal(visibleProblem(after(file, empty).batch)?.code, "batch_empty");
  const { batch } = after(empty);
  const seen = (/** @type {Partial<typeof batch>} */ change) => visibleProblem({ ...batch, ...change })?.code ?? null;
  assert.equal(seen({ problem: null }), null);
  assert.equal(seen({ problem: { code: "batch_too_many", field: "users", details: { limit: 1 } } }), "batch_too_many");
  assert.equal(seen({ form: { ...batch.form, source: "file" } }), null, "no file is chosen");
  assert.equal(seen({ fileName: "users.csv" }), null, "the list is pasted");
});

test("the core gets what the form says", () => {
  const change = (/** @type {Partial<State["batch"]["form"]>} */ form) =>
    usersOptions(after({ type: "batch-changed", change: form }));
  assert.equal("format" in change({}), false);
  assert.equal(change({ format: "csv" }).format, "csv");
  assert.deepEqual(change({ source: "pattern", count: "7" }).pattern, { text: "user-{n}", count: 7 });
  assert.equal(/** @type {any} */ (change({ source: "pattern", count: "many" }).pattern?.count), "many");
});

test("choosing another file resets the chosen columns", () => {
  const state = after(
    { type: "batch-changed", change: { columns: { sub: "a" } } },
    { type: "batch-file", name: "b.csv" },
  );
  assert.deepEqual([state.batch.form.source, state.batch.form.columns], ["file", {}]);
});

const line = (/** @type {Made} */ made) => `${JSON.stringify(made)}\n`;
const made = (/** @type {number} */ index, user = `user-${index}`) => ({
  user,
  token: `h.${index}.s`,
  expiresAt: 1_700_000_000 + index,
});

test("the shelf returns the lines in the order of the rows, whatever order they arrived in", async () => {
  const count = 150;
  const shelf = createShelf(count);
  const order = Array.from({ length: count }, (_, index) => (index * 67) % count);
  for (const chunk of order)
    shelf.put(chunk, new TextEncoder().encode(line(made(chunk * 2)) + line(made(chunk * 2 + 1))));
  let text = "";
  for await (const piece of shelf.texts()) text += piece;
  assert.equal(text, Array.from({ length: count * 2 }, (_, index) => line(made(index))).join(""));
  for (const chunk of [0, 63, 64, 100, 149]) {
    assert.deepEqual(
      (await shelf.lines(chunk)).map((json) => JSON.parse(json).user),
      [`user-${chunk * 2}`, `user-${chunk * 2 + 1}`],
    );
  }
});

test("an incomplete shelf returns what it has", async () => {
  const shelf = createShelf(100);
  for (const chunk of [70, 3]) shelf.put(chunk, new TextEncoder().encode(line(made(chunk))));
  let text = "";
  for await (const piece of shelf.texts()) text += piece;
  assert.equal(text, line(made(3)) + line(made(70)));
  assert.deepEqual(await shelf.lines(4), []);
  assert.deepEqual(await shelf.lines(99), []);
  assert.deepEqual(await createShelf(100).lines(70), []);
});

test("a chunk's memory is given back once its group is complete, where the browser can do that", async () => {
  const shelf = createShelf(66);
  const chunks = Array.from({ length: 66 }, (_, chunk) => new TextEncoder().encode(line(made(chunk))));
  const held = chunks.map((bytes, chunk) => {
    shelf.put(chunk, bytes);
    return chunks.filter(({ length }) => length > 0).length;
  });
  assert.deepEqual([held[62], held[63], held[64], held[65]], [66, 2, 2, 0]);
  const { transfer } = ArrayBuffer.prototype;
  Reflect.deleteProperty(ArrayBuffer.prototype, "transfer");
  try {
    const old = createShelf(1);
    old.put(0, new TextEncoder().encode(line(made(0))));
    assert.deepEqual(await old.lines(0), [line(made(0)).trim()]);
  } finally {
    Object.defineProperty(ArrayBuffer.prototype, "transfer", { value: transfer, configurable: true, writable: true });
  }
});

/** @param {Format} format @param {Made[][]} groups */
async function file(format, groups) {
  const made = await fileOf(
    format,
    (async function* () {
      for (const group of groups) yield group.map(line).join("");
    })(),
  );
  return { name: made.name, bytes: new Uint8Array(await made.arrayBuffer()), text: await made.text() };
}

test("CSV quotes what it must, and no cell is a formula", async () => {
  const names = ['O"Hara, P', "=HYPERLINK(1)", "+447700900000", "@sum", "-1", "two\nlines", " blank", "plain"];
  const hidden = ["＝1", "＋1", "－1", "＠1", "\t=1", " =1", "\u200b=1", "\r1"];
  const { text, name } = await file("csv", [
    names.slice(0, 4).map((user) => made(1, user)),
    names.slice(4).map((user) => made(1, user)),
  ]);
  assert.equal(name, "tokens.csv");
  const end = ",h.1.s,1700000001\r\n";
  const cells = [
    '"O""Hara, P"',
    "'=HYPERLINK(1)",
    "'+447700900000",
    "'@sum",
    "'-1",
    '"two\nlines"',
    '" blank"',
    "plain",
  ];
  assert.equal(text, `user,token,expires_at\r\n${cells.map((cell) => cell + end).join("")}`);
  for (const user of hidden) assert.match((await file("csv", [[made(1, user)]])).text, /\r\n"?'/, JSON.stringify(user));
});

test("JSON and NDJSON contain the rows, and no rows give an empty list", async () => {
  const rows = [made(1), made(2), made(3, 'quote " and \\')];
  assert.deepEqual(JSON.parse((await file("json", [rows.slice(0, 2), rows.slice(2)])).text), rows);
  assert.deepEqual(JSON.parse((await file("json", [])).text), []);
  assert.deepEqual(
    (await file("ndjson", [rows])).text
      .trim()
      .split("\n")
      .map((json) => JSON.parse(json)),
    rows,
  );
});

test(".env names are valid in a shell, and unique", async () => {
  const { text } = await file("env", [
    [made(1, "alice@example.com"), made(2, "Alice-example.com"), made(3, "zoë"), made(4, "用户"), made(5, "客户")],
  ]);
  const names = text
    .trimEnd()
    .split("\n")
    .filter((row) => !row.startsWith("#"))
    .map((row) => row.split("=")[0]);
  assert.deepEqual(names, [
    "VONAGE_JWT_ALICE_EXAMPLE_COM",
    "VONAGE_JWT_ALICE_EXAMPLE_COM_2",
    "VONAGE_JWT_ZO_",
    "VONAGE_JWT___",
    "VONAGE_JWT____2",
  ]);
});

test(".env says whose token each one is, and no name adds a line", async () => {
  const users = ["alice 2", "alice-2", "a\nPATH=/evil", "b\r\u2028c\u0085d", "e\u202ef\u200bg"];
  const { text } = await file("env", [users.map((user) => made(1, user))]);
  const lines = text.trimEnd().split(/[\n\r\u0085\u2028]/u);
  assert.deepEqual(
    lines.filter((_, index) => index % 2 === 0),
    ["# alice 2", "# alice-2", "# a⟨U+000A⟩PATH=/evil", "# b⟨U+000D⟩⟨U+2028⟩c⟨U+0085⟩d", "# e⟨U+202E⟩f⟨U+200B⟩g"],
  );
  assert.ok(lines.every((line, index) => index % 2 === 0 || /^VONAGE_JWT_[A-Z0-9_]+=h\.1\.s$/.test(line)));
});

test("no file name has invisible or direction-changing characters", () => {
  for (const point of [
    0x0, 0x85, 0xa0, 0xad, 0x61c, 0x200b, 0x200e, 0x202e, 0x2028, 0x2066, 0x2800, 0x3000, 0x3164, 0xfe0f, 0xfeff,
    0xe0041,
  ])
    assert.equal(fileName(`a${String.fromCodePoint(point)}gpj`), "a_gpj", point.toString(16));
  assert.equal(fileName("zoë 用户 2"), "zoë 用户 2");
});

test("a zip has one file per token, and no name leaves the folder", async () => {
  const names = ["alice", "Alice", "../../etc/passwd", "a/b", "a\\b", "con", "", "x".repeat(300), "dots...", "zoë"];
  const { bytes } = await file("zip", [
    names.slice(0, 5).map((user, index) => made(index, user)),
    names.slice(5).map((user, index) => made(index + 5, user)),
  ]);
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]);
  assert.deepEqual(
    files.map(([, token]) => token),
    names.map((_, index) => `h.${index}.s`),
  );
  const expected = ["alice.jwt", "Alice-2.jwt", "__.._etc_passwd.jwt", "a_b.jwt", "a_b-2.jwt", "_con.jwt"];
  assert.deepEqual(
    files.slice(0, 6).map(([name]) => name),
    expected,
  );
  assert.ok(files.every(([name]) => /^[^/\\:*?"<>|]+\.jwt$/.test(String(name))));
});

test("names stay unique even if one looks like another's numbered copy", () => {
  const unique = uniqueNames("-");
  assert.deepEqual(["a-2", "a", "a", "A", "a-2"].map(unique), ["a-2", "a", "a-3", "A-4", "a-2-2"]);
});

test("no file name is empty, names a device, or leaves its folder", () => {
  for (const name of ["", ".", "..", "...", "NUL", "com1.txt", "/", "\0"]) {
    const safe = fileName(name);
    assert.doesNotMatch(safe, /^\.|[/\0]|^(nul|com1)/i, name);
    assert.notEqual(safe, "", name);
  }
});

test("the pace is measured over the last seconds", () => {
  let samples = addSample([], { seconds: 0, made: 0 });
  assert.equal(pace(samples, 1000), null);
  for (let seconds = 1; seconds <= 20; seconds += 1) samples = addSample(samples, { seconds, made: seconds * 10 });
  for (let seconds = 21; seconds <= 40; seconds += 1)
    samples = addSample(samples, { seconds, made: 200 + (seconds - 20) * 40 });
  assert.deepEqual(pace(samples, 2000), { perSecond: 40, secondsLeft: 25 });
  assert.ok(samples.length < 13);
});

test("one old sample is kept after a long silence", () => {
  const samples = addSample([{ seconds: 0, made: 0 }], { seconds: 100, made: 50 });
  assert.deepEqual(pace(samples, 100), { perSecond: 0.5, secondsLeft: 100 });
});

test("samples of the last ten seconds count, and one older one if there is no other", () => {
  const [first, second, third] = [0, 2, 11].map((seconds) => ({ seconds, made: seconds * seconds }));
  assert.ok(first && second && third);
  const with_ = (/** @type {number} */ seconds) => addSample([first, second, third], { seconds, made: 500 });
  assert.deepEqual(with_(12), [second, third, { seconds: 12, made: 500 }]);
  assert.deepEqual(with_(12.5), [third, { seconds: 12.5, made: 500 }]);
  assert.deepEqual(with_(30), [third, { seconds: 30, made: 500 }]);
});

test("there is no pace without progress or without time", () => {
  const first = { seconds: 3, made: 5 };
  for (const last of [first, { seconds: 4, made: 5 }, { seconds: 3, made: 9 }, { seconds: 2, made: 9 }])
    assert.equal(pace([first, last], 100), null, JSON.stringify(last));
  assert.deepEqual(pace([first, { seconds: 5, made: 9 }], 100), { perSecond: 2, secondsLeft: 45.5 });
});

test("each action changes its part of Batch, and no other", () => {
  const problem = /** @type {any} */ ({ code: "batch_empty", field: null });
  const run = /** @type {any} */ ({ status: "done" });
  const full = /** @type {State["batch"]} */ ({
    ...initialState.batch,
    form: { ...initialState.batch.form, source: "pattern", columns: { sub: "user" } },
    fileName: "old.csv",
    edition: 4,
    isReading: true,
    users,
    dropped: problem,
    problem,
    why: "key",
    run,
    from: 7,
    shown: [{}],
    copied: { row: 1, done: true },
  });
  const next = (/** @type {unknown} */ action) => updateBatch(full, /** @type {Action} */ (action));
  const typed = { ...full, form: { ...full.form, source: "list" }, edition: 5, dropped: null, why: null };
  const starting = { status: "starting" };
  /** @type {[object, object][]} */
  const cases = [
    [
      { type: "batch-changed", change: { skip: true } },
      { ...full, form: { ...full.form, skip: true }, dropped: null, why: null },
    ],
    [{ type: "batch-typed" }, typed],
    [
      { type: "batch-file", name: "new.csv" },
      { ...typed, form: { ...full.form, source: "file", columns: {} }, fileName: "new.csv" },
    ],
    [
      { type: "batch-drop-refused", problem: null },
      { ...full, dropped: null },
    ],
    [{ type: "batch-edited" }, { ...full, isReading: true, why: null }],
    [
      { type: "batch-read", users: null },
      { ...full, isReading: false, users: null, problem: null },
    ],
    [
      { type: "batch-refused", problem },
      { ...full, isReading: false, users: null },
    ],
    [
      { type: "batch-asked", why: "rows" },
      { ...full, why: "rows" },
    ],
    [
      { type: "batch-run", run: null },
      { ...full, run: null },
    ],
    [
      { type: "batch-run", run: starting },
      { ...full, run: starting, shown: [], from: 1 },
    ],
    [
      { type: "batch-shown", from: 9, rows: [] },
      { ...full, from: 9, shown: [], copied: null },
    ],
    [
      { type: "batch-copied", row: 3, done: false },
      { ...full, copied: { row: 3, done: false } },
    ],
    [{ type: "key-reading" }, { ...full, why: null }],
    [{ type: "key-read" }, { ...full, why: null }],
    [{ type: "tab-chosen" }, full],
  ];
  for (const [action, expected] of cases) assert.deepEqual(next(action), expected, JSON.stringify(action));
  const idle = updateBatch(initialState.batch, { type: "batch-edited" });
  assert.equal(idle.isReading, true);
  assert.deepEqual(
    ["starting", "running", "paused", "done", "failed"].map((status) => isActive(/** @type {any} */ ({ status }))),
    [true, true, true, false, false],
  );
});

test("Batch shows a missing setting only once tokens were asked for, and any other at once", () => {
  const settings = /** @type {any} */ ([{ code: "application_id_missing" }, { code: "lifetime_too_long" }]);
  const shown = (/** @type {object} */ change) =>
    visibleSettings({ ...initialState.batch, users: { ...users, settings }, ...change }).map(({ code }) => code);
  assert.deepEqual(shown({}), ["lifetime_too_long"]);
  assert.deepEqual(shown({ why: "key" }), ["lifetime_too_long"]);
  assert.deepEqual(shown({ why: "settings" }), ["application_id_missing", "lifetime_too_long"]);
  assert.deepEqual(shown({ users: null }), []);
});
