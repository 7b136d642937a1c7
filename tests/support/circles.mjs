/**
 * Finds groups whose members use each other, directly or through others.
 * @param {Map<string, Set<string>>} uses
 * @returns {string[][]} Each group sorted.
 */
export function circles(uses) {
  const reached = new Map([...uses.keys()].map((name) => [name, reach(name, uses)]));
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [name, others] of reached) {
    const group = [...others].filter((other) => reached.get(other)?.has(name)).sort();
    if (group.length > 0) groups.set(group.join(" "), group);
  }
  return [...groups.values()];
}

/**
 * Returns everything that `name` uses, directly and indirectly.
 *
 * @param {string} name
 * @param {Map<string, Set<string>>} uses
 */
function reach(name, uses) {
  const reached = new Set(uses.get(name));
  for (const other of reached) for (const next of uses.get(other) ?? []) reached.add(next);
  return reached;
}
