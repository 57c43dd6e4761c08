import type { Context } from "hono";
import { html } from "hono/html";
import type { Text } from "@sdc/law/text";
import type { ScheduledDay, ScheduledPeriod } from "@sdc/projections/reception-schedules";
import type { RegisteredUnit } from "@sdc/projections/unit-register";
import { dayShown } from "../day-shown.ts";
import { type Markup, page, pageLanguage } from "../page.ts";

const TITLE: Text = { vi: "Lịch tiếp công dân", en: "When citizens are received" };

const WORDS = {
  about: {
    vi: "Những ngày người đứng đầu trực tiếp tiếp công dân, như đơn vị đã công bố.",
    en: "The days on which the head receives citizens in person, as the unit published them.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  choose: { vi: "Chọn đơn vị", en: "Choose a unit" },
  show: { vi: "Xem", en: "Show" },
  none: {
    vi: "Đơn vị chưa công bố ngày tiếp nào sắp tới trong sổ này.",
    en: "The unit has published no coming day in this register yet.",
  },
  moved: { vi: "Đã chuyển sang ngày", en: "Moved to" },
  instead: { vi: "Thay cho ngày", en: "In place of" },
  regular: { vi: "Tiếp thường xuyên", en: "An officer receives" },
  heir: {
    vi: "Đơn vị được hỏi nay là đơn vị này.",
    en: "The unit that was asked for is this one by now.",
  },
} as const satisfies Record<string, Text>;

export type DaysShown = {
  /** Units that stand, to choose from. */
  readonly units: readonly RegisteredUnit[];
  readonly unit?: RegisteredUnit | undefined;
  readonly isHeir: boolean;
  /** From today on, in their order. */
  readonly days: readonly ScheduledDay[];
  readonly periods: readonly ScheduledPeriod[];
};

export const receptionDaysPage = (
  c: Context,
  { units, unit, isHeir, days, periods }: DaysShown,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const say = (text: Text) => text[lang];
  return page(c, {
    title: TITLE,
    body: html`<p>${say(WORDS.about)}</p>
      <form action="/lich-tiep-cong-dan" method="get">
        ${c.req.query("lang") === undefined ? "" : html`<input type="hidden" name="lang" value="${lang}" />`}
        <div class="field">
          <label for="unit">${say(WORDS.unit)}</label>
          <select id="unit" name="unit">
            <option value="">${say(WORDS.choose)}</option>
            ${units.map(
              ({ id, name }) =>
                html`<option value="${id}" ${id === unit?.id ? "selected" : ""}>${name}</option>`,
            )}
          </select>
        </div>
        <button>${say(WORDS.show)}</button>
      </form>
      ${isHeir ? html`<p>${say(WORDS.heir)}</p>` : ""}
      ${
        unit === undefined
          ? ""
          : html`<h2>${unit.name}</h2>
              ${
                days.length === 0
                  ? html`<p>${say(WORDS.none)}</p>`
                  : html`<ul class="list">
                      ${days.map((day) => lineOf(day, say))}
                    </ul>`
              }
              ${periods.map(({ regular, from, to }) =>
                regular === undefined
                  ? ""
                  : html`<p>${say(WORDS.regular)} (${dayShown(from)} – ${dayShown(to)}): ${regular}</p>`,
              )}`
      }`,
  });
};

const lineOf = (
  { day, from, to, place, moved, movedFrom }: ScheduledDay,
  say: (text: Text) => string,
): Markup => {
  const hours = [from, to].filter((hour) => hour !== undefined).join(" – ");
  const when = html`<time datetime="${day}">${dayShown(day)}</time>${hours === "" ? "" : ` ${hours}`}`;
  if (moved !== undefined)
    return html`<li><s>${when}</s> · ${say(WORDS.moved)} ${dayShown(moved.to)}: ${moved.reason}</li>`;
  return html`<li>
    ${when} · ${place}${movedFrom === undefined ? "" : ` · ${say(WORDS.instead)} ${dayShown(movedFrom)}`}
  </li>`;
};
