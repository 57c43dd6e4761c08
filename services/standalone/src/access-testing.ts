import { REACHES, type Relation, type Rights, type Role } from "@sdc/access/roles";
import type { Aggregate } from "@sdc/domain/aggregate";
import { aggregates } from "@sdc/domain/aggregates";
import { idOf, kindOf } from "@sdc/core/commit";
import { isRefusal } from "@sdc/core/refusal";
import { commandId } from "@sdc/http/idempotency";
import { seededRandom } from "./demo/random.ts";
import { wishesBy } from "./simulation/history.ts";
import { COMMUNE, type Opened } from "./testing.ts";

export const CITY = "city-48";
/** A department of the province: no commune has to do with it. */
const OTHER = "so-noi-vu-2025b";
/** Communes of the list that stand where a random history speaks of its own. */
const UNITS = [COMMUNE, ...["20341", "20350", "20356", "20380"].map((code) => `commune-${code}-2025b`)];
/** The one that ends, and whoever has its work then. */
const ENDED = "commune-20380-2025b";
const HEIR = "commune-20356-2025b";
/** As many histories as it takes until something of every kind is there, and at least two. */
const HISTORIES = { min: 2, max: 30 };
const WISHES = 1200;

/**
 * A register in which something of every kind has begun, by random wishes that the rule took, in five communes of which one
 * has ended since; by kind the names of its streams.
 */
export const playedEverything = async (sdc: Opened): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { log, vault: sealer } = sdc.standalone;
  const by = { subject: "ai-do", unit: CITY };
  const begun = new Set<string>();
  for (let seed = 1; seed <= HISTORIES.max; seed++) {
    if (seed > HISTORIES.min && aggregates.every(({ kind }) => BEGUN_APART.has(kind) || begun.has(kind)))
      break;
    for (const { aggregate, id, name, body, key, at } of wishesBy(seededRandom(seed), WISHES)) {
      if (aggregate.kind === "org-unit") continue;
      const there = JSON.parse(elsewhere(JSON.stringify(body))) as Record<string, unknown>;
      const named = aggregate.idFrom?.(there) ?? elsewhere(id);
      const command = await commandId(
        {
          subject: by.subject,
          route: `${aggregate.kind}/${named}/${name}`,
          key: `${seed}-${key}`,
          body: there,
        },
        sealer.fingerprint,
      );
      // Most wishes are refused: what the rule takes is what there is.
      const answer = await aggregate.execute(
        { log, sealer },
        { id: named, name, body: there, at, by, command },
      );
      if (!isRefusal(answer)) begun.add(aggregate.kind);
    }
  }
  await transferProposed(sdc);
  const ended = await sdc.post(
    `/v1/org-unit/${ENDED}/merge`,
    {
      into: HEIR,
      effectiveOn: "2026-11-01",
      decision: { number: "9/NQ", date: "2026-10-01", issuer: "HĐND" },
    },
    { role: "home-affairs", unit: OTHER },
  );
  if (ended.status !== 200) throw new Error(JSON.stringify(ended.body));
  await sdc.standalone.caughtUp();

  const streams = new Set(
    (await Array.fromAsync(log.scan())).flatMap(({ commits }) => commits.map(({ stream }) => stream)),
  );
  return Map.groupBy(streams, (stream) => kindOf(stream));
};

/** Units are those of the list; a transfer follows from a rule, a post and a holder, which no chance brings together. */
const BEGUN_APART: ReadonlySet<string> = new Set(["org-unit", "leader-transfer"]);

const transferProposed = async (sdc: Opened): Promise<void> => {
  const held = OTHER;
  const decision = { number: "1/QĐ", date: "2025-12-30", issuer: "UBND thành phố" };
  const rule = { document: { number: "3/QĐ", date: "2026-02-02" }, title: "Quy định", from: "2026-02-02" };
  const chief = { post: "giam-doc", subject: "ong-binh" };
  for (const [path, body] of [
    [`/v1/transfer-rule/${CITY}/issue`, rule],
    [
      `/v1/post/${held}/create-post`,
      { post: chief.post, title: "Giám đốc", rank: "head", from: "2025-07-01" },
    ],
    [`/v1/post/${held}/appoint`, { ...chief, as: "holder", from: "2026-01-01", decision }],
    [
      "/v1/leader-transfer",
      {
        unit: CITY,
        on: "2026-03-02",
        held: { unit: held, n: 1 },
        kind: "transfer",
        grounds: ["standing-lost"],
        text: "Nhiều dư luận",
      },
    ],
  ] as const) {
    const answer = await sdc.post(path, body, { role: "head-of-unit", unit: CITY });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  }
};

const elsewhere = (text: string): string =>
  text.replaceAll(/commune-([0-4])(?![\d-])/g, (_, n: string) => UNITS[Number(n)] ?? COMMUNE);

/** What the rule of access is asked about a command: which unit it touches, and whether it is a secret. */
export type Touched = { readonly unit: string; readonly isSecret: boolean };

export type Persona = { readonly subject: string; readonly role: string; readonly unit: string };

export const aggregateOf = (kind: string): Aggregate => {
  const found = aggregates.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no aggregate ${kind}`);
  return found;
};

/**
 * Which unit a command on a stream touches, as the domain says it; undefined: to this person it is as if it were not there.
 * Nothing is written: the command is refused before the rule is asked.
 */
export const touchedBy = async (
  { standalone: { log, vault: sealer, now } }: Opened,
  stream: string,
  { name, body }: { readonly name: string; readonly body: object },
  { subject, role, unit }: Persona,
): Promise<Touched | undefined> => {
  let touched: Touched | undefined;
  const answer = await aggregateOf(kindOf(stream)).execute(
    { log, sealer },
    {
      id: idOf(stream),
      name,
      body: { ...body },
      at: now(),
      by: { subject, unit },
      roles: [role],
      command: { key: "asked", body: "asked" },
      authorize: (of, _units, isSecret) => {
        touched = { unit: of, isSecret };
        return { refused: "forbidden" };
      },
    },
  );
  if (!isRefusal(answer)) throw new Error(`${stream} ${name} was carried out`);
  return touched;
};

/** Units that stand to it in every way there is: itself, its heir, the one above, and one that has nothing to do with it. */
export const standing = (unit: string): ReadonlySet<string> =>
  new Set([unit, ...(unit === ENDED ? [HEIR] : []), CITY, unit === OTHER ? HEIR : OTHER]);

/** What a unit is to whoever asks: a command may touch another than the stream's, as the own one that somebody checks in for. */
export const relationTo = (unit: string, own: string): Relation => {
  if (unit === own) return "own";
  if (unit === ENDED && own === HEIR) return "inherited";
  return own === CITY ? "below" : "elsewhere";
};

/** Whether the table gives a role that, towards a unit that stands so. */
export const reaches = (rights: Rights, role: Role, relation: Relation): boolean => {
  const reach = rights[role];
  const relations: readonly Relation[] = reach === undefined ? [] : REACHES[reach];
  return relations.includes(relation);
};
