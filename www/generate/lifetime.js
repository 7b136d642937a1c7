/** @import { Kind } from "../../src/types.d.ts" */

const minutes = { unit: "60", name: "minutes" };
const hours = { unit: "3600", name: "hours" };
const days = { unit: "86400", name: "days" };

/** @param {string} amount @param {{ unit: string, name: string }} unit */
const preset = (amount, { unit, name }) => ({
  id: `${amount}x${unit}`,
  amount,
  unit,
  label: `${amount} ${amount === "1" ? name.slice(0, -1) : name}`,
});

const upToADay = [preset("15", minutes), preset("1", hours), preset("6", hours), preset("24", hours)];
const upToAMonth = [preset("1", hours), preset("24", hours), preset("7", days), preset("30", days)];

/** The lives that people want, within the limits of the kind. @param {Kind} kind */
export const lifetimePresets = (kind) => (kind === "video" ? upToAMonth : upToADay);
