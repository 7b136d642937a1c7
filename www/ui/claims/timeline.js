/** Draws a token's times on a line. */

import { limitName, momentNames, TIMELINE } from "#language/view/timeline.js";
import { clockTime, relative } from "../../time.js";
import { $, draw, make, setItems, show } from "../dom.js";
import { momentsOf, place } from "./timeline-scale.js";

/** @import { Claim } from "./claims.js" */

/**
 * Draws the line and its legend. Hides both if the token does not say when it was issued.
 *
 * @param {string} id
 * @param {Claim[]} claims
 * @param {{ now: number, limitSeconds: number, diesAt?: number }} about
 */
export function renderTimeline(id, claims, { now, limitSeconds, diesAt }) {
  const known = momentsOf(claims, now, limitSeconds, diesAt);
  show(id, known !== null);
  if (!known) return;
  const { marks, broken, life } = place(known.moments, known.life);
  const line = draw("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" });
  line.append(
    draw("path", { class: "whole", d: "M0 5H100" }),
    draw("path", { class: "life", d: `M${life.from} 5H${life.to}` }),
    ...broken.map((gap) => draw("path", { class: "broken", d: `M${gap.from} 5H${gap.to}` })),
    ...marks.map(({ name, x }) => draw("path", { class: name, d: `M${x} 0V10` })),
  );
  const legend = marks.map(({ name, at }) => {
    const label = name === "limit" ? limitName(limitSeconds) : momentNames[name];
    const distance = name === "now" ? "" : relative(at, now);
    return make(
      "li",
      { class: name },
      make("strong", {}, label),
      ` ${clockTime(at, now)} `,
      make("span", {}, distance),
    );
  });
  setItems(id, [line, make("ul", { "aria-label": TIMELINE }, ...legend)]);
  $(id).classList.toggle("over", now >= known.life.to);
}
