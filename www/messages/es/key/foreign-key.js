/** The words about what is no private RSA key: what it is, and how to get the one that fits. */

import { commandOf, say } from "../../text.js";
import { CHOOSE_PRIVATE_KEY, NEW_PAIR } from "./key.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

const RSA_NEEDED = "Vonage solo acepta tokens firmados con RS256, que necesita una clave privada RSA.";

/**
 * @satisfies {Entries}
 */
export const foreignKeyWords = {
  key_is_public: {
    what: "Es la clave pública.",
    why: "Los tokens se firman con la clave privada. La clave pública va en el dashboard.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_certificate: {
    what: "Es un certificado.",
    why: "Un certificado contiene una clave pública. Los tokens se firman con la clave privada.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_request: {
    what: "Es una solicitud de firma de certificado.",
    why: "Contiene una clave pública. Los tokens se firman con la clave privada.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_openssh: (facts) => foreign(facts, facts.text("format") === "ssh2" ? "formato SSH2" : "formato OpenSSH"),
  key_is_putty: (facts) =>
    foreign(
      facts,
      "formato PuTTY",
      " En PuTTYgen para Windows, usa Load, luego Conversions y luego Export OpenSSH key.",
    ),
  key_is_pgp: {
    what: "Es una clave PGP.",
    why: "Los tokens de Vonage se firman con la clave privada RSA de la aplicación.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_pkcs12: (facts) => ({
    what: "Es un archivo PKCS#12 (.p12 o .pfx), que puede contener una clave y certificados.",
    why: "Esta página no puede abrir esos archivos.",
    fix: "Si contiene la clave correcta, este comando la escribe en un archivo cifrado nuevo. Después elige `copy.key`. El comando pide la contraseña del archivo y una frase de contraseña nueva. Con OpenSSL 1.1 o LibreSSL, que es lo que trae un Mac, quita `-legacy`.",
    ...commandOf(facts),
  }),
  key_is_jwks: (facts) => ({
    what:
      say`Es un conjunto de ${facts.number("count") === 1 ? "una clave" : say`${facts.number("count")} claves`} (JWKS), no una sola clave.` ??
      "Es un conjunto de claves (JWKS), no una sola clave.",
    why: "Un token se firma con una sola clave privada. Los conjuntos publicados solo contienen claves públicas.",
    fix: "Pega la clave privada que pertenece a la aplicación o elige su archivo `private.key`.",
  }),
  key_is_token: {
    what: "Es un token, no una clave.",
    why: "La clave es lo que firma un token.",
    fix: "Para ver qué contiene el token, abre Inspeccionar. Aquí, elige el archivo `private.key`.",
  },
  key_is_secret: {
    what: "Parece un secreto de API o un secreto de firma, no una clave.",
    why: "Los tokens se firman con la clave privada de la aplicación, unas 28 líneas de texto.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_path: {
    what: "Es el nombre de un archivo, no su contenido.",
    why: "Una página no puede abrir un archivo por su nombre.",
    fix: "Pulsa Elegir archivo de clave y selecciona ese archivo, o suéltalo aquí.",
  },
  key_is_application_id: {
    what: "Es el ID de una aplicación, no una clave.",
    fix: "Pégalo en ID de la aplicación. Aquí, elige el archivo `private.key`.",
  },
  key_wrong_algorithm: (facts) => ({
    what: say`Esta clave es para otro algoritmo: ${facts.text("algorithm")}.` ?? "No es una clave RSA.",
    why:
      facts.text("algorithm") === "RSASSA-PSS"
        ? "Solo puede crear firmas PSS. RS256 es el otro tipo de firma RSA (RFC 7518, sección 3.3)."
        : RSA_NEEDED,
    fix: `${CHOOSE_PRIVATE_KEY} Si es ese archivo, la aplicación necesita un par de claves nuevo.`,
  }),
  key_multi_prime: (facts) => ({
    what:
      say`Esta clave RSA tiene ${facts.number("primes")} primos en lugar de dos.` ??
      "Esta clave RSA tiene más de dos primos.",
    why: "Esas claves son raras, y esta página no puede firmar con ellas.",
    fix: NEW_PAIR,
  }),
};

/**
 * A private key of the SSH world.
 *
 * @param {FactsOf<DetailsOf["key_is_putty"]>} facts
 * @param {string} format
 * @param {string} [also]
 */
function foreign(facts, format, also = "") {
  const what = `Es una clave privada en ${format}.`;
  const algorithm = facts.text("algorithm");
  if (algorithm !== null && algorithm !== "RSA" && algorithm !== "unknown") {
    return { what, why: `Su algoritmo es ${algorithm}. ${RSA_NEEDED}`, fix: CHOOSE_PRIVATE_KEY };
  }
  return {
    what,
    why: "Esta página lee PKCS#8, PKCS#1 y JWK. Una clave SSH solo sirve si es RSA y su clave pública está en el dashboard.",
    fix: `Si es la clave correcta, este comando escribe una copia en PKCS#8. Después elige \`copy.key\`. El comando pide la frase de contraseña antigua, si la hay, y una nueva. Si dejas vacía la nueva, la copia no se cifra.${also}`,
    ...commandOf(facts),
  };
}
