import { type Decider, refuse } from "@sdc/core/decider";
import { decideAnswering, evolveAnswering } from "./answering.ts";
import { decideReceiving, evolveReceiving } from "./receiving.ts";
import type { Code } from "./refusals.ts";
import { decideReporting, evolveReporting } from "./reporting.ts";
import type { Command, Event } from "./schema.ts";
import { type MatterState, notReceived } from "./state.ts";
import { decideWatching, evolveWatching } from "./watching.ts";

/**
 * vụ việc of somebody who was received (Luật Tiếp công dân Đ.28): a line of the book with its own time. Within it the receiver
 * says what becomes of it: thụ lý, returned with guidance, passed on, declined or answered, or that it takes longer.
 */
export const receptionMatter: Decider<MatterState, Command, Event, Code> = {
  initial: notReceived,

  decide(command, state) {
    if (state.standing === "none" && command.type !== "receive") return refuse("not-received");
    switch (command.type) {
      case "receive":
        return decideReceiving(command, state);
      case "remind":
      case "escalate":
      case "pass-on":
        return decideWatching(command, state);
      case "answer":
      case "hold-over":
      case "note-result":
        return decideAnswering(command, state);
      case "become-report":
      case "join-report":
      case "flag":
      case "unflag":
        return decideReporting(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "reception-matter-received":
        return evolveReceiving(state, event);
      case "reception-matter-answered":
      case "reception-matter-held-over":
      case "reception-result-noted":
        return evolveAnswering(state, event);
      case "reception-matter-became-report":
      case "reception-matter-joined-report":
      case "reception-matter-flagged":
      case "reception-matter-unflagged":
        return evolveReporting(state, event);
      case "reception-matter-reminded":
      case "reception-matter-escalated":
      case "reception-matter-passed-on":
        return evolveWatching(state, event);
    }
  },
};
