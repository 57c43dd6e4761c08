import type { Decider } from "@sdc/core/decider";
import { decideAsking, evolveAsking } from "./asking.ts";
import { decideAssigning, evolveAssigning } from "./assigning.ts";
import { barred } from "./barred.ts";
import { decideAttaching, evolveAttaching } from "./attaching.ts";
import { decideClassing, evolveClassing } from "./classing.ts";
import { decideEnding, evolveEnding } from "./ending.ts";
import { decideHandingOn, evolveHandingOn } from "./handing-on.ts";
import { decideIntake, evolveIntake } from "./intake.ts";
import { decideJoining, evolveJoining } from "./joining.ts";
import { decideLinking, evolveLinking } from "./linking.ts";
import { decideMessaging } from "./messaging.ts";
import { decideProtecting, evolveProtecting } from "./protecting.ts";
import { decidePublishing, evolvePublishing } from "./publishing.ts";
import { decideRating, evolveRating } from "./rating.ts";
import { decideNaming, evolveNaming } from "./naming.ts";
import type { Code } from "./refusals.ts";
import { decideResealing, evolveResealing } from "./resealing.ts";
import type { Command, Event } from "./schema.ts";
import { decideSplitting, evolveSplitting } from "./splitting.ts";
import { notYetReceived, type ReportState } from "./state.ts";
import { decideWatching, evolveWatching } from "./watching.ts";

/**
 * A hotline report (phản ánh qua đường dây nóng), Plan 2199 clause II.5.b. Each part of its life is a file beside this
 * one: intake, protecting, naming, classing, splitting, assigning, handing on, asking, messaging, ending, publishing, rating,
 * joining, linking, attaching, watching, resealing.
 */
export const hotlineReport: Decider<ReportState, Command, Event, Code> = {
  initial: notYetReceived,

  decide(command, state) {
    const no = barred(command, state);
    if (no !== undefined) return no;
    switch (command.type) {
      case "receive":
        return decideIntake(command, state);
      case "flag":
      case "unflag":
        return decideProtecting(command, state);
      case "name-official":
      case "keep-from-named":
        return decideNaming(command, state);
      case "classify":
      case "classify-formal":
      case "note-case-opened":
      case "assess":
        return decideClassing(command, state);
      case "split":
      case "begin-part":
        return decideSplitting(command, state);
      case "assign":
      case "accept":
      case "pass-on":
        return decideAssigning(command, state);
      case "refuse-assignment":
      case "transfer":
        return decideHandingOn(command, state);
      case "ask-information":
      case "information-given":
      case "information-not-given":
      case "extend":
        return decideAsking(command, state);
      case "write-to-reporter":
      case "write":
        return decideMessaging(command, state);
      case "reply":
      case "close":
      case "withdraw":
        return decideEnding(command, state);
      case "publish":
      case "unpublish":
        return decidePublishing(command, state);
      case "rate":
      case "reopen":
        return decideRating(command, state);
      case "merge-into":
      case "unmerge":
      case "note-joined":
      case "note-parted":
      case "answer-through":
        return decideJoining(command, state);
      case "link":
        return decideLinking(command, state);
      case "attach":
      case "withdraw-attachment":
        return decideAttaching(command, state);
      case "remind":
      case "escalate":
        return decideWatching(command, state);
      case "note-resealing-waits":
      case "note-resealed":
      case "note-keys-destroyed":
        return decideResealing(command, state);
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "report-received":
        return evolveIntake(state, event);
      case "report-flagged":
      case "report-unflagged":
        return evolveProtecting(state, event);
      case "official-named":
        return evolveNaming(state, event);
      case "report-classified":
      case "report-became-formal":
      case "report-case-opened":
      case "report-assessed":
        return evolveClassing(state, event);
      case "report-split":
        return evolveSplitting(state, event);
      case "report-assigned":
      case "report-accepted":
      case "report-passed-on":
        return evolveAssigning(state, event);
      case "assignment-refused":
      case "report-transferred":
      case "routing-escalated":
        return evolveHandingOn(state, event);
      case "information-asked":
      case "information-given":
      case "information-not-given":
      case "report-extended":
      case "answer-by-moved":
        return evolveAsking(state, event);
      case "reporter-written-to":
      case "reporter-wrote":
        return state;
      case "report-replied":
      case "report-closed":
      case "report-withdrawn":
        return evolveEnding(state, event);
      case "report-published":
      case "report-unpublished":
        return evolvePublishing(state, event);
      case "report-rated":
      case "report-reopened":
        return evolveRating(state, event);
      case "report-merged":
      case "report-unmerged":
      case "report-joined":
      case "report-parted":
      case "report-answered-through":
        return evolveJoining(state, event);
      case "report-linked":
        return evolveLinking(state, event);
      case "attachment-added":
      case "attachment-refused":
      case "attachment-withdrawn":
        return evolveAttaching(state, event);
      case "report-reminded":
      case "report-escalated":
        return evolveWatching(state, event);
      case "resealing-waits":
      case "report-resealed":
      case "report-keys-destroyed":
        return evolveResealing(state, event);
    }
  },
};
