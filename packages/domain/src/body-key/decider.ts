import { type Decider, refuse } from "@sdc/core/decider";
import { stampOf } from "@sdc/core/stamp";
import { type Day, dayOf } from "@sdc/law/local-day";
import { misdated } from "../numbered-document.ts";
import { unfitUnit } from "../unfit-unit.ts";
import type { Code } from "./refusals.ts";
import type { Command, Event, WHY_REVOKED } from "./schema.ts";
import { isWeakKey } from "./weak-keys.ts";

/** A public key of a body: texts sealed to it are opened by whoever holds the private one, which no server has. */
export type BodyKey = {
  readonly key: string;
  readonly publicKey: string;
  readonly from: Day;
  readonly decision: { readonly number: string; readonly date: Day };
  readonly revoked?: { readonly at: string; readonly why: (typeof WHY_REVOKED)[number] };
};

/** In the order in which they were published. */
export type BodyKeyState = { readonly keys: readonly BodyKey[] };

/** The keys by which a body is told what the register itself must not know. */
export const bodyKey: Decider<BodyKeyState, Command, Event, Code> = {
  initial: { keys: [] },

  decide(command, { keys }) {
    const { id, units, at } = command;
    const today = dayOf(at);
    switch (command.type) {
      case "publish": {
        const { publicKey, from, decision } = command;
        const unfit = unfitUnit(units, id, today);
        if (unfit !== undefined) return refuse(unfit.refused);
        if (isWeakKey(publicKey)) return refuse("key-weak");
        const key = keyIdOf(publicKey);
        const known = keys.find((one) => one.key === key);
        if (known?.from === from && known.revoked === undefined) return [];
        if (known !== undefined) return refuse("key-used-before");
        if (from < today) return refuse("key-backdated");
        return (
          misdated(decision.date, { at }) ?? [
            { type: "body-key-published", key, publicKey, from, decision, ...stampOf(command) },
          ]
        );
      }
      case "revoke": {
        const { key, why } = command;
        const known = keys.find((one) => one.key === key);
        if (known === undefined) return refuse("key-unknown");
        return known.revoked === undefined
          ? [{ type: "body-key-revoked", key, why, ...stampOf(command) }]
          : [];
      }
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case "body-key-published": {
        const { key, publicKey, from, decision } = event;
        return { keys: [...state.keys, { key, publicKey, from, decision }] };
      }
      case "body-key-revoked": {
        const revoked = { at: event.at, why: event.why };
        return { keys: state.keys.map((one) => (one.key === event.key ? { ...one, revoked } : one)) };
      }
    }
  },
};

/** The key that is sealed to on that day; undefined: there is none. One that was revoked gives way to no older one. */
export const keyOn = ({ keys }: BodyKeyState, day: Day): BodyKey | undefined => {
  const begun = keys.filter(({ from }) => from <= day);
  const latest = begun.reduce<BodyKey | undefined>(
    (before, key) => (before === undefined || before.from <= key.from ? key : before),
    undefined,
  );
  return latest?.revoked === undefined ? latest : undefined;
};

const keyIdOf = (publicKey: string): string => publicKey.slice(0, 16);
