/**
 * Named forms in the browser's storage. A profile is the fragment of a settings link, so it cannot contain more than
 * one. Nothing is written unless the user presses a button.
 */

/** @typedef {{ name: string, fragment: string }} Profile */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store a browser may refuse each of its calls */

export const PLACE = "vonage-jwt profiles";

/** An unreadable store is moved here, with a number. */
const ASIDE = `${PLACE}, unreadable`;

/**
 * Returns what is stored, by name. `unreadable`: the whole text, if a part of it is not a profile. Throws if the
 * browser refuses to read.
 *
 * @param {Store} storage
 * @returns {{ profiles: Profile[], unreadable: string | null }}
 */
export function readProfiles(storage) {
  const text = storage.getItem(PLACE);
  if (text === null) return { profiles: [], unreadable: null };
  const stored = parsed(text);
  const profiles = stored.filter(isProfile).map(({ name, fragment }) => ({ name, fragment }));
  const whole = stored.length > 0 && profiles.length === stored.length;
  return { profiles, unreadable: whole || text === "[]" ? null : text };
}

/** @param {string} text @returns {unknown[]} */
function parsed(text) {
  try {
    const stored = JSON.parse(text);
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

/** @param {unknown} value @returns {value is Profile} */
function isProfile(value) {
  const { name, fragment } = /** @type {Record<string, unknown>} */ (value ?? {});
  return typeof name === "string" && typeof fragment === "string";
}

/**
 * Saves a profile, replacing one with the same name. Throws if the browser stores nothing.
 *
 * @param {Store} storage
 * @param {Profile} profile
 * @returns {Written}
 */
export const saveProfile = (storage, profile) =>
  write(storage, profile.name, (others) => [...others, profile].sort((a, b) => (a.name < b.name ? -1 : 1)));

/** @param {Store} storage @param {string} name @returns {Written} */
export const deleteProfile = (storage, name) => write(storage, name, (others) => others);

/**
 * `before`: the previous profile of that name. `aside`: where unreadable text was kept.
 *
 * @typedef {{ before: Profile | null, aside: string | null }} Written
 */

/**
 * Writes the profiles. Deleting the last one leaves nothing behind.
 *
 * @param {Store} storage
 * @param {string} name
 * @param {(others: Profile[]) => Profile[]} change
 * @returns {Written}
 */
function write(storage, name, change) {
  const { profiles, unreadable } = readProfiles(storage);
  const aside = unreadable === null ? null : keepAside(storage, unreadable);
  const after = change(profiles.filter((profile) => profile.name !== name));
  if (after.length === 0) storage.removeItem(PLACE);
  else storage.setItem(PLACE, JSON.stringify(after));
  return { before: profiles.find((profile) => profile.name === name) ?? null, aside };
}

/** @param {Store} storage @param {string} text @returns {string} the name that it is stored under */
function keepAside(storage, text) {
  for (let number = 1; ; number++) {
    const place = `${ASIDE} ${number}`;
    const there = storage.getItem(place);
    if (there !== null && there !== text) continue;
    storage.setItem(place, text);
    return place;
  }
}

/** Returns whether a browser refused to write because it is full. @param {unknown} error */
export const isFull = (error) =>
  error instanceof Error && ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"].includes(error.name);
