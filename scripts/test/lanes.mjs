/**
 * Runs the checks in two lanes at the same time: the browsers wait for each other half of the time, and what has no
 * browser computes meanwhile.
 */

/** @typedef {{ name: string, needs?: string, beside?: boolean }} Check As in `checks.mjs`. */

/**
 * @template {Check} C
 * @param {C[]} checks Each after the one that it needs.
 * @param {(check: C, isHopeless: boolean) => Promise<boolean>} perform Returns whether it passed. `isHopeless`: the check
 *   that it needs did not.
 */
export async function inLanes(checks, perform) {
  /** @type {Map<string, PromiseWithResolvers<boolean>>} */
  const ends = new Map(checks.map(({ name }) => [name, Promise.withResolvers()]));
  const lane = async (/** @type {C[]} */ own) => {
    for (const check of own) {
      const isHopeless = (await ends.get(check.needs ?? "")?.promise) === false;
      ends.get(check.name)?.resolve(await perform(check, isHopeless));
    }
  };
  await Promise.all([lane(checks.filter(({ beside }) => !beside)), lane(checks.filter(({ beside }) => beside))]);
}
