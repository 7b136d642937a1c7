/** @import { Problem } from "../../src/types.d.ts" */
/** @import { State } from "../state.js" */
import { claimsOf } from "../claims.js";
import { input, make, setItems, setText, setValue, show } from "../dom.js";
import { claimMeaning, words } from "../messages.js";
import { prose, sentences, setProblem } from "../prose.js";
import { countdown, localTime } from "../time.js";
import { lifetimePresets } from "./lifetime.js";
import { nextStep, visibleProblems } from "./state.js";

const prompts = {
  "application-id": "Enter the application ID.",
  key: "Now add your private key.",
  reading: "Reading the key…",
  passphrase: "The key is encrypted: enter its passphrase.",
  problems: "Put right what is marked, and the token appears here.",
  minting: "Signing…",
  ready: "Token ready",
};

/** The field of the request → where its problem is told. */
const places = {
  applicationId: ["application-id", "application-id-problem"],
  lifetimeSeconds: ["lifetime-amount", "lifetime-problem"],
};

/** @param {State} state */
export function renderGenerate(state) {
  const { form, minted } = state.generate;
  setValue("application-id", form.applicationId);
  renderLifetime(form);
  renderProblems(visibleProblems(state.generate));
  setText("prompt", prompts[nextStep(state)]);
  show("result", minted !== null);
  renderToken(state);
}

/** @param {State["generate"]["form"]} form */
function renderLifetime({ kind, lifetimeAmount, lifetimeUnit }) {
  setValue("lifetime-amount", lifetimeAmount);
  setValue("lifetime-unit", lifetimeUnit);
  const presets = lifetimePresets(kind);
  setItems(
    "lifetime-presets",
    presets.map(({ id, label }) =>
      make(
        "label",
        { for: `lifetime-${id}` },
        make("input", { type: "radio", name: "lifetime", id: `lifetime-${id}`, value: id }),
        label,
      ),
    ),
  );
  const seconds = Number(lifetimeAmount) * Number(lifetimeUnit);
  for (const { id, amount, unit } of presets) {
    input(`lifetime-${id}`).checked = lifetimeAmount !== "" && seconds === Number(amount) * Number(unit);
  }
}

/** @param {Problem[]} problems */
function renderProblems(problems) {
  for (const [field, [id, place]] of Object.entries(places)) {
    const own = problems.filter((problem) => problem.field === field);
    setProblem(id, place, own.length > 0 ? own.map(sentence).join(" ") : null);
  }
  const elsewhere = problems.filter(({ field }) => !(field in places));
  setItems(
    "problems",
    elsewhere.map((problem) => make("p", {}, ...prose(sentence(problem)))),
  );
  show("problems", elsewhere.length > 0);
}

/** @param {Problem} problem */
function sentence({ code, details, field }) {
  const { what, fix } = words(code, { details, field });
  return sentences({ what, fix });
}

/** @param {State} state */
function renderToken({ generate: { minted, copied } }) {
  setValue("token", minted?.token ?? "");
  setText("copied", copied === null ? "" : copied ? "Copied" : words("clipboard_refused").what);
  setItems(
    "warnings",
    (minted?.warnings ?? []).map(({ code, severity, details, claim }) => {
      const about = { details, claim, severity, now: Date.now() / 1000 };
      return make("li", { class: severity }, ...prose(sentences(words(code, about))));
    }),
  );
  setItems("claims", minted ? claimsOf(minted.payloadJson).map(claimRow) : []);
  renderCountdown({ generate: { minted } }, Date.now() / 1000);
}

/** @param {import("../claims.js").Claim} claim */
function claimRow({ name, text, seconds }) {
  const value = make("td", {}, make("code", {}, text));
  if (seconds !== null) value.append(make("br"), localTime(seconds));
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, make("code", {}, name)),
    value,
    make("td", {}, claimMeaning[name] ?? "custom claim"),
  );
}

/** Every second, so only this line is drawn. @param {{ generate: Pick<State["generate"], "minted"> }} state @param {number} now */
export function renderCountdown({ generate: { minted } }, now) {
  setText("countdown", minted ? `${countdown(minted.diesAt, now)} (${localTime(minted.diesAt)})` : "");
}
