import { fold } from "@sdc/core/handle";
import { idOf } from "@sdc/core/commit";
import { leaderTransfer } from "@sdc/domain/leader-transfer/decider";
import { effectsOf } from "@sdc/domain/leader-transfer/effects";
import { give } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";

/**
 * A transfer or replacement was decided: the posts are told at once, with the day of effect as theirs, so that nothing has
 * to happen on that day. What they refuse is noted with the transfer, for its head to put right.
 */
export const leaderTransferDecidedPostsFollow: Reaction = {
  name: "leader-transfer-decided-posts-follow",
  categories: ["leader-transfer"],
  triggers: ["leader-transfer-decided"],

  async react(ports, heard) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      troubles.push(...(await postsFollow(ports, stream)));
    return troubles;
  },
};

/** Tells the posts what that transfer does, once. Returns what went wrong; a broken stream is tried again by the clock. */
export const postsFollow = async (ports: ReactionPorts, stream: string): Promise<readonly unknown[]> => {
  const { commits } = await ports.log.read(stream);
  const state = fold(leaderTransfer, leaderTransfer.initial, commits);
  if (state.stage !== "decided") return [];
  const troubles: unknown[] = [];
  const refused: string[] = [];
  const subject = "system:transfer";
  for (const { name, unit, body } of effectsOf(state)) {
    const gave = await give(ports, {
      stream: `post/${unit}`,
      name,
      body,
      subject,
      // The post too: one transfer may appoint two people in one unit.
      key: [idOf(stream), ...("post" in body ? [body.post] : [])],
    });
    if (!("trouble" in gave)) continue;
    troubles.push(gave.trouble);
    if (gave.refused === undefined) return troubles;
    refused.push(`${name}: ${gave.refused}`);
  }
  const noted = await give(ports, { stream, name: "note-effect", body: { refused }, subject, key: [] });
  if ("trouble" in noted) troubles.push(noted.trouble);
  return troubles;
};
