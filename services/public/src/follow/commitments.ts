import type { Context } from "hono";
import { html } from "hono/html";
import { commitmentAggregate } from "@sdc/domain/commitment/aggregate";
import type { Text } from "@sdc/law/text";
import { type CommitmentItem, commitmentsFrom, commitmentTracker } from "@sdc/projections/commitment-tracker";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import { dayShown } from "../day-shown.ts";
import { hiddenField, type Showing, textField } from "../form/fields.ts";
import { newKey } from "../new-key.ts";
import { linkTo, type Markup } from "../page.ts";
import type { View } from "./found-case.ts";

/** What whoever was promised something may say of it with their report's code. */
export const COMMITMENT_COMMANDS = ["confirm-as-reporter", "release-as-reporter"] as const;
export type CommitmentCommand = (typeof COMMITMENT_COMMANDS)[number];

type Spec = { readonly path: string; readonly title: Text; readonly done: Text };

export const commitmentCommands: Readonly<Record<CommitmentCommand, Spec>> = {
  "confirm-as-reporter": {
    path: "/cam-ket/xac-nhan",
    title: { vi: "Đã làm xong", en: "It has been done" },
    done: { vi: "Đã ghi nhận là đã thực hiện.", en: "Noted as done." },
  },
  "release-as-reporter": {
    path: "/cam-ket/mien",
    title: { vi: "Không cần làm nữa", en: "It is not needed any more" },
    done: { vi: "Đã ghi nhận là không cần thực hiện nữa.", en: "Noted as not needed any more." },
  },
};

export const commitmentSchema = (name: CommitmentCommand) => {
  const spec = commitmentAggregate.commands[name];
  if (spec === undefined) throw new Error(`a commitment has no command ${name}`);
  return spec.schema;
};

/** What was promised in reply to these reports, by the day it is due. */
export const commitmentsBehind = async (
  models: ReadModels,
  views: readonly Pick<View, "stream" | "resealedAt">[],
): Promise<readonly CommitmentItem[]> => {
  const model = await models.of(commitmentTracker);
  const open = views.filter(({ resealedAt }) => resealedAt === undefined);
  const rows = await Promise.all(open.map(({ stream }) => everyRow(model, commitmentsFrom(stream))));
  // The projection wrote these rows with this type.
  return rows.flat().map(({ value }) => value as CommitmentItem);
};

type Shown = {
  readonly c: Context;
  readonly showing: Showing;
  readonly code: string;
  readonly items: readonly CommitmentItem[];
};

/** What was promised, by when, how it stands; whoever it was promised to says that it was done, or is not needed. */
export const commitmentList = ({ c, showing, code, items }: Shown): Markup =>
  items.length === 0
    ? html``
    : html`<section>
        <h2>${TITLE[showing.lang]}</h2>
        ${items.map(
          (item) =>
            html`<p>
                <strong>${item.summary}</strong><br />${BY[showing.lang]} ${dayShown(item.dueOn)} ·
                ${STATES[item.state][showing.lang]}
              </p>
              ${item.state === "open" ? forms(c, showing, code, item) : ""}`,
        )}
      </section>`;

const forms = (c: Context, showing: Showing, code: string, { id }: CommitmentItem): Markup =>
  html`${COMMITMENT_COMMANDS.map(
    (name) =>
      html`<form
        method="post"
        action="${linkTo(c, `/theo-doi${commitmentCommands[name].path}`)}"
        autocomplete="off"
        novalidate
      >
        ${hiddenField("code", code)} ${hiddenField("key", newKey())} ${hiddenField("commitment", id)}
        ${textField(showing, {
          name: `${name}-${id}`,
          label: WORDS,
          rows: 2,
          value: "",
          isOptional: true,
        })}
        <button type="submit">${commitmentCommands[name].title[showing.lang]}</button>
      </form>`,
  )}`;

const TITLE: Text = { vi: "Cơ quan đã cam kết", en: "What was promised" };
const BY: Text = { vi: "Thời hạn", en: "By" };
const WORDS: Text = { vi: "Ý kiến", en: "Comment" };
const STATES: Readonly<Record<CommitmentItem["state"], Text>> = {
  open: { vi: "đang thực hiện", en: "under way" },
  kept: { vi: "đã thực hiện", en: "done" },
  "kept-late": { vi: "đã thực hiện, trễ hạn", en: "done late" },
  broken: { vi: "không thực hiện", en: "not done" },
  released: { vi: "không cần thực hiện nữa", en: "not needed any more" },
};
