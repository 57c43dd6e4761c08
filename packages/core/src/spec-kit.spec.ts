import { expect, test } from "vitest";
import { type Decider, refuse } from "./decider.ts";
import { rulesOf } from "./spec-kit.ts";

const light: Decider<boolean, "switch-on", "switched-on", "already-on"> = {
  initial: false,
  decide: (_command, on) => (on ? refuse("already-on", { since: 1 }) : ["switched-on"]),
  evolve: () => true,
};
const { given } = rulesOf(light);

test("a sentence that holds passes", () => {
  given().when("switch-on").then("switched-on");
  given("switched-on").when("switch-on").refused("already-on", { since: 1 });
  expect(given().when("switch-on").events()).toEqual(["switched-on"]);
});

test("a sentence that does not hold fails: other events, none, another refusal, a refusal for events", () => {
  expect(() => given().when("switch-on").then()).toThrow("deep");
  expect(() => given("switched-on").when("switch-on").then("switched-on")).toThrow("deep");
  expect(() => given("switched-on").when("switch-on").refused("already-on")).toThrow("deep");
  expect(() => given().when("switch-on").refused("already-on")).toThrow("deep");
  expect(() => given("switched-on").when("switch-on").events()).toThrow("already-on");
});
