/** Draws "What next". */

/** @import { Api, SnippetTarget } from "../../src/types.d.ts" */
/** @import { State } from "../state.js" */

import { copiedWords } from "#language/view/copied.js";
import { aclHint, basicWords, COPIED_RENEWED, groupNames, notForKind } from "#language/view/next.js";
import { offered } from "../catalogue.js";
import { apiHint, nextByKind, targetNames, words } from "../messages.js";
import { $, input, make, setItems, setOptions, setText, setValue, show } from "../ui/dom.js";
import { sentences, setProblem, setProse } from "../ui/prose.js";
import { calls, chosenApi, logins, takesVariable, targetOf } from "./state.js";

/** Draws what can be done with the token. @param {State} state */
export function renderNext({ catalogue, next, generate }) {
  setValue("snippet", next.text);
  if (!generate.minted) return;
  setText("next-kind", nextByKind[generate.form.kind]);
  renderApis(catalogue.apis);
  const api = chosenApi({ catalogue, next });
  const target = targetOf(next, generate.form.kind);
  const isCall = calls.includes(target);
  for (const id of ["next-request", "copy-curl", "copy-curl-hint", "next-others"]) show(id, isCall);
  renderParties(api, isCall);
  setValue("next-api", next.api);
  setProse("next-hint", api ? hint(api, next.allowed, generate.form.acl.trim() !== "") : "");
  renderTargets(generate.form.kind === "user", target);
  const hosts = api?.hosts ?? [];
  setOptions(
    "next-region",
    hosts.map(({ region, host }) => [region, `${region} (${host})`]),
    next.region || (hosts[0]?.region ?? ""),
  );
  show("next-region-place", isCall && hosts.length > 1);
  show("next-place", takesVariable(target));
  input(next.inPlace ? "next-inline" : "next-variable").checked = true;
  setProblem("snippet", "snippet-problem", next.refusal && refusalWords(next.refusal, target));
  /** @type {HTMLButtonElement} */ ($("copy-snippet")).disabled = next.text === "";
  const { copied } = next;
  setText("next-status", copied ? copiedWords(copied.done, copied.renewed ? COPIED_RENEWED : undefined) : "");
  const basic = [...new Set(catalogue.apis.filter(({ auth }) => auth === "basic").map(({ name }) => name))];
  setText("next-basic", basicWords(basic));
}

/** Puts the login snippets first for a user token. @param {boolean} isUser @param {SnippetTarget} target */
function renderTargets(isUser, target) {
  const all = /** @type {[SnippetTarget, string][]} */ (Object.entries(targetNames));
  const option = (/** @type {[string, string]} */ [value, label]) => make("option", { value }, label);
  const login = all.filter(([name]) => logins.includes(name)).map(option);
  const others = all.filter(([name]) => !logins.includes(name)).map(option);
  const groups = [
    make("optgroup", { label: groupNames.login }, ...login),
    make("optgroup", { label: groupNames.others }, ...others),
  ];
  setItems("next-target", isUser ? groups : others);
  setValue("next-target", target);
}

/** @param {Api[]} apis */
function renderApis(apis) {
  const option = (/** @type {Api} */ { id, name, method, path }) =>
    make("option", { value: id }, `${name}: ${method} ${path}`);
  const group = (/** @type {string} */ label, /** @type {boolean} */ harmless) =>
    make(
      "optgroup",
      { label },
      ...offered(apis)
        .filter((api) => api.harmless === harmless)
        .map(option),
    );
  setItems("next-api", [group(groupNames.harmless, true), group(groupNames.acting, false)]);
}

/** Who the request goes to and comes from. An empty field leaves the sample. @param {Api | undefined} api @param {boolean} isCall */
function renderParties(api, isCall) {
  for (const party of /** @type {const} */ (["to", "from"])) {
    show(`next-${party}-place`, isCall && Boolean(api?.[party]));
    input(`next-${party}`).placeholder = api?.[party] ?? "";
  }
}

/** @param {Api} api @param {State["next"]["allowed"]} allowed @param {boolean} hasAcl */
function hint({ id, aclPath }, allowed, hasAcl) {
  const general = apiHint[id] ?? apiHint[id.split("_")[0] ?? ""] ?? "";
  return `${general} ${hasAcl ? aclHint(aclPath, allowed) : ""}`.trim();
}

/** @param {NonNullable<State["next"]["refusal"]>} refusal @param {SnippetTarget} target */
function refusalWords({ code, details, field }, target) {
  if (code === "field_not_for_kind") return notForKind(target);
  return sentences(words(code, { details, field }));
}
