/** The words about the rest of what Inspect finds: whose token it is, and what was called with it. */

import { code, say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

/**
 * @satisfies {Entries}
 */
export const findingWords = {
  application_id_mismatch: (facts) => ({
    what:
      say`\`application_id\` es ${facts.value("value")}, pero esperas ${facts.value("expected")}.` ??
      "`application_id` no es el que esperas.",
    why: "Vonage comprueba el token con la clave pública de la aplicación que nombra el token.",
    fix: "Crea un token nuevo con el ID y la clave privada de la misma aplicación.",
  }),
  jti_missing: {
    what: "El token no tiene `jti`.",
    why: "Cada token necesita su propio ID, un UUID aleatorio.",
    fix: "Crea un token nuevo con un `jti`.",
  },
  claim_leaked: (facts) => {
    const name = facts.claim ? code(facts.claim) : null;
    return {
      what:
        say`El token tiene el claim ${name}, que no significa nada para Vonage.` ??
        "El token tiene un claim que no significa nada para Vonage.",
      why:
        say`Es una opción de un SDK que acabó dentro del token. El claim se llama ${facts.value("instead")}.` ??
        "Es una opción de un SDK que acabó dentro del token.",
      fix: say`Usa ${facts.value("instead")} en lugar de ${name}.` ?? "Usa el nombre real del claim.",
    };
  },
  sub_on_admin_call: (facts) => ({
    what:
      say`Es un token de usuario (${facts.value("sub")}), pero esta llamada necesita un token de aplicación.` ??
      "Es un token de usuario, pero esta llamada necesita un token de aplicación.",
    why: "Un token con `sub` solo actúa en nombre de ese usuario. Las llamadas que gestionan la aplicación necesitan un token sin `sub`.",
    fix: "Crea un token de aplicación.",
  }),
  acl_lacks_path: (facts) => ({
    what: say`La ACL no permite ${called(facts)}.` ?? "La ACL no permite esta llamada.",
    why: "Un token con ACL solo puede hacer lo que la ACL enumera. La API responde 403, no 401.",
    fix:
      say`Añade ${facts.value("needs")} a la ACL o crea un token sin ACL.` ??
      "Añade la ruta a la ACL o crea un token sin ACL.",
  }),
  acl_depends_on_filters: (facts) => ({
    what:
      say`Que la ACL permita ${called(facts)} depende de sus \`filters\`.` ??
      "Que la ACL permita esta llamada depende de sus `filters`.",
    why: "Vonage no documenta qué hacen los filtros.",
    fix: "Si la API responde 403, quita los filtros y vuelve a intentarlo.",
  }),
  token_is_foreign: (facts) => ({
    what: "No parece un token de Vonage.",
    why:
      say`Su emisor (\`iss\`) es ${facts.value("issuer")}, y no nombra ninguna aplicación de Vonage.` ??
      "No nombra ninguna aplicación de Vonage.",
    fix: "Pega el token que se envió a Vonage o crea uno en Generar.",
  }),
  api_unknown: (facts) => ({
    what:
      say`La API ${facts.value("api")} no está en la lista de esta página.` ??
      "Esta API no está en la lista de esta página.",
    why: "Por eso no sabemos qué acepta.",
    fix: "Elige una de la lista.",
  }),
  api_is_basic_only: (facts) => ({
    what: say`${facts.text("name")} no acepta tokens.` ?? "Esta API no acepta tokens.",
    why: "Solo acepta autenticación Basic, con la clave de API y el secreto de API de la cuenta. Con un token responde 401.",
    fix: "Envía la clave de API y el secreto de API con autenticación Basic.",
    command: 'curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" https://…',
  }),
  api_wants_access_token: {
    what: "Esta API necesita un token de acceso, no este token.",
    why: "Para las Network APIs, este token es solo el primer paso (OAuth).",
    fix: "Envía este token a `/oauth2/bc-authorize` y después llama a `/oauth2/token`. Llama a la API con el token de acceso que devuelve.",
  },
};

/** `POST /v1/calls` @param {FactsOf<DetailsOf["acl_lacks_path"]>} facts */
function called(facts) {
  return say`\`${facts.text("method")} ${facts.text("path")}\``;
}
