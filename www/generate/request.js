/** @import { TokenRequest } from "../../src/types.d.ts" */
/** @import { Form } from "./state.js" */
import { lifetimeOf } from "./lifetime.js";

/**
 * What the core is asked for: the fields of the form's kind. What cannot be read as a number goes as its text, so that
 * the core can name the fault.
 *
 * @param {Form} form
 * @returns {TokenRequest}
 */
export function requestOf(form) {
  const { kind, applicationId } = form;
  return {
    kind,
    applicationId,
    lifetimeSeconds: lifetimeSeconds(form),
    ...given("issuedAt", number(form.issuedAt)),
    ...given("notBefore", number(form.notBefore)),
    ...given("jti", form.jti.trim()),
    ...(kind === "user" ? given("sub", form.sub) : {}),
    ...(kind === "video" ? { video: video(form) } : given("acl", form.acl)),
    ...given("claims", form.claims),
  };
}

/** @param {string} name @param {unknown} value An empty text is as if absent. */
const given = (name, value) => (value === "" ? {} : { [name]: value });

/** @param {Form} form */
const video = ({ sessionId, role, connectionData, layoutClasses }) => ({
  sessionId: sessionId.trim(),
  .../** @type {{ role: any }} */ (given("role", role)),
  ...given("connectionData", connectionData),
  ...(layoutClasses.trim() ? { initialLayoutClassList: layoutClasses.trim().split(/[\s,]+/) } : {}),
});

/** @param {string} text @returns {any} */
function number(text) {
  const typed = text.trim();
  return /^[+-]?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

/** @param {Form} form @returns {any} */
function lifetimeSeconds({ lifetimeAmount, lifetimeUnit }) {
  const amount = lifetimeAmount.trim();
  const seconds = Number(amount) * Number(lifetimeUnit);
  // An absent lifetime would silently be the default, and JSON has no NaN.
  if (amount === "") return 0;
  return Number.isFinite(seconds) ? seconds : amount;
}

/**
 * The members of the form that a request gives: what it has from Inspect, a link or a profile.
 *
 * @param {Partial<Omit<TokenRequest, "video">> & { video?: Partial<NonNullable<TokenRequest["video"]>> }} request
 * @returns {Partial<Form>}
 */
export function formOf({ kind, applicationId, lifetimeSeconds, video = {}, ...request }) {
  return defined({
    kind,
    applicationId,
    ...(lifetimeSeconds === undefined ? {} : lifetimeOf(lifetimeSeconds)),
    issuedAt: text(request.issuedAt),
    notBefore: text(request.notBefore),
    jti: request.jti,
    sub: request.sub,
    acl: json(request.acl),
    claims: json(request.claims),
    sessionId: video.sessionId,
    role: video.role,
    connectionData: video.connectionData,
    layoutClasses: video.initialLayoutClassList?.join(" "),
  });
}

/** @param {number | undefined} value */
const text = (value) => (value === undefined ? undefined : String(value));

/** @param {string | object | undefined} value A text is kept as it is written. */
const json = (value) => (typeof value === "object" ? JSON.stringify(value, null, 2) : value);

/** @template T @param {T} object @returns {T} The same without the members that have no value. */
const defined = (object) =>
  /** @type {T} */ (
    Object.fromEntries(
      Object.entries(/** @type {object} */ (object)).filter(([, value]) => value !== undefined && value !== null),
    )
  );
