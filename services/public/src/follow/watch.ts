import type { Context } from "hono";
import type { Accepted } from "@sdc/core/handle";
import { isRefusal, type Refusal } from "@sdc/core/refusal";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import { refusals } from "@sdc/domain/retaliation-watch/refusals";
import { type Watching, watchFromOutside } from "@sdc/intake/watch-from-outside";
import type { Day } from "@sdc/law/local-day";
import type { Text } from "@sdc/law/text";
import { type WatchFile, watchFile } from "@sdc/projections/watch-file";
import { reached } from "@sdc/reading/reached";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import type { SentForm } from "../form/read-form.ts";
import type { Wrong } from "../form/what-is-wrong.ts";
import { isKey } from "../new-key.ts";
import { pageLanguage } from "../page.ts";
import type { FollowPorts } from "./app.ts";
import { protectingBodies } from "./protecting-bodies.ts";
import { refusalWords } from "./refusal-words.ts";
import { type Standing, type WatchShown, watchPage } from "./watch-page.ts";

type At = { readonly form: SentForm; readonly id: string; readonly code: string; readonly today: Day };

/** The risk and the bodies, or, once somebody has agreed and chosen, what is sealed to that body. */
export const watchAsked = async (ports: FollowPorts, c: Context, at: At): Promise<Response> => {
  const lang = pageLanguage(c);
  const shown = await watchShown(ports.models, at);
  if (!at.form.has("unit")) return watchPage(c, shown);
  const chosen = shown.bodies.find(({ id }) => id === at.form.text("unit"));
  const wrong: Wrong = {
    ...(chosen === undefined ? { unit: CHOOSE_BODY[lang] } : {}),
    ...(at.form.has("agreed") ? {} : { agreed: AGREE_FIRST[lang] }),
    ...(at.form.text("told") === riskTextNow.version ? {} : { agreed: refusals["risk-text-outdated"][lang] }),
  };
  return Object.keys(wrong).length > 0
    ? watchPage(c, { ...shown, wrong, status: 422 })
    : watchPage(c, { ...shown, chosen });
};

/** Takes part with what their browser has sealed. Who they are never comes here in the clear. */
export const watchJoined = async (ports: FollowPorts, c: Context, at: At): Promise<Response> => {
  const { text, has } = at.form;
  if (!has("agreed")) return watchAsked(ports, c, at);
  const language = text("language") === "en" ? ("en" as const) : ("vi" as const);
  const told = { version: text("told"), language };
  const body = { unit: text("unit"), told, agreed: true as const, sealed: text("sealed") };
  return said(ports, c, at, { name: "opt-in", body }, JOINED);
};

export const watchLeft = (ports: FollowPorts, c: Context, at: At): Promise<Response> =>
  said(ports, c, at, { name: "opt-out", body: {} }, LEFT);

type Said = {
  [Name in Watching["name"]]: Pick<Extract<Watching, { name: Name }>, "name" | "body">;
}[Watching["name"]];

const said = async (ports: FollowPorts, c: Context, at: At, what: Said, done: Text): Promise<Response> => {
  const lang = pageLanguage(c);
  const again = async (send: Text, status: 409 | 422) =>
    watchPage(c, { ...(await watchShown(ports.models, at)), wrong: { send: send[lang] }, status });
  const key = at.form.text("key");
  if (!isKey(key)) return again(OLD_PAGE, 422);
  const came: Accepted | Refusal | { readonly invalid: unknown } = await watchFromOutside(ports, {
    id: at.id,
    key,
    ...what,
  });
  if ("invalid" in came) return again(NOT_SEALED, 422);
  if (isRefusal(came)) return again(wordsFor(came), 409);
  await reached(await ports.models.of(watchFile), watchFile, [came]);
  return watchPage(c, { ...(await watchShown(ports.models, at)), done });
};

const watchShown = async (models: ReadModels, { id, code, today }: At): Promise<WatchShown> => {
  const [bodies, standing] = await Promise.all([protectingBodies(models, today), standingOf(models, id)]);
  return { id, code, bodies, standing };
};

const standingOf = async (models: ReadModels, id: string): Promise<Standing | undefined> => {
  // The projection wrote this row with this type.
  const file = (await (await models.of(watchFile)).get(`retaliation-watch/${id}`)) as WatchFile | undefined;
  if (file === undefined) return undefined;
  const { status, since, unit } = file;
  return { status, since, body: (await findUnit(models, unit))?.name ?? unit };
};

/** What this register says no to in the watch is meant for its reporter. */
const wordsFor = (refusal: Refusal): Text => {
  const { refused } = refusal;
  return isOfWatch(refused) ? refusals[refused] : refusalWords(refusal);
};
const isOfWatch = (code: string): code is keyof typeof refusals => Object.hasOwn(refusals, code);

const JOINED: Text = {
  vi: "Đã ghi nhận: Ông/Bà tham gia theo dõi trả đũa.",
  en: "It has been noted: you take part in the retaliation watch.",
};
const LEFT: Text = { vi: "Đã ghi nhận: Ông/Bà thôi tham gia.", en: "It has been noted: you have left." };
const CHOOSE_BODY: Text = { vi: "Hãy chọn một cơ quan bảo vệ.", en: "Choose a protecting body." };
const AGREE_FIRST: Text = {
  vi: "Chỉ tham gia được khi đã đọc các rủi ro và đồng ý.",
  en: "You take part only once you have read the risks and agreed.",
};
const OLD_PAGE: Text = {
  vi: "Trang này đã cũ. Hãy xem lại và gửi lần nữa.",
  en: "This page was an old one. Look it over and send it once more.",
};
const NOT_SEALED: Text = {
  vi: "Thông tin chưa được khóa trên máy của Ông/Bà nên chưa nhận gì cả. Hãy thử lại, hoặc đến trực tiếp cơ quan bảo vệ.",
  en: "Nothing was locked on your device, so nothing was taken. Try again, or go to the protecting body in person.",
};
