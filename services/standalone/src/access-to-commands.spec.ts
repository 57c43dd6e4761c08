import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandRights } from "@sdc/access/commands";
import { secretRights } from "@sdc/access/reading";
import { type Role, ROLES } from "@sdc/access/roles";
import { idOf } from "@sdc/core/commit";
import { commandsOfPeople } from "@sdc/domain/aggregate";
import { aggregates } from "@sdc/domain/aggregates";
import {
  aggregateOf,
  CITY,
  type Persona,
  playedEverything,
  reaches,
  relationTo,
  standing,
  touchedBy,
} from "./access-testing.ts";
import { commandsOn } from "./bad-commands-testing.ts";
import { open, type Opened } from "./testing.ts";

const ABSENT = "00000000000000000000000000";
/** Of each kind of stream these many are tried: of whatever unit they are, protected or not. */
const STREAMS_A_KIND = 3;

type Answer = { readonly status: number; readonly text: string };

let sdc: Opened;
let streams: ReadonlyMap<string, readonly string[]>;
let keys = 0;

beforeAll(async () => {
  sdc = await open("sqlite");
  streams = await playedEverything(sdc);
  // A senseless history has reactions that the rule refuses.
  sdc.errors.length = 0;
}, 300_000);
afterAll(async () => {
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
});

/** Asked for with a version that is none, so that whatever may be done is not done, and says so. */
const ask = async (path: string, body: object, { role, unit }: Persona): Promise<Answer> => {
  const response = await sdc.app.request(path, {
    method: "POST",
    headers: {
      authorization: await sdc.bearer(role as Role, unit),
      "content-type": "application/json",
      "idempotency-key": `asked-${++keys}`,
      "if-match": '"999999"',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};

/** Some commands touch the unit of whoever gives them, and nobody here has none. */
const isUnit = (unit: string | undefined): unit is string => unit !== undefined && unit !== "none";

const CARRIED_OUT_BUT_FOR_ITS_VERSION = 412;

/** Of these the level above learns nothing until the rule takes them, whatever it may do (`domain/src/aggregate.ts`, `isUnknownTo`). */
const ASKED_FROM_ABOVE = ["denunciation/raise-overdue", "denunciation/request-report"];

describe.each(aggregates.map(({ kind }) => kind).filter((kind) => commandsOn(kind).length > 0))(
  "%s",
  (kind) => {
    test("every command of it is carried out for exactly those whom the table names, and to whom it isn't theirs it is not there", async () => {
      const given = commandsOfPeople(aggregateOf(kind).commands);
      const some = (streams.get(kind) ?? []).slice(0, STREAMS_A_KIND);
      expect([kind, some.length > 0]).toEqual([kind, true]);
      const wrong: unknown[] = [];
      let asked = 0;
      for (const { name, body } of commandsOn(kind)) {
        const rights = commandRights[`${kind}/${name}`] ?? {};
        for (const stream of some) {
          const home = await touchedBy(
            sdc,
            stream,
            { name, body },
            { subject: "ai-do", role: "none", unit: "none" },
          );
          for (const unit of standing(isUnit(home?.unit) ? home.unit : CITY))
            for (const role of ROLES) {
              const persona = { subject: `${role}@${unit}`, role, unit };
              const path = (id: string) => `/v1/${kind}/${encodeURIComponent(id)}/${name}`;
              const answer = await ask(path(idOf(stream)), body, persona);
              asked += 1;
              const touched = await touchedBy(sdc, stream, { name, body }, persona);
              const relation = relationTo(touched?.unit ?? home?.unit ?? CITY, unit);
              const may =
                touched !== undefined &&
                reaches(rights, role, relation) &&
                (!touched.isSecret || reaches(secretRights["flagged-report"], role, relation));
              if (may && ASKED_FROM_ABOVE.includes(`${kind}/${name}`)) {
                if (answer.status !== 404) wrong.push([stream, name, role, relation, answer]);
                continue;
              }
              if (may !== (answer.status === CARRIED_OUT_BUT_FOR_ITS_VERSION))
                wrong.push([stream, name, role, relation, touched, answer]);
              if (may || relation !== "elsewhere" || given[name]?.begins === true) continue;
              const absent = await ask(path(ABSENT), body, persona);
              if (absent.status !== answer.status || absent.text !== answer.text)
                wrong.push([stream, name, role, relation, answer, absent]);
            }
        }
      }
      expect(asked).toBeGreaterThan(40);
      expect(wrong.slice(0, 5)).toEqual([]);
    }, 120_000);
  },
);
