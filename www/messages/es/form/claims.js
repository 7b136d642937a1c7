/** What each claim means, in one sentence. */

/** @type {Record<string, string>} */
export const claimMeaning = {
  application_id:
    "La aplicación a la que pertenece el token. Vonage comprueba la firma con la clave pública de esa aplicación.",
  sub: "Sujeto: el nombre del usuario al que pertenece el token. En un token de Video siempre es video.",
  session_id: "La sesión de Video a la que puede unirse quien tenga el token.",
  role: "Lo que puede hacer en la sesión de Video quien tenga el token.",
  connection_data: "Texto que pueden leer los demás clientes de la sesión de Video.",
  initial_layout_class_list: "Las clases de diseño con las que empiezan los streams, separadas por espacios.",
  exp: "Caducidad: a partir de este momento el token no es válido.",
  acl: "Lista de acceso: las rutas a las que puede llamar el token. Sin ella, toda la aplicación.",
  nbf: "No antes de: el token no es válido antes de este momento.",
  iat: "Emitido el: cuándo se creó el token.",
  jti: "El ID propio del token, distinto en cada token.",
  alg: "El algoritmo de la firma. Vonage acepta RS256 y firma sus webhooks con HS256.",
  typ: "El tipo de token: JWT.",
  scope: "Para qué sirve el token: unirse a una sesión de Video.",
  iss: "Emisor: quién creó el token. En los webhooks es Vonage.",
  payload_hash: "El SHA-256 del cuerpo sin procesar del webhook, en hexadecimal.",
  api_key: "La clave de API de la cuenta a la que va dirigido el webhook.",
};
