import type * as z from "zod";
import { holds } from "@sdc/domain/post/days";
import type { Day } from "@sdc/law/local-day";
import type { Commitment, CommitmentItem } from "@sdc/projections/commitment-tracker";
import { unitPartition } from "@sdc/projections/posts";
import { heldPosts } from "@sdc/reading/posts";
import type { ReadModels } from "@sdc/reading/read-models";
import type { commitmentsAnswer } from "./commitment-answers.ts";
import { isKnownInChain } from "./known-in-chain.ts";
import type { Call } from "./rights.ts";

export type CommitmentShown = z.infer<typeof commitmentsAnswer>["items"][number];

/** One in a list: with who is in the post today, and without where it was made for whoever may not know of that. */
export const commitmentShown = async (
  models: ReadModels,
  c: Call,
  item: CommitmentItem,
  today: Day,
): Promise<CommitmentShown> => {
  const { source, ...rest } = item;
  const stream = `${source.kind}/${source.id}`;
  const isKnown = await isKnownInChain(models, c, stream);
  return {
    ...rest,
    holder: await holderOf(models, item, today),
    isOverdue: item.state === "open" && item.dueOn < today,
    source: isKnown ? { ...source, chain: `/v1/chain/${stream}` } : null,
  };
};

/** Whoever holds the post, else whoever acts in it. */
const holderOf = async (
  models: ReadModels,
  { unit, post }: Pick<Commitment, "unit" | "post">,
  on: Day,
): Promise<string | null> => {
  const { items } = await heldPosts(models, unitPartition(unit), { on, limit: HOLDERS_MAX });
  const there = items.filter((one) => one.post === post && holds(one, on));
  return (there.find(({ as }) => as === "holder") ?? there[0])?.subject ?? null;
};

/** No unit has so many posts held on one day. */
const HOLDERS_MAX = 200;
