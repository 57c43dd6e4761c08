import type { Refusal } from "@sdc/core/refusal";
import { isRefusal } from "@sdc/core/refusal";
import type { Stamp } from "@sdc/core/stamp";
import type { Command as PostCommand } from "../post/schema.ts";
import { post, type PostState } from "../post/decider.ts";
import type { Units } from "../units.ts";
import type { TransferState } from "./state.ts";

type Given<Command> = Command extends { readonly type: infer Type }
  ? {
      readonly name: Type;
      readonly unit: string;
      readonly body: Omit<Command, "type" | "id" | "units" | "at" | "by">;
    }
  : never;

/** What the posts of units are told, in this order. */
export type Effect = Given<Extract<PostCommand, { type: "end-appointment" | "appoint" }>>;

/** What a decision does to posts: out of this one, into the other one, the successor into theirs. */
export const effectsOf = ({
  kind,
  held,
  decided,
}: Pick<TransferState, "kind" | "held" | "decided">): readonly Effect[] => {
  if (decided === undefined) return [];
  const { decision, effectiveOn, to, successor } = decided;
  const words = kind === "transfer" ? "Điều chuyển" : "Thay thế";
  const reason = `${words} theo quyết định số ${decision.number} ngày ${decision.date}`;
  const { unit, n } = held;
  const appointed = { from: effectiveOn, decision };
  return [
    { name: "end-appointment", unit, body: { n, to: effectiveOn, reason } },
    ...(to === undefined
      ? []
      : [
          {
            name: "appoint" as const,
            unit: to.unit,
            body: { post: to.post, subject: held.subject, as: to.as, ...appointed },
          },
        ]),
    ...(successor === undefined
      ? []
      : [{ name: "appoint" as const, unit, body: { post: held.post, ...successor, ...appointed } }]),
  ];
};

/** The first "no" of the posts' own rule, if they were told this now; undefined: they would take it all. */
export const refusedByPosts = (
  effects: readonly Effect[],
  {
    posts,
    units,
    at,
    by,
  }: { readonly posts: Readonly<Record<string, PostState>>; readonly units: Units } & Stamp,
): Refusal | undefined => {
  const known = new Map(Object.entries(posts));
  for (const { name, unit, body } of effects) {
    const state = known.get(unit) ?? post.initial;
    // Name and body belong together: they come from one member of the union.
    const answer = post.decide({ type: name, ...body, id: unit, units, at, by } as PostCommand, state);
    if (isRefusal(answer)) return answer;
    known.set(
      unit,
      answer.reduce((before, event) => post.evolve(before, event), state),
    );
  }
  return undefined;
};
