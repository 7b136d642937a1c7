/** The words about a request: what is missing in the form, and the rules that Generate and Inspect share. */

import { say } from "../../text.js";
import { fieldName, ownFields } from "./fields.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

const KINDS = "`application`, `user` o `video`";

/** What a field must be, by the detail `expected`. @type {Record<string, string>} */
const TYPES = { string: "una cadena", number: "un número", array: "una lista", object: "un objeto" };

/** What is JSON by its grammar and is not read all the same, by the detail `reason`. @type {Record<string, { what: string, why: string, fix: string }>} */
const JSON_FAULTS = {
  depth: {
    what: "Este JSON tiene demasiados niveles.",
    why: "El límite es de 64 niveles de objetos y listas. Ningún claim necesita diez.",
    fix: "Quita algunos niveles.",
  },
  surrogate: {
    what: "Este JSON contiene medio carácter.",
    why: "Los escapes de `\\ud800` a `\\udfff` van por pares, y falta una mitad.",
    fix: "Escribe el carácter tal cual, o las dos mitades.",
  },
  byte_order_mark: {
    what: "Este JSON empieza con una marca de orden de bytes.",
    why: "Algunos editores añaden este carácter invisible a un archivo. JSON no lo permite (RFC 8259, sección 8.1).",
    fix: "Borra el primer carácter o guarda el archivo como UTF-8 sin BOM.",
  },
};

/**
 * @satisfies {Entries}
 */
export const requestWords = {
  request_unknown_field: (facts) => ({
    what:
      say`La petición tiene un campo desconocido: ${facts.value("name")}.` ?? "La petición tiene un campo desconocido.",
    why: "Los campos desconocidos se rechazan para que una errata no pase inadvertida.",
    fix: "Corrige su nombre o elimínalo.",
  }),
  request_field_invalid: (facts) => ({
    what:
      say`${fieldName(facts)} debe ser ${TYPES[facts.text("expected") ?? ""] ?? null}.` ??
      (facts.inForm ? `${fieldName(facts) ?? "Un campo"} tiene un valor no válido.` : "Un valor no es válido."),
    fix: facts.field === "bits" ? "Elige 2048, 3072 o 4096 bits." : "Cambia el valor.",
  }),
  kind_missing: { what: "Falta el tipo de token.", fix: `Elige ${KINDS}.` },
  kind_invalid: (facts) => ({
    what: say`${facts.value("value")} no es un tipo de token.` ?? "No es un tipo de token.",
    fix: `Elige ${KINDS}.`,
  }),
  field_not_for_kind: (facts) => ({
    what:
      say`${fieldName(facts)} no corresponde a un token del tipo ${facts.value("kind")}.` ??
      `${fieldName(facts) ?? "Este campo"} no corresponde a este tipo de token.`,
    fix: "Vacía el campo o elige el tipo de token al que corresponde.",
  }),
  application_id_missing: (facts) =>
    facts.inForm
      ? {
          what: "Falta el ID de la aplicación.",
          why: "Le dice a Vonage de qué aplicación es el token y, por tanto, con qué clave pública comprobarlo.",
          fix: "Cópialo del dashboard, en Applications (Aplicaciones).",
        }
      : {
          what: "El token no tiene `application_id`.",
          why: "Sin él, Vonage no sabe de qué aplicación es el token ni con qué clave pública comprobarlo.",
          fix: "Crea un token nuevo con el ID de la aplicación que aparece en el dashboard.",
        },
  application_id_invalid: applicationIdInvalid,
  jti_not_a_uuid: (facts) => ({
    what:
      say`${facts.inForm ? "El ID del token" : "`jti`"} es ${facts.value("value")}, que no es un UUID.` ??
      `${facts.inForm ? "El ID del token" : "`jti`"} no es un UUID.`,
    why: "Vonage exige un UUID nuevo para cada token.",
    fix: facts.inForm
      ? "Vacía el campo. Así cada token recibe uno aleatorio."
      : "Crea un token nuevo con un UUID aleatorio en `jti`.",
  }),
  sub_missing: (facts) => ({
    what: facts.inForm
      ? "Falta el nombre del usuario."
      : (say`\`sub\` es ${facts.value("value")}, que no es el nombre de un usuario.` ??
        "El token no tiene el nombre de un usuario en `sub`."),
    why: "Un usuario del Client SDK inicia sesión con un token que contiene su nombre.",
    fix: facts.inForm
      ? "Escribe el `name` de un usuario que exista en la aplicación."
      : "Crea un token de usuario. Su `sub` debe ser el `name` de un usuario que exista en la aplicación.",
  }),
  claim_reserved: (facts) => {
    const name = facts.text("name") ?? "";
    const field = Object.hasOwn(ownFields, name) ? ownFields[name] : null;
    return {
      what:
        say`El claim ${facts.value("name")} tiene su propio campo en el formulario.` ??
        "Uno de los claims personalizados tiene su propio campo en el formulario.",
      why: "Un claim definido en dos sitios podría tener dos valores.",
      fix: say`Quítalo de aquí y usa ${field ?? null}.` ?? "Quítalo de aquí.",
    };
  },
  claims_not_an_object: {
    what: "Los claims personalizados no son un objeto.",
    why: 'Los claims son nombres y valores, por ejemplo `{"team": "support"}`.',
    fix: "Ponlos entre llaves.",
  },
  json_invalid: (facts) => JSON_FAULTS[facts.text("reason") ?? ""] ?? invalidJson(facts),
  json_duplicate_key: (facts) => ({
    what:
      say`El nombre ${facts.value("name")} aparece dos veces en el mismo objeto.` ??
      "Un nombre aparece dos veces en el mismo objeto.",
    why: "No todos los lectores se quedan con el mismo de los dos (RFC 8259, sección 4).",
    fix: facts.inForm ? "Elimina uno de los dos." : "Crea un token nuevo en el que cada nombre aparezca una sola vez.",
  }),
  settings_invalid: {
    what: "No se pueden leer los ajustes de este enlace.",
    why: "La parte de la dirección que sigue a `#` está cortada o cambiada, o viene de otra versión de esta página.",
    fix: "Abre otra vez el enlace completo o rellena el formulario a mano.",
  },
  request_has_secret: {
    what: "Parece una clave privada o un token.",
    why: "Cualquiera que tenga un token puede leerlo, así que nunca se firma un secreto dentro.",
    fix: "Vacía este campo. Escribe una clave en Clave privada, y un token en Inspeccionar.",
  },
  field_has_secret: {
    what: "Contiene una clave privada o un token, así que no se usó.",
    why: "Lo que escribes aquí puede mostrarse o guardarse.",
    fix: "Vacía este campo. Escribe una clave en Clave privada, y un token en Inspeccionar.",
  },
  settings_has_secret: {
    what: "Los ajustes contienen algo que parece una clave o un token, así que no se creó ni se leyó ningún enlace.",
    why: "Las direcciones se quedan en el historial y otros pueden verlas.",
    fix: "Quítalo del formulario. Si enviaste o guardaste un enlace con una clave privada, genera un par nuevo en el dashboard.",
  },
  sub_is_user_id: (facts) => ({
    what: say`El sujeto ${facts.value("value")} parece el ID de un usuario.` ?? "El sujeto parece el ID de un usuario.",
    why: "`sub` es el nombre del usuario, no el ID que empieza por `USR-`.",
    fix: "Usa el `name` del usuario, tal como lo devuelve la Users API.",
  }),
};

