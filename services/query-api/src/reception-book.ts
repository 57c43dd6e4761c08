import { type Erased, isSealed, type Opener, type Sealable, type Sealed } from "@sdc/core/sealing";
import type { Outcome } from "@sdc/domain/reception-matter/kinds";
import type { Day } from "@sdc/law/local-day";
import { addDays } from "@sdc/law/local-day";
import { bookOf, receptionMatters } from "@sdc/projections/reception-matters";
import type { MatterFile } from "@sdc/projections/reception-matters/file";
import { type Opening, openingsOf, receptionOpenings } from "@sdc/projections/reception-openings";
import { everyRow } from "@sdc/reading/every-row";
import type { ReadModels } from "@sdc/reading/read-models";
import { openedTexts } from "./opened-texts.ts";
import type { BookLine } from "./reception-answers.ts";

type Days = { readonly from: Day; readonly to: Day };

/**
 * The lines of a unit's reception book (Mẫu số 03 TT 04/2021/TT-TTCP), numbered in their order. What is protected is not
 * among them, nor in the numbers. Who was received is opened only for whoever recorded why they look, that day.
 */
export const bookLines = async (
  { models, opener }: { readonly models: ReadModels; readonly opener: Opener },
  unit: string,
  { from, to, withCitizens }: Days & { readonly withCitizens: boolean },
): Promise<readonly BookLine[]> => {
  const model = await models.of(receptionMatters);
  const rows = await everyRow(model, bookOf(unit), { from, to: addDays(to, 1) });
  // The projection wrote these rows with this type.
  const files = rows.map(({ value }) => value as MatterFile);
  const people = withCitizens ? await openedPeople(files, opener) : undefined;
  const shown = await openedTexts(
    files.map(({ citizens: _citizens, ...file }) => file),
    opener,
  );
  return shown.map((file, index) => ({
    n: index + 1,
    id: file.id,
    on: file.on,
    citizens: people?.[index] ?? null,
    ...(file.content === undefined ? {} : { content: told(file.content) }),
    ...(file.class === undefined ? {} : { class: file.class }),
    people: file.people,
    ...(file.settledBy === undefined ? {} : { settledBy: told(file.settledBy) }),
    ...(file.answer === undefined ? {} : { outcome: file.answer.outcome }),
    handling: handlingOf(file),
    result: file.results.map(({ on, text }) => `${on}: ${plain(told(text))}`).join("; "),
    note: noteOf(file),
  }));
};

/** What was recorded as opened, where it is of this person, of today, and holds these days; undefined: nothing that lets them. */
export const openingOf = async (
  models: ReadModels,
  { unit, n, by, today, from, to }: Days & { unit: string; n: number; by: string; today: Day },
): Promise<Opening | undefined> => {
  const model = await models.of(receptionOpenings);
  // The projection wrote this row with this type.
  const opening = (await model.get(openingsOf(unit), String(n))) as Opening | undefined;
  if (opening === undefined || opening.by !== by || opening.openedOn !== today) return undefined;
  return opening.from <= from && to <= opening.to ? opening : undefined;
};

type Person = NonNullable<BookLine["citizens"]>[number];

/** Whoever was received in each of these, all with one read of keys. */
export const openedPeople = async (
  files: readonly Pick<MatterFile, "citizens">[],
  opener: Opener,
): Promise<readonly Person[][]> => {
  const fields = files.flatMap(({ citizens = [] }) =>
    citizens.flatMap(({ name, address, paper }) => [name, address, paper].filter(isSealed)),
  );
  const opened = await opener.open(fields);
  const texts = new Map<Sealable, string | Erased | undefined>(
    fields.map((field, index) => [field, opened[index]]),
  );
  const text = (field: string | Sealed | undefined) => (field === undefined ? undefined : texts.get(field));
  return files.map(({ citizens = [] }) =>
    citizens.map(({ name, address, paper }) => ({
      ...named("name", text(name)),
      ...named("address", text(address)),
      ...named("paper", text(paper)),
    })),
  );
};

const named = (name: keyof Person, value: string | Erased | undefined): Person =>
  value === undefined ? {} : { [name]: value };

/** What the schema allows before it is sealed never stands in a row. */
const told = (value: unknown): string | Erased => (typeof value === "string" ? value : { erased: true });

export const plain = (value: string | Erased | undefined): string =>
  typeof value === "string" ? value : value === undefined ? "" : "(đã xóa)";

const outcomeNames: Readonly<Record<Outcome, string>> = {
  accepted: "Thụ lý để giải quyết",
  returned: "Trả lại đơn và hướng dẫn",
  forwarded: "Chuyển đơn",
  declined: "Từ chối thụ lý",
  answered: "Trả lời, giải thích",
};

type Handled = Pick<MatterFile, "isHeldOver" | "report"> & {
  readonly status: MatterFile["status"];
  readonly answer?: {
    readonly outcome: Outcome;
    readonly on: string;
    readonly to?: { readonly body: string } | undefined;
  };
};

const handlingOf = ({ answer, isHeldOver }: Handled): string => {
  if (answer !== undefined) {
    const where = answer.to === undefined ? "" : ` đến ${answer.to.body}`;
    return `${outcomeNames[answer.outcome]}${where} (${answer.on})`;
  }
  return isHeldOver ? "Cần thêm thời gian xem xét" : "Đang xem xét";
};

const noteOf = (
  file: Handled & {
    readonly isLargeGroup?: true | undefined;
    readonly again?: true | undefined;
    readonly note?: unknown;
  },
) =>
  [
    file.isLargeGroup ? "đoàn đông người" : "",
    file.again ? "đến lại" : "",
    file.report === undefined ? "" : `phản ánh ${file.report}`,
    file.note === undefined ? "" : plain(told(file.note)),
  ]
    .filter((part) => part !== "")
    .join("; ");
