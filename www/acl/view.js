/** Draws the ACL editor. */

/** @import { State } from "../state.js" */

import { choiceNames, waitsWords } from "#language/view/acl.js";
import { offered, withoutTokens } from "../catalogue.js";
import { isOpen } from "../generate/state.js";
import { aclAnswerWords, aclPathMeaning, aclPresetNames, words } from "../messages.js";
import { $, setOptions, setValue, show } from "../ui/dom.js";
import { sentences, setProblem, setProse } from "../ui/prose.js";
import { renderRows } from "./rows-view.js";
import { METHODS, presetOf, rowsOf } from "./text.js";

/** Draws the editor from the ACL's text, which is the source of truth. @param {State} state */
export function renderAcl({ catalogue, generate, acl }) {
  if (!isOpen(generate, "acl")) return;
  const text = generate.form.acl;
  const rows = rowsOf(text);
  const preset = presetOf(text, catalogue.presets);
  const presets = catalogue.presets.map(({ id }) => /** @type {const} */ ([id, aclPresetNames[id] ?? id]));
  const own = preset === null || acl.own ? [/** @type {const} */ (["own", choiceNames.own])] : [];
  setOptions("acl-preset", [...presets, ...own], preset ?? "own");

  const problem = rows ? undefined : generate.problems.find(({ field }) => field === "acl");
  const wrong = problem && sentences(words(problem.code, problem));
  setProse("acl-disabled", wrong ? waitsWords(wrong) : "");
  show("acl-disabled", wrong !== undefined);
  /** @type {HTMLFieldSetElement} */ ($("acl-editor")).disabled = rows === null;
  if (rows) renderRows($("acl-rows"), rows, (path) => pathProblem(path, generate.problems));

  const used = (rows ?? []).map(({ path }) => path);
  const free = Object.entries(aclPathMeaning).filter(([path]) => !used.includes(path));
  const known = free.map(([path, meaning]) => /** @type {const} */ ([path, `${path}: ${meaning.replaceAll("`", "")}`]));
  const place = /** @type {HTMLSelectElement} */ ($("acl-known"));
  const first = known[0]?.[0] ?? "";
  const stays = place.options.length > 0 && !used.includes(place.value);
  setOptions("acl-known", [...known, ["", choiceNames.otherPath]], stays ? place.value : first);

  renderQuestion(acl, text, catalogue.apis);
}

/** @param {string} path @param {State["generate"]["problems"]} problems */
function pathProblem(path, problems) {
  const own = problems.find(({ code, details }) => code === "acl_path_invalid" && details?.path === path);
  return own ? sentences(words(own.code, own)) : null;
}

/** @param {State["acl"]} acl @param {string} text @param {State["catalogue"]["apis"]} apis */
function renderQuestion({ question, answer, refusal }, text, apis) {
  const { method, path } = question;
  const calls = offered(apis);
  const asked = calls.find((api) => api.method === method && api.path === path)?.id ?? "";
  setOptions(
    "acl-method",
    METHODS.map((name) => [name, name]),
    method,
  );
  setValue("acl-path", path);
  setOptions(
    "acl-example",
    [
      ["", choiceNames.anyCall],
      ...calls.map((api) => /** @type {const} */ ([api.id, `${api.name}: ${api.method} ${api.path}`])),
    ],
    asked,
  );
  const full = text.trim() === "";
  const notAPath = full || !path.trim() || refusal?.field !== "path" ? null : refusal;
  setProblem("acl-path", "acl-path-problem", notAPath && sentences(words(notAPath.code, notAPath)));
  const api = withoutTokens(apis, path.trim());
  // Whatever the ACL allows, such an API answers 401.
  const said = api
    ? sentences(words("api_is_basic_only", { details: { api: api.id, name: api.name } }))
    : aclAnswerWords[full ? "full" : (answer ?? "wrong")];
  setProse("acl-answer", path.trim() && !notAPath ? said : "");
}
