import { type Context, Hono } from "hono";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { knownReport } from "@sdc/domain/hotline-report/known-target";
import type { IntakePorts } from "@sdc/intake/ports";
import { receiveFromOutside } from "@sdc/intake/receive-from-outside";
import { dayOf } from "@sdc/law/local-day";
import type { ReadModels } from "@sdc/reading/read-models";
import { notFoundPage, wrongMethodPage } from "../error-pages.ts";
import { limitedForm, sentForm, type SentForm } from "../form/read-form.ts";
import type { Wrong } from "../form/what-is-wrong.ts";
import { filesInWords } from "../form/files-in-words.ts";
import { pageLanguage } from "../page.ts";
import { type SealingBody, sealingBody } from "../seal/sealing-body.ts";
import { firstWrong } from "./check.ts";
import { type Draft, draftFrom, newDraft, type Step, stepFrom } from "./draft.ts";
import { type Places, placesOf } from "./places.ts";
import { type FindPoster, isPosterCode } from "./poster.ts";
import { reportOf } from "./report-of.ts";
import { sentBeforePage, sentPage } from "./sent-page.ts";
import { stepPage as plainStepPage } from "./step-page.ts";
import { onlyMatch } from "./where-page.ts";

export type SendPorts = IntakePorts & {
  readonly models: ReadModels;
  readonly findPoster: FindPoster;
};

/** `/gui`: a report in three steps. Nothing is stored before it is sent, and sending it again gives the same code. */
export const sendPages = (ports: SendPorts): Hono => {
  const places = placesOf(ports.models, ports.now);
  return new Hono()
    .get("/gui", async (c) => {
      const draft = await withPoster(ports, newDraft(c.req.query("qr") ?? ""));
      return plainStepPage(c, { step: "where", draft, places: await places() });
    })
    .post("/gui", limitedForm, async (c) => {
      const sent = await sentForm(c);
      if ("refused" in sent) return sent.refused;
      return stepped(ports, c, sent.form, await places());
    })
    .all("/gui", (c) => wrongMethodPage(c, "GET, HEAD, POST"))
    .all("/gui/*", (c) => notFoundPage(c));
};

/** A poster says where it hangs; it can be said otherwise, and is then no more than a web page's. */
const withPoster = async ({ findPoster }: SendPorts, draft: Draft): Promise<Draft> => {
  const poster = isPosterCode(draft.qr) ? await findPoster(draft.qr) : undefined;
  return poster === undefined
    ? { ...draft, qr: "" }
    : { ...draft, unit: poster.unit, place: poster.place ?? "" };
};

/** To whom the last step seals, where there is anything to seal. */
const sealingFor = async ({ models, now }: SendPorts, draft: Draft): Promise<SealingBody | undefined> =>
  draft.isFlagged
    ? sealingBody(
        models,
        { unit: draft.unit, isAboutThoseOver: draft.isAboutHead || draft.isAboutDeputy },
        dayOf(now()),
      )
    : undefined;

const stepPage = async (
  ports: SendPorts,
  c: Context,
  shown: Parameters<typeof plainStepPage>[1],
): Promise<Response> =>
  plainStepPage(
    c,
    shown.step === "who" ? { ...shown, sealing: await sealingFor(ports, shown.draft) } : shown,
  );

const stepped = async (ports: SendPorts, c: Context, form: SentForm, places: Places): Promise<Response> => {
  const step = stepFrom(form.text("step"));
  const draft = chosenByName(step, draftFrom(form), places);
  const go = form.text("go");
  if (go === "where" || go === "what") return stepPage(ports, c, { step: go, draft, places });
  const isSearch = go === "find" && draft.find.trim() !== "" && step === "where";
  if (isSearch) return stepPage(ports, c, { step, draft, places });
  const mistake = firstWrong(step, draft, places, pageLanguage(c));
  if (mistake !== undefined) return stepPage(ports, c, { ...mistake, draft, places, status: 422 });
  if (step === "where") return stepPage(ports, c, { step: "what", draft, places });
  if (step === "what") return stepPage(ports, c, { step: "who", draft, places });
  // Without its key a repeated sending could not be told from another report.
  if (draft.isNewKey)
    return stepPage(ports, c, { step, draft, places, wrong: { send: AGAIN[pageLanguage(c)] }, status: 422 });
  return sending(ports, c, draft, form, places);
};

/** A name that can only mean one unit chooses it. */
const chosenByName = (step: Step, draft: Draft, places: Places): Draft => {
  const only = step === "where" && draft.unit === "" ? onlyMatch(places, draft.find) : undefined;
  return only === undefined ? draft : { ...draft, unit: only.id, find: "" };
};

const sending = async (
  ports: SendPorts,
  c: Context,
  draft: Draft,
  { files }: SentForm,
  places: Places,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const sealing = await sealingFor(ports, draft);
  /** What opens for nobody is told, and not carried on. */
  const notSealed = (words: string) =>
    stepPage(ports, c, {
      step: "who",
      draft: { ...draft, sealedReporter: "" },
      places,
      wrong: { sealing: words },
      status: 422,
    });
  if (draft.isFlagged && draft.sealedReporter !== "" && sealing === undefined)
    return notSealed(wordsOf({ refused: "sealed-reporter-key" })[lang]);
  const poster = isPosterCode(draft.qr) ? await ports.findPoster(draft.qr) : undefined;
  const came = await receiveFromOutside(ports, {
    key: draft.key,
    report: reportOf(draft, poster, sealing?.id),
    files,
    unfit: "refuse",
  });
  const shownAgain = (wrong: Wrong, step: Step = "who") =>
    stepPage(ports, c, { step, draft, places, wrong, status: 422 });
  if ("invalid" in came) return shownAgain({ send: UNFIT[lang] });
  if ("unfitFiles" in came) return shownAgain({ files: filesInWords(came.unfitFiles, lang) });
  if (isRefusal(came)) {
    if (came.refused === "idempotency-key-reused") return sentBeforePage(c);
    const words = wordsOf(came)[lang];
    if (came.refused.startsWith("sealed-reporter")) return notSealed(words);
    return OF_UNIT.has(came.refused) ? shownAgain({ unit: words }, "where") : shownAgain({ send: words });
  }
  const answerBy = (await knownReport(ports.log, came.id))?.due;
  return sentPage(c, { code: came.code, answerBy, isFlagged: draft.isFlagged });
};

/** A unit may end between two steps. */
const OF_UNIT: ReadonlySet<string> = new Set(["unit-unknown", "unit-not-in-office"]);

const wordsOf = ({ refused }: Refusal) => hotlineReportAggregate.refusals[refused] ?? UNFIT;

const AGAIN = {
  vi: "Trang này đã cũ. Hãy xem lại và bấm Gửi lần nữa (tệp phải chọn lại).",
  en: "This page was an old one. Look it over and send it once more (choose the files again).",
};
const UNFIT = {
  vi: "Chưa nhận được lúc này. Hãy xem lại và gửi lần nữa.",
  en: "It could not be taken just now. Look it over and send it once more.",
};
