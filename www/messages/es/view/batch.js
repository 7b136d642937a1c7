/** What Batch says beside its problems: of the list, of the settings and of the run. */

import { duration, span } from "../../../time.js";
import { counted, form, number } from "../../number.js";

/** @import { TokenRequest } from "../../../../src/types.d.ts" */
/** @import { EndReason, Run, UsersRead, WhyNot } from "../../../batch/state.js" */

const ROWS = { one: "fila", other: "filas" };
const OMITTED = { one: "se omitió", other: "se omitieron" };

/** What was read. @param {UsersRead} users @param {number} faulty rows with an error */
export function summaryWords({ rows, format, hasHeader, warnings }, faulty) {
  const parts = [counted(rows, ROWS)];
  if (faulty > 0) parts.push(`${number(faulty)} con error`);
  if (warnings > 0) parts.push(counted(warnings, { one: "advertencia", other: "advertencias" }));
  const as =
    format === "csv"
      ? `, leído como CSV ${hasHeader ? "con" : "sin"} cabecera`
      : format === "lines"
        ? ", leído como un usuario por línea"
        : "";
  return `${parts.join(", ")}${as}.`;
}

/** What a column is called: where the list has no name, the core says "column 1". @param {string} name also in code type */
export const columnName = (name) => name.replace(/\bcolumn (?=\d+(?:`|$))/g, "columna ");

/** Which column the users are taken from, where nothing says so. @param {UsersRead} users */
export const guessWords = ({ columns, hasHeader }) =>
  `${hasHeader ? "La cabecera no nombra ninguna columna de usuarios" : "La primera fila no tiene ningún nombre de columna conocido, así que se lee como datos"}. Los usuarios se toman de \`${columnName(columns.sub ?? "")}\`, que es una suposición. ${hasHeader ? "Revisa la columna." : "Revisa la columna o elige el formato CSV con cabecera."}`;

/** The names of the columns of the two tables. */
export const columnNames = { user: "Usuario", line: "Línea", row: "Fila", token: "Token" };
export const cellNames = { lifetimeSeconds: "Segundos", acl: "ACL", claims: "Claims" };
export const NO_COLUMN = "ninguna";

/** @param {number} line */
export const lineWords = (line) => `Línea ${line}`;

/** Which rows a warning is of. @param {number} rows @param {number} line 0: all rows */
export function rowsWords(rows, line) {
  if (line === 0) return rows === 1 ? "La fila" : `Las ${number(rows)} filas`;
  return rows === 1 ? lineWords(line) : `${number(rows)} filas, la primera en la línea ${line}`;
}

const KINDS = { application: "Tokens de aplicación", user: "Tokens de usuario", video: "Tokens de Video" };

/** What the tokens are for. @param {TokenRequest} request @param {string} acl @param {string[]} claims names of custom claims */
export function settingsLine({ kind, applicationId, lifetimeSeconds }, acl, claims) {
  const lifetime = typeof lifetimeSeconds === "number" ? `, válidos durante ${duration(lifetimeSeconds)}` : "";
  return [
    `${KINDS[kind]} para ${applicationId.trim() || "ninguna aplicación aún"}${lifetime}.`,
    kind === "video" ? "" : `ACL: ${acl}.`,
    claims.length > 0 ? `Claims personalizados: ${claims.join(", ")}.` : "",
    kind === "user"
      ? "El nombre de cada usuario es el sujeto de su token."
      : "Los nombres solo etiquetan los tokens. No están en ningún claim.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** An ACL that is no preset. @param {number | undefined} paths undefined: not to be counted */
export const ownAcl = (paths) =>
  paths === undefined ? "tu propio JSON" : `tu propia lista de ${counted(paths, { one: "ruta", other: "rutas" })}`;

const reasons = {
  users: "La lista no tiene usuarios.",
  rows: "Algunas filas tienen errores. Corrígelas o elige omitirlas.",
  settings: "Los ajustes de Generar tienen errores. Corrígelos primero.",
  key: "Añade primero el ID de la aplicación y tu clave privada en Generar.",
  running: "",
  changed: "Los ajustes cambiaron mientras se leía la lista. Pulsa Crear tokens otra vez.",
};

/** Why nothing starts. @param {WhyNot} why @param {string} fingerprint of the run's key, shortened */
export const reasonWords = (why, fingerprint) =>
  why === "same-key" ? `Añade en Generar la clave con la que empezó esta tanda: huella ${fingerprint}` : reasons[why];

/** What the tokens of the run are. @param {string} settings @param {string} fingerprint */
export const madeForWords = (settings, fingerprint) => `Esta tanda: ${settings} Clave: ${fingerprint}`;

/** @type {Record<EndReason, string>} */
const ends = { key: "se cargó otra clave", settings: "cambiaron los ajustes o los usuarios" };

/** Changes only with the status: a screen reader reads it out. @param {Run} run */
export function statusWords({ status, ended, made, total, skipped }) {
  const tokens = counted(total, { one: "token", other: "tokens" });
  const omitted = skipped > 0 ? ` ${form(skipped, OMITTED)} ${counted(skipped, ROWS)}.` : "";
  const rest = `${number(made)} de ${tokens} creados.`;
  const next = made > 0 ? "Aún puedes descargarlos. " : "";
  const lines = {
    starting: `Creando ${tokens}…`,
    running: `Creando ${tokens}…`,
    paused: "En pausa.",
    cancelled: `Cancelado. ${rest} Reanudar crea el resto con la misma clave.`,
    failed: `Detenido. ${rest}`,
    ended: `Terminado porque ${ended ? ends[ended] : "se detuvo"}. ${rest} ${next}Crear tokens empieza una tanda nueva.`,
    done: `${tokens} ${form(total, { one: "listo", other: "listos" })}.${omitted}`,
  };
  return lines[status];
}

/** @param {Run} run */
export function paceWords({ made, total, pace, lost }) {
  const parts = [`${number(made)} de ${number(total)}`];
  if (pace) parts.push(`${number(pace.perSecond)} por segundo`, `quedan ${span(Math.ceil(pace.secondsLeft))}`);
  if (lost > 0)
    parts.push(
      `${form(lost, { one: "se reemplazó", other: "se reemplazaron" })} ${counted(lost, { one: "worker", other: "workers" })}, sin perder nada`,
    );
  return parts.join(", ");
}

export const pauseNames = { pause: "Pausar", resume: "Reanudar" };

/** @param {number} row */
export const rowCopied = (row) => `Fila ${row} copiada`;
/** @param {string} user */
export const copyTokenOf = (user) => `Copiar el token de ${user}`;
export const COPY = "Copiar";
