import { expect, test } from "vitest";
import * as api from "vonage-jwt-web";
import * as words from "vonage-jwt-web/messages";
import { failures } from "./contract.js";
import { given } from "./given.js";

test("the contract holds", async () => {
  expect(await failures({ ...given, api, words })).toEqual([]);
});
