import type { EventLog } from "@sdc/core/event-log";
import { fold } from "@sdc/core/handle";
import { knownPosts } from "../post/known-posts.ts";
import { knownTransferRule } from "../transfer-rule/known-rule.ts";
import { leaderTransfer } from "./decider.ts";

/** The unit that decides and the one whose post it is about; none: there is no such proposal. */
export const touchedBy = async (log: Pick<EventLog, "read">, id: string): Promise<readonly string[]> => {
  const { commits } = await log.read(`leader-transfer/${id}`);
  const { unit, held } = fold(leaderTransfer, leaderTransfer.initial, commits);
  return unit === "" ? [] : [unit, held.unit];
};

type Given = { readonly name: string; readonly id: string; readonly body: Readonly<Record<string, unknown>> };

/** The rule of the unit that decides, and the posts of every unit that the command touches. */
export const transferFacts = async (
  log: Pick<EventLog, "read">,
  { name, id, body }: Given,
): Promise<Readonly<Record<string, unknown>>> => {
  if (name !== "propose" && name !== "decide") return {};
  const [unit, ...others] =
    name === "propose"
      ? [unitIn(body), unitIn(body["held"])]
      : [...(await touchedBy(log, id)), unitIn(body["to"])];
  if (unit === undefined) return {};
  const touched = [unit, ...others].filter((one) => one !== undefined);
  return { posts: await knownPosts(log, touched), rule: await knownTransferRule(log, unit) };
};

const unitIn = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "unit" in value && typeof value.unit === "string"
    ? value.unit
    : undefined;
