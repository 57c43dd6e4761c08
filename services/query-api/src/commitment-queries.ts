import { Hono } from "hono";
import type * as z from "zod";
import { problem } from "@sdc/http/problem";
import { requireSession } from "@sdc/http/session";
import { dayOf } from "@sdc/law/local-day";
import {
  type Commitment,
  type CommitmentItem,
  commitmentsIn,
  commitmentsOf,
  commitmentTracker,
} from "@sdc/projections/commitment-tracker";
import { links } from "@sdc/projections/links";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModel, ReadModels } from "@sdc/reading/read-models";
import { type Answered, asked, ofUnit } from "./asking.ts";
import { attachmentAnswer } from "./attachment.ts";
import { chainOf } from "./chain.ts";
import {
  chainQuestion,
  commitmentFiguresQuestion,
  commitmentsFileQuestion,
  commitmentsQuestion,
} from "./commitment-answers.ts";
import { figuresOfCommitments } from "./commitment-figures.ts";
import { commitmentTable } from "./commitment-table.ts";
import { type CommitmentShown, commitmentShown } from "./commitment-view.ts";
import { csvOf } from "./csv.ts";
import { cursorFrom, keyIn } from "./cursor.ts";
import { isKnownInChain } from "./known-in-chain.ts";
import { openedTexts } from "./opened-texts.ts";
import type { Ports } from "./ports.ts";
import { caseFileQuestion } from "./questions.ts";
import { holderNow, inYear, veryUnit } from "./resolved-unit.ts";
import { type Call, mayRead, type QueryEnv } from "./rights.ts";
import { xlsxOf } from "./xlsx.ts";

type FileQuestion = z.output<typeof commitmentsFileQuestion>;

/** Who owes which commitment, how it came and what came of it. A report that one may not know of is left out of all of it. */
export const commitmentQueries = (
  { opener, files, trust, now }: Pick<Ports, "opener" | "files" | "trust" | "now">,
  models: ReadModels,
): Hono<QueryEnv> => {
  const session = requireSession(trust);
  const meant = (c: Call, { unit = c.get("session").unit, units }: Pick<FileQuestion, "unit" | "units">) =>
    units === "then" ? veryUnit(unit, dayOf(now())) : holderNow(unit, dayOf(now()));
  const shown = (c: Call, items: readonly CommitmentItem[]): Promise<readonly CommitmentShown[]> =>
    Promise.all(items.map((item) => commitmentShown(models, c, item, dayOf(now()))));
  const partitionOf = (unit: string, state: FileQuestion["state"]): string =>
    state === undefined ? commitmentsOf(unit) : commitmentsIn(unit, state);

  const file = (
    c: Call,
    answer: (name: string, items: readonly CommitmentShown[]) => Response | Answered,
  ): Answered =>
    asked(models, c, commitmentTracker, commitmentsFileQuestion, (model, question) =>
      ofUnit(models, c, commitmentTracker, meant(c, question), async ({ id }) =>
        answer(id, await shown(c, await itemsIn(model, partitionOf(id, question.state)))),
      ),
    );

  /** The file of one for whoever reads its unit; of one made in a reply that is kept from them there is none. */
  const knownCommitment = async (c: Call, model: ReadModel): Promise<Commitment | undefined> => {
    // The projection wrote this row with this type; what names a kept report is left out of it.
    const found = (await model.get(`commitment/${c.req.param("id")}`)) as Commitment | undefined;
    const isWhole = found !== undefined && "id" in found.source;
    return isWhole && (await mayRead(models, c, commitmentTracker, found.unit)) ? found : undefined;
  };

  return new Hono<QueryEnv>()
    .get("/v1/commitments", session, (c) =>
      asked(models, c, commitmentTracker, commitmentsQuestion, (model, { after, limit, ...question }) =>
        ofUnit(models, c, commitmentTracker, meant(c, question), async ({ id }, { resolved }) => {
          const key = keyIn(model.key, after);
          if (typeof key === "string") return problem(c, key);
          const page = await model.range(partitionOf(id, question.state), { limit, ...key });
          // The projection wrote these rows with this type.
          const items = page.items.map(({ value }) => value as CommitmentItem);
          return c.json({
            items: await shown(c, items),
            next: cursorFrom(model.key, page.next),
            asOf: now(),
            ...(resolved && { resolved }),
          });
        }),
      ),
    )
    .get("/v1/commitments.csv", session, (c) =>
      file(c, (name, items) =>
        c.body(csvOf(commitmentTable(items)), 200, {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="cam-ket-${name}.csv"`,
        }),
      ),
    )
    .get("/v1/commitments.xlsx", session, (c) =>
      file(c, async (name, items) =>
        c.body(await xlsxOf([{ name, table: commitmentTable(items), wide: ["Nội dung cam kết"] }]), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="cam-ket-${name}.xlsx"`,
        }),
      ),
    )
    .get("/v1/commitment-figures", session, (c) =>
      asked(models, c, commitmentTracker, commitmentFiguresQuestion, (model, { unit, year }) => {
        const today = dayOf(now());
        const of = inYear(unit ?? c.get("session").unit, year, today);
        return ofUnit(models, c, commitmentTracker, of, async ({ id, name }, { resolved }) =>
          c.json({
            unit: { id, name },
            ...(resolved && { resolved }),
            year,
            figures: figuresOfCommitments(await itemsIn(model, commitmentsOf(id)), year, today),
            asOf: now(),
          }),
        );
      }),
    )
    .get("/v1/commitments/:id", session, (c) =>
      asked(models, c, commitmentTracker, caseFileQuestion, async (model) => {
        const found = await knownCommitment(c, model);
        if (found === undefined) return problem(c, "not-found");
        const { at: _at, by: _by, text, files: attached, timeline, ...item } = found;
        // Where they are stored is shown to nobody.
        const shownFiles = attached.map(({ key: _key, ...shownFile }) => shownFile);
        const [of, opened] = await Promise.all([
          commitmentShown(models, c, item, dayOf(now())),
          openedTexts({ timeline, files: shownFiles, ...(text === undefined ? {} : { text }) }, opener),
        ]);
        return c.json({ ...of, ...opened }, 200, { etag: `"${found.version}"` });
      }),
    )
    .get("/v1/commitments/:id/attachments/:n", session, (c) =>
      asked(models, c, commitmentTracker, caseFileQuestion, async (model) => {
        const found = await knownCommitment(c, model);
        if (found === undefined) return problem(c, "not-found");
        const held = { attachments: found.files };
        return attachmentAnswer({ files, opener }, c, `commitment/${found.id}`, held, c.req.param("n"));
      }),
    )
    .get("/v1/chain/:kind/:id", session, (c) =>
      asked(models, c, links, chainQuestion, async () => {
        const start = `${c.req.param("kind")}/${c.req.param("id")}`;
        if (!(await isKnownInChain(models, c, start))) return problem(c, "not-found");
        return c.json(await chainOf(models, start, (stream) => isKnownInChain(models, c, stream)));
      }),
    );
};

const itemsIn = async (model: ReadModel, partition: string): Promise<readonly CommitmentItem[]> =>
  // The projection wrote these rows with this type.
  (await everyRow(model, partition)).map(({ value }) => value as CommitmentItem);
