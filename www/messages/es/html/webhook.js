/** The words in the HTML of Webhook. `code` and *names of buttons* are marked. */

export default {
  webhookTokenLabel: "Token firmado",
  webhookTokenHint: "La cabecera `Authorization` del webhook o la petición completa.",
  webhookRepairsAriaLabel: "Reparaciones del token o del secreto",
  webhookSecretLabel: "Secreto de firma",
  webhookSecretHint: "De tu dashboard, en Settings (Ajustes). No es el secreto de API. Se queda en esta página.",
  webhookBodyLabel: "Cuerpo sin procesar",
  webhookBodyPlaceholder: "pégalo o suéltalo aquí",
  webhookFileLabel: "Elegir archivo del cuerpo",
  webhookFileAriaLabel: "Elegir archivo del cuerpo",
  webhookBodyHint: "Exactamente como llegó, antes de cualquier parser. Un archivo conserva todos los bytes.",
  webhookPrompt: "Pega el token del webhook para ver si es auténtico.",
  helpsGenuine: "Auténtico: Vonage lo firmó con tu secreto, y el cuerpo es el que envió.",
  helpsForged: "No auténtico: lo firmó otra persona o algo cambió por el camino.",
  webhookFindingsTitle: "Resultados",
  webhookFindingsAriaLabel: "Resultados",
  webhookClaimsTitle: "Qué dice el token",
  explainEachClaim: "Explicar cada claim",
  claim: "Claim",
  value: "Valor",
};