/** @param {FactsOf<DetailsOf["application_id_invalid"]>} facts */
function applicationIdInvalid(facts) {
  const reason = facts.text("reason");
  const source = "Cópialo del dashboard, en Applications (Aplicaciones).";
  const fix = facts.inForm ? source : `Crea un token nuevo con el ID de la aplicación. ${source}`;
  const subject = facts.inForm ? "El ID de la aplicación" : "`application_id`";
  if (reason === "api_key") {
    return {
      what: say`${facts.value("value")} parece una clave de API.` ?? "Parece una clave de API.",
      why: "El ID de una aplicación es un UUID como `aaaaaaaa-bbbb-cccc-dddd-0123456789ab`. La clave de API pertenece a la cuenta.",
      fix,
    };
  }
  if (reason === "padded") {
    return {
      what:
        say`${subject} tiene caracteres de más alrededor: ${facts.value("value")}.` ??
        `${subject} tiene caracteres de más alrededor.`,
      why: "Vonage espera solo el UUID, sin espacios, comillas ni llaves.",
      fix: facts.inForm ? "Quita los caracteres de más." : "Crea un token nuevo solo con el UUID.",
    };
  }
  return {
    what: say`${subject} es ${facts.value("value")}, que no es un UUID.` ?? `${subject} no es un UUID.`,
    why: "Un UUID tiene 32 dígitos y letras de la a a la f, en grupos de 8, 4, 4, 4 y 12 separados por guiones.",
    fix,
  };
}

/** What is no JSON by its grammar. @param {FactsOf<DetailsOf["json_invalid"]>} facts */
function invalidJson(facts) {
  return {
    what:
      say`No es un JSON válido: el problema está en la línea ${facts.number("line")}, columna ${facts.number("column")}.` ??
      "No es un JSON válido.",
    why: "JSON necesita comillas dobles en los nombres y las cadenas, y una coma entre los miembros pero no tras el último.",
    fix: "Corrige el texto en ese punto.",
  };
}
