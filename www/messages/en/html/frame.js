/** The words in the HTML around the views. `code` and *names of buttons* are marked. */

export default {
  description: "Make a Vonage JSON Web Token in the browser. The private key never leaves the page.",
  title: "Vonage JWT generator",
  lede: "Make the tokens that Vonage's APIs need, and find out why one was rejected.",
  promise: "Locking: soon this page can no longer send anything. Then add a key.",
  checkItYourself: "Check it yourself",
  checkedNow: "Checked just now, when you opened this:",
  lockChecksAriaLabel: "What was checked",
  seeForYourself:
    "See for yourself: open the *Network* panel in your browser's developer tools (F12) and use the page. The list stays empty. Or go offline: the page still works.",
  noScripts:
    "Scripts are turned off. This page signs tokens in your browser, which needs JavaScript and WebAssembly. Allow scripts for this page, or use the Vonage CLI: `vonage jwt create`.",
  stalled:
    "The page is still loading. If this message stays, a file of the page is missing or was changed on the way, or your browser is too old. Reload the page, or get a fresh copy of it.",
  pasteEarly: "The page was not ready yet, so it did not accept that. Try again.",
  tabsAriaLabel: "Views",
  tabGenerate: "Generate",
  tabInspect: "Inspect",
  tabWebhook: "Webhook",
  tabBatch: "Batch",
  useOwnTime: "Use this computer's clock",
  exampleNotice:
    "**This is an example.** The application ID is made up and the key is thrown away. Vonage rejects its tokens.",
  clearExample: "Clear the example",
  unsavedTitle: "Discard the unsaved key pair?",
  unsavedWhy:
    "The private key is not saved, and nobody else has it. If you discard the pair, it is lost. If its public key is already in your dashboard, your application stops working until you generate a new pair.",
  unsavedKeep: "Keep the pair",
  unsavedDiscard: "Discard the pair",
};
