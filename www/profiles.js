/**
 * Named forms in the browser's storage: a profile is the fragment of a settings link, so it can hold no more than one.
 * Nothing is written but on the user's press.
 */

/** @typedef {{ name: string, fragment: string }} Profile */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store a browser may refuse each of its calls */

const PLACE = "vonage-jwt profiles";

/** What is stored, by name. What cannot be read is as if absent. @param {Store} storage @returns {Profile[]} */
export function readProfiles(storage) {
  try {
    const stored = JSON.parse(storage.getItem(PLACE) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isProfile).map(({ name, fragment }) => ({ name, fragment })) : [];
  } catch {
    return [];
  }
}

/** @param {any} value */
const isProfile = (value) => typeof value?.name === "string" && typeof value?.fragment === "string";

/**
 * Saves a profile in place of the one of the same name. Throws where the browser stores nothing.
 *
 * @param {Store} storage
 * @param {Profile} profile
 */
export function saveProfile(storage, profile) {
  const others = readProfiles(storage).filter(({ name }) => name !== profile.name);
  write(
    storage,
    [...others, profile].sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

/** @param {Store} storage @param {string} name */
export function deleteProfile(storage, name) {
  write(
    storage,
    readProfiles(storage).filter((profile) => profile.name !== name),
  );
}

/** The last one leaves nothing behind. @param {Store} storage @param {Profile[]} profiles */
function write(storage, profiles) {
  if (profiles.length === 0) storage.removeItem(PLACE);
  else storage.setItem(PLACE, JSON.stringify(profiles));
}
