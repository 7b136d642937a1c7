/** The words in the HTML of Webhook. `code` and *names of buttons* are marked. */

export default {
  webhookTokenLabel: "Signed token",
  webhookTokenHint: "The `Authorization` header of the webhook, or the whole request.",
  webhookRepairsAriaLabel: "Repairs to the token or the secret",
  webhookSecretLabel: "Signature secret",
  webhookSecretHint: "From your dashboard, under Settings. It is not the API secret. It stays in this page.",
  webhookBodyLabel: "Raw body",
  webhookBodyPlaceholder: "paste or drop it here",
  webhookFileLabel: "Choose body file",
  webhookFileAriaLabel: "Choose body file",
  webhookBodyHint: "Exactly as it arrived, before any parser. A file keeps every byte.",
  webhookPrompt: "Paste the webhook's token to see whether it is genuine.",
  helpsGenuine: "Genuine: Vonage signed it with your secret, and the body is the one it sent.",
  helpsForged: "Not genuine: somebody else signed it, or something changed on the way.",
  webhookFindingsTitle: "Findings",
  webhookFindingsAriaLabel: "Findings",
  webhookClaimsTitle: "What the token says",
  explainEachClaim: "Explain each claim",
  claim: "Claim",
  value: "Value",
};
