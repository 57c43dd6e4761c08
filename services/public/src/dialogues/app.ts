import { type Context, Hono } from "hono";
import { renderSVG } from "uqr";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { dialogueSessionAggregate } from "@sdc/domain/dialogue-session/aggregate";
import { commands } from "@sdc/domain/dialogue-session/schema";
import { dialogueFromOutside } from "@sdc/intake/dialogue-from-outside";
import type { IntakePorts } from "@sdc/intake/ports";
import { dayOf } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import type { PublicDialogue } from "@sdc/projections/public-dialogues";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import { notFoundPage, wrongMethodPage } from "../error-pages.ts";
import { limitedForm, type SentForm, sentForm } from "../form/read-form.ts";
import { type Wrong, wrongWith } from "../form/what-is-wrong.ts";
import { isKey, newKey } from "../new-key.ts";
import { pageLanguage } from "../page.ts";
import type { OriginOf } from "../site-origin.ts";
import { dialoguePage } from "./dialogue-page.ts";
import { comingDialogues, pastDialogues, publicDialogueOf } from "./found.ts";
import { dialogueListPage } from "./list-page.ts";

type DialoguePorts = IntakePorts & { readonly models: ReadModels; readonly originOf: OriginOf };
type Name = "send-question" | "count-in";

/** `/doi-thoai`: sessions that everybody may come to, a form to ask before, a code to say that one is there, and what came of it. */
export const dialoguePages = (ports: DialoguePorts): Hono => {
  const { models, now, originOf } = ports;
  const nameOf = async (unit: string) => (await findUnit(models, unit))?.name ?? unit;
  const found = (c: Context) => publicDialogueOf(models, c.req.param("id") ?? "");
  return new Hono()
    .get("/doi-thoai", async (c) => {
      const today = dayOf(now());
      const [coming, past] = await Promise.all([
        comingDialogues(models, today),
        pastDialogues(models, today),
      ]);
      const names = new Map<string, string>();
      for (const { unit } of [...coming, ...past]) names.set(unit, await nameOf(unit));
      return dialogueListPage(c, { coming, past, now: now(), nameOf: (unit) => names.get(unit) ?? unit });
    })
    .get("/doi-thoai/:id", async (c) => {
      const dialogue = await found(c);
      if (dialogue === undefined) return notFoundPage(c);
      return dialoguePage(c, await shownOf(ports, dialogue));
    })
    .get("/doi-thoai/:id/qr.svg", async (c) => {
      const dialogue = await found(c);
      if (dialogue === undefined) return notFoundPage(c);
      const picture = renderSVG(`${originOf(c)}/doi-thoai/${dialogue.id}`, { ecc: "Q", border: 4 });
      return c.body(picture, 200, { "content-type": "image/svg+xml", "cache-control": "max-age=3600" });
    })
    .post("/doi-thoai/:id/cau-hoi", limitedForm, (c) => said(ports, c, "send-question"))
    .post("/doi-thoai/:id/diem-danh", limitedForm, (c) => said(ports, c, "count-in"))
    .all("/doi-thoai/:id/cau-hoi", (c) => wrongMethodPage(c, "POST"))
    .all("/doi-thoai/:id/diem-danh", (c) => wrongMethodPage(c, "POST"));
};

const shownOf = async ({ models, now }: DialoguePorts, dialogue: PublicDialogue) => ({
  dialogue,
  unitName: (await findUnit(models, dialogue.unit))?.name ?? dialogue.unit,
  today: dayOf(now()),
  key: newKey(),
  typed: "",
});

const FIELD: Readonly<Record<Name, "text" | "code">> = { "send-question": "text", "count-in": "code" };

const said = async (ports: DialoguePorts, c: Context, name: Name): Promise<Response> => {
  const dialogue = await publicDialogueOf(ports.models, c.req.param("id") ?? "");
  if (dialogue === undefined) return notFoundPage(c);
  const sent = await sentForm(c);
  if ("refused" in sent) return sent.refused;
  const lang = pageLanguage(c);
  const shown = await shownOf(ports, dialogue);
  const key = sent.form.text("key");
  const again = (wrong: Wrong, status: 409 | 422 = 422) => {
    const typed = name === "send-question" ? sent.form.text("text") : "";
    return dialoguePage(c, { ...shown, ...(isKey(key) ? { key } : {}), typed, wrong, status });
  };
  if (!isKey(key)) return again({ [FIELD[name]]: OLD_PAGE[lang] });
  const wrong = wrongIn(name, sent.form, lang);
  if (wrong !== undefined) return again({ [FIELD[name]]: wrong });
  const of = { id: dialogue.id, unit: dialogue.unit, key };
  const came = await dialogueFromOutside(
    ports,
    name === "send-question"
      ? { ...of, name, body: { text: sent.form.text("text") } }
      : { ...of, name, body: { code: codeIn(sent.form) } },
  );
  if ("invalid" in came) return again({ [FIELD[name]]: UNFIT[lang] });
  if (isRefusal(came)) return again({ [FIELD[name]]: wordsOf(came)[lang] }, 409);
  return dialoguePage(c, { ...shown, done: DONE[name] });
};

const codeIn = (form: SentForm): string => form.text("code").trim().toUpperCase();

const wrongIn = (name: Name, form: SentForm, lang: "vi" | "en"): string | undefined =>
  name === "send-question"
    ? wrongWith(commands[name].shape.text, form.text("text"), lang)
    : wrongWith(commands[name].shape.code, codeIn(form), lang);

const wordsOf = ({ refused }: Refusal): Text =>
  refused === "idempotency-key-reused" ? REUSED : (dialogueSessionAggregate.refusals[refused] ?? UNFIT);

const DONE: Readonly<Record<Name, Text>> = {
  "send-question": {
    vi: "Đã nhận câu hỏi của Ông/Bà. Câu hỏi được trả lời tại buổi đối thoại hoặc bằng văn bản sau đó.",
    en: "Your question has come in. It is answered in the session, or in writing behind it.",
  },
  "count-in": { vi: "Đã ghi nhận Ông/Bà có mặt.", en: "It is noted that you are there." },
};
const OLD_PAGE: Text = {
  vi: "Trang này đã cũ. Hãy xem lại và gửi lần nữa.",
  en: "This page was an old one. Look it over and send it once more.",
};
const REUSED: Text = {
  vi: "Biểu mẫu này đã được gửi trước đó với nội dung khác. Hãy mở lại trang để gửi câu hỏi mới.",
  en: "This form was sent before with other words. Open the page anew to ask something else.",
};
const UNFIT: Text = {
  vi: "Chưa nhận được lúc này. Hãy xem lại và gửi lần nữa.",
  en: "It could not be taken just now. Look it over and send it once more.",
};
