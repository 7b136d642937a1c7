/** The words in the HTML around the views. `code` and *names of buttons* are marked. */

export default {
  description: "Make a Vonage JSON Web Token in the browser. The private key never leaves the page.",
  title: "Vonage JWT generator",
  lede: "Make the tokens that Vonage's APIs need, and find out why one was rejected.",
  promise: "Locking: soon this page can send nothing more. Then add your key.",
  checkItYourself: "Check it yourself",
  checkedNow: "Checked just now:",
  lockChecksAriaLabel: "What was checked",
  seeForYourself:
    "Or use the page with the *Network* panel of the developer tools (F12) open: it stays empty. You can also go offline: the page still works.",
  noScripts:
    "This page signs tokens in your browser, so it needs JavaScript. Allow scripts for it, or use the Vonage CLI: `vonage jwt create`.",
  stalled:
    "Still loading. If this stays, a file of the page is missing or was changed, or your browser is too old. Reload the page, or get a fresh copy of it.",
  pasteEarly: "The page was not ready for that yet. Try again.",
  tabsAriaLabel: "Views",
  tabGenerate: "Generate",
  tabInspect: "Inspect",
  tabWebhook: "Webhook",
  tabBatch: "Batch",
  useOwnTime: "Use this computer's clock",
  exampleNotice: "**This is an example.** Its application ID and its key are made up, so Vonage rejects its tokens.",
  clearExample: "Clear the example",
  unsavedTitle: "Discard the unsaved key pair?",
  unsavedWhy:
    "Nobody else has the private key. If its public key is already in your dashboard, your application stops working without it.",
  unsavedKeep: "Keep the pair",
  unsavedDiscard: "Discard the pair",
};
