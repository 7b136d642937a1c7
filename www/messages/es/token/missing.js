/** What would make an unsure verdict sure. */

/** @type {Record<string, string>} */
export const missingWords = {
  publicKey: "La clave pública de la aplicación, que está en el dashboard.",
  api: "La API a la que llamaste: elígela de la lista.",
  filters: "Lo que hacen los filtros de la ACL: Vonage no lo documenta.",
  freshResponse: "Si la respuesta acababa de llegar: indícalo junto a su fecha.",
  otherCause: "Por qué Vonage rechazó la llamada: repasa la lista de «¿El token es correcto y aun así lo rechaza?».",
  repairedToken: "Lo que enviaste de verdad: Vonage no puede leer el token tal como lo pegaste.",
};
