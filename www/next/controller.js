/** Listens to "What next" and writes its snippet. */

/** @import { SnippetTarget } from "../../src/types.d.ts" */
/** @import { Parts } from "../state.js" */
/** @import { State } from "../state.js" */
/** @import { Choice } from "./state.js" */
import { requestOf } from "../generate/request.js";
import { newest, outcomeOf } from "../newest.js";
import { $, input } from "../ui/dom.js";
import { copyText } from "../ui/hand-out.js";
import { chosenApi, logins, snippetInput, targetOf } from "./state.js";

/**
 * What to do with the token: the request that uses it, and code that makes the same token.
 *
 * @param {Parts & { renew: () => Promise<void> }} parts
 */
export function createNext({ store, core, renew }) {
  const turn = newest();

  /** Writes the snippet again. */
  async function refresh() {
    const answer = turn();
    const asked = snippetInput(store.state);
    if (!asked) return;
    const [made, allowed] = await Promise.all([answer(core.call("snippet", asked)), answer(allowedByAcl())]);
    if (!made || !allowed) return;
    const snippet = "value" in made ? { text: made.value, refusal: null } : { text: "", refusal: made.refusal };
    store.dispatch({ type: "snippet-made", ...snippet, allowed: "value" in allowed ? allowed.value : null });
  }

  async function allowedByAcl() {
    const api = chosenApi(store.state);
    const { acl } = requestOf(store.state.generate.form);
    if (!api || !acl) return null;
    return core.call("aclAllows", { acl, method: api.method, path: api.path });
  }

  /** @param {string} text @param {boolean} renewed */
  async function copy(text, renewed) {
    const done = await copyText(text);
    store.dispatch({ type: "snippet-copied", renewed, done });
    return done;
  }

  /** The token on screen may be minutes old, so the snippet gets a fresh one. @param {Partial<Choice>} choice */
  async function copyRenewed(choice) {
    await renew();
    const asked = snippetInput(store.state, choice);
    const made = asked && (await outcomeOf(core.call("snippet", asked)));
    if (!made || "refusal" in made || (await copy(made.value, true))) return;
    // If the clipboard is refused, show the text so that it can be copied by hand.
    store.dispatch({ type: "next-chosen", choice });
    await refresh();
    store.dispatch({ type: "snippet-copied", renewed: true, done: false });
    input("snippet").select();
  }

  async function copySnippet() {
    if (logins.includes(targetOf(store.state.next, store.state.generate.form.kind))) return copyRenewed({});
    if (!(await copy(store.state.next.text, false))) input("snippet").select();
  }

  const choose = (/** @type {Partial<Choice>} */ choice) => store.dispatch({ type: "next-chosen", choice });
  $("next-api").addEventListener("change", () => choose({ api: input("next-api").value }));
  $("next-region").addEventListener("change", () => choose({ region: input("next-region").value }));
  $("next-target").addEventListener("change", () =>
    choose({ target: /** @type {SnippetTarget} */ (input("next-target").value) }),
  );
  $("next-to").addEventListener("input", () => choose({ to: input("next-to").value }));
  $("next-from").addEventListener("input", () => choose({ from: input("next-from").value }));
  $("next-place").addEventListener("change", () => choose({ inPlace: input("next-inline").checked }));
  $("copy-curl").addEventListener("click", () => copyRenewed({ target: "curl", inPlace: true }));
  $("copy-snippet").addEventListener("click", copySnippet);

  /** Returns what the snippet is made from. @param {State} state */
  const parts = ({ generate, next }) => [
    generate.minted,
    next.api,
    next.region,
    next.target,
    next.inPlace,
    next.to,
    next.from,
  ];

  return {
    /** @param {State} state @param {State} previous */
    follow(state, previous) {
      const before = parts(previous);
      if (parts(state).some((part, index) => part !== before[index])) refresh();
    },
  };
}
