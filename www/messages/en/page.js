/** The words of the page itself: what can go wrong before a key or a token is looked at. */

import { say } from "../text.js";

/** @import { Entry, Facts, PageCode, PageDetailsOf } from "../text.js" */

/** What the file was for, by the field. @param {Facts} facts */
const placeOf = ({ field }) => (field === "privateKey" ? "key" : field === "users" ? "users" : "body");

const inFolder = {
  key: "Choose the `private.key` file inside it.",
  users: "Choose the file inside it that lists the users.",
  body: "Choose the file inside it that contains the raw body of one request.",
};

const whyOne = {
  key: "Only you know which one is the application's key.",
  users: "A run has one list of users.",
  body: "A webhook has one body.",
};

/** @type {{ [C in PageCode]: Entry<PageDetailsOf[C]> }} */
export const pageWords = {
  wasm_unavailable: {
    what: "This browser can't run WebAssembly here.",
    why: "The page signs with WebAssembly. Some browsers turn it off in a strict or lockdown mode.",
    fix: "Allow WebAssembly for this page, or open it in a current Chrome, Edge, Firefox or Safari.",
  },
  worker_failed: {
    what: "The part of the page that holds the key has stopped.",
    why: "It runs in a worker, separate from the page. When it stops, the key is gone.",
    fix: "Choose the key file again. If it stops again, reload the page.",
  },
  worker_timeout: {
    what: "This took too long and was stopped.",
    why: "The part of the page that holds the key was stopped too, so the key is gone.",
    fix: "Choose the key file again. If it takes too long again, try a key that Vonage generated.",
  },
  lock_failed: {
    what: "The page could not lock itself, so it does not accept a key.",
    why: "The page blocks all its own connections and tests that. The test failed in this browser.",
    fix: "Update your browser or try another one, without extensions that change pages.",
  },
  page_framed: {
    what: "This page is inside another page, so it does not accept a key.",
    why: "The outer page could put its own fields on top of this one.",
    fix: "Open this page in its own tab.",
  },
  integrity_failed: {
    what: "A file of this page is not the one that was published.",
    why: "Each file is checked before it runs. This one was changed, or only part of it arrived.",
    fix: "Reload the page. If it happens again, do not use this copy and tell whoever hosts it.",
  },
  clipboard_refused: {
    what: "The browser didn't let the page write to the clipboard.",
    fix: "Select the text and copy it with Ctrl+C (⌘C on a Mac), or allow the clipboard for this page.",
  },
  body_too_large: {
    what: "This file is too large for a webhook's body.",
    why: "The limit is 8 MiB. A webhook has a few kilobytes.",
    fix: "Choose the file that contains the raw body of one request.",
  },
  file_is_folder: (facts) => ({
    what: "That is a folder.",
    fix: inFolder[placeOf(facts)],
  }),
  file_several: (facts) => ({
    what: say`You chose ${facts.number("count")} files.` ?? "You chose more than one file.",
    why: whyOne[placeOf(facts)],
    fix: placeOf(facts) === "key" ? "Drop one key file." : "Drop one file.",
  }),
  file_unreadable: {
    what: "The browser could not read this file.",
    why: "It was moved or changed after you chose it, or you are not allowed to open it.",
    fix: "Check that you can open it, then choose it again.",
  },
  key_overtaken: {
    what: "This key was not loaded, because you chose a newer one while it was being read.",
    fix: "Use the newer key, or choose this one again.",
  },
  internal: {
    what: "Something went wrong in this page.",
    why: "This is a bug in the page, not a problem with your input.",
    fix: "Reload the page. If it happens again, report what you did, without the key or the token.",
  },
};
