/** Draws the form of Generate. */

/** @import { Problem } from "../../src/types.d.ts" */
/** @import { State } from "../state.js" */
/** @import { Fold } from "./fields.js" */

import { momentWords, UNTIL_PASSED } from "#language/view/generate.js";
import { inBothTimes } from "#language/view/inspect.js";
import { fieldNames, words } from "../messages.js";
import { inWords } from "../time.js";
import { $, input, make, setItems, setText, setValue, show } from "../ui/dom.js";
import { prose, sentences, setProblem } from "../ui/prose.js";
import { fields, ROLES } from "./fields.js";
import { lifetimePresets } from "./lifetime.js";
import { hiddenProblems, isOpen, requestOf, visibleProblems } from "./state.js";

/** The collapsible parts and their elements. @type {Record<Fold, string>} */
export const folds = { acl: "acl-fold", more: "more-fold" };

/** Draws the form. @param {State["generate"]} state */
export function renderForm(state) {
  const { form } = state;
  input(`kind-${form.kind}`).checked = true;
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-kinds]"))) {
    part.hidden = !part.dataset.kinds?.split(" ").includes(form.kind);
  }
  renderRoles(form.role);
  for (const { name, id } of Object.values(fields)) setValue(id, form[name]);
  renderLifetime(form);
  for (const fold of /** @type {Fold[]} */ (Object.keys(folds))) {
    /** @type {HTMLDetailsElement} */ ($(folds[fold])).open = isOpen(state, fold);
  }
  const { notBefore, issuedAt } = requestOf(form);
  setText("not-before-time", moment(notBefore));
  setText("issued-at-time", moment(issuedAt));
  renderProblems(state);
}

/** Anything larger is milliseconds, and reported as a problem. */
const LAST_SECONDS = 1e11;

/** @param {unknown} seconds */
const moment = (seconds) =>
  typeof seconds === "number" && seconds < LAST_SECONDS ? momentWords(inBothTimes(seconds)) : "";

/** Shows even an unknown role from elsewhere, with its problem. @param {string} role */
function renderRoles(role) {
  const names = role === "" || ROLES.includes(role) ? ROLES : [...ROLES, role];
  setItems(
    "role",
    names.map((name) => make("option", { value: name }, name)),
  );
}

/** @param {State["generate"]["form"]} form */
function renderLifetime({ kind, lifetimeAmount, lifetimeUnit, until }) {
  setValue("lifetime-unit", lifetimeUnit);
  setValue("lifetime-until", until);
  const presets = lifetimePresets(kind);
  const shown = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=lifetime]"))];
  // The first ones are in the HTML, and the words for a unit take a browser milliseconds.
  if (shown.map(({ value }) => value).join() !== presets.map(({ id }) => id).join()) renderPresets(presets);
  const seconds = Number(lifetimeAmount) * Number(lifetimeUnit);
  for (const { id, amount, unit } of presets) {
    input(`lifetime-${id}`).checked = lifetimeAmount !== "" && seconds === Number(amount) * Number(unit);
  }
}

/** @param {ReturnType<typeof lifetimePresets>} presets */
const renderPresets = (presets) =>
  setItems(
    "lifetime-presets",
    presets.map(({ id, amount, name }) =>
      make(
        "label",
        { for: `lifetime-${id}` },
        make("input", { type: "radio", name: "lifetime", id: `lifetime-${id}`, value: id }),
        inWords(Number(amount), name),
      ),
    ),
  );

/**
 * Shows each problem at its field, and also in the summary if the field cannot be seen.
 *
 * @param {State["generate"]} state
 */
function renderProblems(state) {
  const problems = visibleProblems(state);
  for (const [field, { id }] of Object.entries(fields)) {
    const own = problems.filter((problem) => problem.field === field);
    const text = own.map((problem) => (isOfPast(problem, state.form) ? UNTIL_PASSED : sentence(problem))).join(" ");
    setProblem(id, `${id}-problem`, text || null);
  }
  const hidden = hiddenProblems(state);
  setItems(
    "problems",
    hidden.map((problem) => {
      const name = fieldNames[problem.field];
      return make("p", {}, ...(name ? [make("strong", {}, `${name}: `)] : []), ...prose(sentence(problem)));
    }),
  );
  show("problems", hidden.length > 0);
}

/**
 * Returns whether a token would end before it begins, because of the moment at which it is to end.
 *
 * @param {Problem} problem
 * @param {Pick<State["generate"]["form"], "until">} form
 */
export const isOfPast = ({ code, details }, { until }) =>
  until !== "" && code === "lifetime_too_short" && Number(details?.seconds) <= 0;

/** @param {Problem} problem */
const sentence = ({ code, details, field }) => sentences(words(code, { details, field }));
