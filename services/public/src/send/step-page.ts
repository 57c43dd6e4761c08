import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Text } from "@sdc/law/text";
import { hiddenField, mistakes, type Showing } from "../form/fields.ts";
import type { Wrong } from "../form/what-is-wrong.ts";
import { linkTo, type Markup, page, pageLanguage } from "../page.ts";
import type { SealingBody } from "../seal/sealing-body.ts";
import { sealingFields } from "../seal/sealing-fields.ts";
import { withSealingScript } from "../sealing-script.ts";
import { type Draft, fieldsOf, type Step, STEPS } from "./draft.ts";
import type { Places } from "./places.ts";
import { whatFields } from "./what-page.ts";
import { whereFields } from "./where-page.ts";
import { whoFields } from "./who-page.ts";

type Shown = {
  readonly step: Step;
  readonly draft: Draft;
  readonly places: Places;
  /** To whom this page seals who reports. */
  readonly sealing?: SealingBody | undefined;
  readonly wrong?: Wrong;
  readonly status?: ContentfulStatusCode;
};

/** One of the three steps as a page; what the other steps hold travels along, hidden. */
export const stepPage = (
  c: Context,
  { step, draft, places, sealing, wrong = {}, status = 200 }: Shown,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const showing: Showing = { lang, wrong };
  const of = fieldsOf(draft);
  const others = STEPS.filter((one) => one !== step);
  const carried = [of.all, ...others.map((one) => of[one])].flatMap((fields) => Object.entries(fields));
  const isLast = step === "who";
  const back = STEPS[STEPS.indexOf(step) - 1];
  const seals = isLast && draft.isFlagged && sealing !== undefined;
  return page(c, {
    title: TITLES[step],
    status,
    ...(seals ? { headers: withSealingScript } : {}),
    body: html`<p>${`${STEP[lang]} ${STEPS.indexOf(step) + 1}/${STEPS.length}`}</p>
      ${mistakes(showing)}
      <form
        method="post"
        action="${linkTo(c, "/gui")}"
        ${isLast ? html`enctype="multipart/form-data"` : ""}
        autocomplete="off"
        novalidate
      >
        ${hiddenField("step", step)}
        ${carried.filter(([, value]) => value !== "").map(([name, value]) => hiddenField(name, value))}
        ${seals ? sealingFields(lang, sealing, draft.sealedReporter) : ""}
        ${FIELDS[step](showing, draft, places, seals)}
        <p class="go">
          <button id="send" type="submit" name="go" value="next">${isLast ? SEND[lang] : NEXT[lang]}</button>
          ${
            back === undefined
              ? ""
              : html`<button
                  type="submit"
                  class="plain"
                  name="go"
                  value="${back}"
                  formenctype="application/x-www-form-urlencoded"
                >
                  ${BACK[lang]}
                </button>`
          }
        </p>
      </form>`,
  });
};

const FIELDS: Readonly<
  Record<Step, (showing: Showing, draft: Draft, places: Places, seals: boolean) => Markup>
> = {
  where: whereFields,
  what: whatFields,
  who: whoFields,
};

const TITLES: Readonly<Record<Step, Text>> = {
  where: { vi: "Gửi phản ánh: ở đâu", en: "Send a report: where" },
  what: { vi: "Gửi phản ánh: việc gì", en: "Send a report: what happened" },
  who: { vi: "Gửi phản ánh: xem lại và gửi", en: "Send a report: look it over and send it" },
};
const STEP: Text = { vi: "Bước", en: "Step" };
const NEXT: Text = { vi: "Tiếp tục", en: "Go on" };
const BACK: Text = { vi: "Quay lại", en: "Back" };
const SEND: Text = { vi: "Gửi", en: "Send it" };
