/** What each contender must do, and how it is timed. The same code runs in browsers' workers and in Node. */

/**
 * @typedef {{ applicationId: string, now: number, lifetimeSeconds: number, sub?: string }} Request
 * @typedef {{ core: BufferSource, engine: BufferSource | null }} Wasm What our own build made
 * @typedef {object} Contender
 * @property {(wasm: Wasm) => void} [start]
 * @property {(pem: string) => any} read turns PEM into a key that is ready for use, or a promise of one
 * @property {(key: any, request: Request) => string | Promise<string>} token
 * @property {(key: any) => void} [drop] Frees a key's memory. Never timed.
 * @property {number} [atOnce] How many tokens to request at once when many are wanted.
 *
 * @typedef {{ ms: number, tokens: string[] }} Sample `ms` for one call; some tokens that prove that it was work
 */

/** The same claims for all. @param {Request} request */
export function claimsOf({ applicationId, now, lifetimeSeconds, sub }) {
  const times = { iat: now, exp: now + lifetimeSeconds, jti: crypto.randomUUID() };
  return { application_id: applicationId, ...times, ...(sub ? { sub } : {}) };
}

/** A sample of a fast job is the mean of as many calls as start within this time, because browsers' clocks are coarse. */
const SAMPLE_MS = 30;

/** The jobs that are timed, one sample each. @param {Contender} contender */
export function jobsOf({ read, token, drop = () => {} }) {
  /** The key of the last job, because the next one usually has the same. @type {{ pem: string, key: any } | null} */
  let held = null;

  /** @param {string} pem */
  async function keyOf(pem) {
    if (held?.pem !== pem) {
      if (held) drop(held.key);
      held = { pem, key: await read(pem) };
    }
    return held.key;
  }

  return {
    /** @param {{ pem: string, request: Request }} input @returns {Promise<Sample>} */
    async read({ pem, request }) {
      const { ms, results } = await time(() => read(pem));
      const tokens = [await token(results.at(-1), request)];
      for (const key of results) drop(key);
      return { ms, tokens };
    },

    /** @param {{ pem: string, request: Request }} input @returns {Promise<Sample>} */
    async token({ pem, request }) {
      const key = await keyOf(pem);
      const { ms, results } = await time(() => token(key, request));
      return { ms, tokens: results };
    },

    /** Reads a key and makes one token, like a script that runs once. @param {{ pem: string, request: Request }} input */
    async both({ pem, request }) {
      const { ms, results } = await time(async () => {
        const key = await read(pem);
        return { key, token: await token(key, request) };
      });
      for (const { key } of results) drop(key);
      return { ms, tokens: results.map(({ token }) => token) };
    },

    /** Makes this many tokens, one after the other. @param {{ pem: string, request: Request, count: number }} input */
    async row({ pem, request, count }) {
      const key = await keyOf(pem);
      const tokens = [];
      const begin = performance.now();
      for (let index = 0; index < count; index += 1) tokens.push(await token(key, request));
      return { ms: performance.now() - begin, tokens };
    },
  };
}

/**
 * @template T
 * @param {() => T | Promise<T>} call
 */
async function time(call) {
  const results = [];
  const begin = performance.now();
  let end = begin;
  while (end - begin < SAMPLE_MS) {
    results.push(await call());
    end = performance.now();
  }
  return { ms: (end - begin) / results.length, results };
}
