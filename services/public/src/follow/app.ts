import { type Context, Hono } from "hono";
import type { Opener } from "@sdc/core/sealing";
import { isRefusal } from "@sdc/core/refusal";
import { commitmentAggregate } from "@sdc/domain/commitment/aggregate";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { nameOn } from "@sdc/domain/org-unit/in-effect";
import { commandId } from "@sdc/http/idempotency";
import { type IntakePorts, REPORTER } from "@sdc/intake/ports";
import { writeFromOutside } from "@sdc/intake/write-from-outside";
import type { Text } from "@sdc/law/text";
import { commitmentTracker } from "@sdc/projections/commitment-tracker";
import { reporterView } from "@sdc/projections/reporter-view";
import { reached } from "@sdc/reading/reached";
import type { ReadModels } from "@sdc/reading/read-models";
import { findUnit } from "@sdc/reading/units";
import { notFoundPage, tooManyPage, wrongMethodPage } from "../error-pages.ts";
import { filesInWords } from "../form/files-in-words.ts";
import { limitedForm, sentForm, type SentForm } from "../form/read-form.ts";
import { wrongWith } from "../form/what-is-wrong.ts";
import type { Guesses } from "../limits/guesses.ts";
import { isKey } from "../new-key.ts";
import { pageLanguage } from "../page.ts";
import { type CaseShown, casePage, todayOf } from "./case-page.ts";
import { codePage, looksLikeCode } from "./code-page.ts";
import {
  COMMITMENT_COMMANDS,
  type CommitmentCommand,
  commitmentCommands,
  commitmentsBehind,
  commitmentSchema,
} from "./commitments.ts";
import { fieldFor } from "./forms.ts";
import { type FoundCase, foundCase } from "./found-case.ts";
import { OWNER_COMMANDS, type OwnerCommand, ownerCommands } from "./owner-commands.ts";
import { refusalWords } from "./refusal-words.ts";
import { watchAsked, watchJoined, watchLeft } from "./watch.ts";
import { WATCH_PATH } from "./watch-page.ts";

export type FollowPorts = IntakePorts & {
  readonly models: ReadModels;
  readonly opener: Opener;
  readonly guesses: Guesses;
  readonly clientOf: (c: Context) => Promise<string>;
};

/** `/theo-doi`: what a code's owner may see and do. The code comes in the body of each request, never in an address. */
export const followPages = (ports: FollowPorts): Hono => {
  const app = new Hono().post("/theo-doi", limitedForm, (c) =>
    opened(ports, c, (at) => casePage(c, at.shown)),
  );
  app.post("/theo-doi/nhan", limitedForm, (c) => opened(ports, c, (at) => written(ports, c, at)));
  for (const name of OWNER_COMMANDS)
    app.post(`/theo-doi${ownerCommands[name].path}`, limitedForm, (c) =>
      opened(ports, c, (at) => ordered(ports, c, at, name)),
    );
  for (const name of COMMITMENT_COMMANDS)
    app.post(`/theo-doi${commitmentCommands[name].path}`, limitedForm, (c) =>
      opened(ports, c, (at) => promised(ports, c, at, name)),
    );
  const watching = { "": watchAsked, "/tham-gia": watchJoined, "/thoi": watchLeft };
  for (const [path, answer] of Object.entries(watching))
    app.post(`${WATCH_PATH}${path}`, limitedForm, (c) =>
      opened(ports, c, ({ form, shown: { found, code, today } }) =>
        answer(ports, c, { form, id: found.view.id, code, today }),
      ),
    );
  const below = [
    "",
    "/nhan",
    "/tra-dua",
    "/tra-dua/tham-gia",
    "/tra-dua/thoi",
    ...OWNER_COMMANDS.map((name) => ownerCommands[name].path),
    ...COMMITMENT_COMMANDS.map((name) => commitmentCommands[name].path),
  ];
  // Whoever reloads the address of a form gets back to where it begins.
  for (const path of below.map((one) => `/theo-doi${one}`))
    app.get(path, (c) => codePage(c)).all(path, (c) => wrongMethodPage(c, "GET, HEAD, POST"));
  return app.all("/theo-doi/*", (c) => notFoundPage(c));
};

type Opened = { readonly form: SentForm; readonly lookup: string; readonly shown: CaseShown };

/** Opens the case behind the code that came, as slowly as that client has deserved. */
const opened = async (
  ports: FollowPorts,
  c: Context,
  then: (at: Opened) => Promise<Response>,
): Promise<Response> => {
  const sent = await sentForm(c);
  if ("refused" in sent) return sent.refused;
  const code = sent.form.text("code");
  if (!looksLikeCode(code)) return codePage(c, "no-code", code);
  const looked = await ports.guesses(await ports.clientOf(c), async () => {
    const lookup = await ports.codes.lookupOf(code);
    const found = lookup === undefined ? undefined : await foundCase(ports.models, ports.opener, lookup);
    return lookup === undefined || found === undefined ? undefined : { lookup, found };
  });
  if ("tooMany" in looked) return tooManyPage(c, looked.tooMany.retryAfterSeconds);
  if ("notFound" in looked) return codePage(c, "nothing-behind-it", code);
  const { lookup, found } = looked.found;
  return then({ form: sent.form, lookup, shown: await shownCase(ports, found, code) });
};

const shownCase = async (
  { models, now }: FollowPorts,
  found: FoundCase,
  code: string,
): Promise<CaseShown> => {
  const today = todayOf(now);
  const views = [found.view, ...found.parts.map(({ view }) => view)];
  const [unit, commitments] = await Promise.all([
    findUnit(models, found.view.unit),
    commitmentsBehind(models, views),
  ]);
  return { found, code, today, commitments, unitName: unit === undefined ? "" : nameOn(unit, today) };
};

const written = async (
  ports: FollowPorts,
  c: Context,
  { form, lookup, shown }: Opened,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const { view } = shown.found;
  const again = (wrong: Readonly<Record<string, string>>) =>
    casePage(c, { ...shown, wrong, typed: form.text, status: 422 });
  const key = form.text("key");
  if (!isKey(key)) return again({ text: OLD_PAGE[lang] });
  const message = { text: form.text("text"), channel: "web" as const };
  const wrong = wrongWith(hotlineReportAggregate.commands["write"]?.schema ?? never("write"), message, lang);
  if (wrong !== undefined) return again({ text: wrong });
  const came = await writeFromOutside(ports, {
    id: view.id,
    key,
    message,
    files: form.files,
    unfit: "refuse",
  });
  if ("invalid" in came) return again({ text: OLD_PAGE[lang] });
  if ("unfitFiles" in came) return again({ files: filesInWords(came.unfitFiles, lang) });
  if (isRefusal(came)) return again({ text: refusalWords(came)[lang] });
  return after(ports, c, { lookup, shown }, came.written, WRITTEN);
};

const ordered = async (
  ports: FollowPorts,
  c: Context,
  { form, lookup, shown }: Opened,
  name: OwnerCommand,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const { schema, body, brought } = ownerCommands[name];
  const part = form.has("part") ? Number(form.text("part")) : undefined;
  const target = part === undefined ? shown.found.view : shown.found.parts.find(({ n }) => n === part)?.view;
  // What is meant for a part that is not there is not done to the whole.
  if (target === undefined) return notFoundPage(c);
  const field = (one: string) => fieldFor(name, one, part);
  const again = (wrong: Readonly<Record<string, string>>, status: 409 | 422 = 422) =>
    casePage(c, { ...shown, wrong, typed: form.text, status });
  const key = form.text("key");
  if (!isKey(key)) return again({ send: OLD_PAGE[lang] });
  const said = body((one) => form.text(field(one)));
  const parsed = schema.safeParse(said);
  if (!parsed.success) {
    const at = String(parsed.error.issues[0]?.path[0] ?? "reason");
    return again({
      [field(at)]: at === "stars" ? STARS_MISSING[lang] : (wrongWith(schema, said, lang) ?? ""),
    });
  }
  const came = await hotlineReportAggregate.execute(ports, {
    id: target.id,
    name,
    body: parsed.data,
    brought,
    at: ports.now(),
    by: { subject: REPORTER, unit: target.unit },
    command: await commandId(
      { subject: REPORTER, route: `${name} ${target.id}`, key, body: parsed.data },
      ports.sealer.fingerprint,
    ),
  });
  if (isRefusal(came)) return again({ send: refusalWords(came)[lang] }, 409);
  return after(ports, c, { lookup, shown }, came, DONE[name]);
};

/** What was promised to whoever has the code, and to nobody else: another report's is none. */
const promised = async (
  ports: FollowPorts,
  c: Context,
  { form, lookup, shown }: Opened,
  name: CommitmentCommand,
): Promise<Response> => {
  const lang = pageLanguage(c);
  const target = shown.commitments.find(({ id }) => id === form.text("commitment"));
  if (target === undefined) return notFoundPage(c);
  const again = (wrong: Readonly<Record<string, string>>, status: 409 | 422 = 422) =>
    casePage(c, { ...shown, wrong, typed: form.text, status });
  const key = form.text("key");
  if (!isKey(key)) return again({ send: OLD_PAGE[lang] });
  const field = `${name}-${target.id}`;
  const said = form.text(field).trim() === "" ? {} : { text: form.text(field) };
  const schema = commitmentSchema(name);
  const parsed = schema.safeParse(said);
  if (!parsed.success) return again({ [field]: wrongWith(schema, said, lang) ?? "" });
  const came = await commitmentAggregate.execute(ports, {
    id: target.id,
    name,
    body: parsed.data,
    at: ports.now(),
    by: { subject: REPORTER, unit: target.unit },
    command: await commandId(
      { subject: REPORTER, route: `${name} ${target.id}`, key, body: parsed.data },
      ports.sealer.fingerprint,
    ),
  });
  if (isRefusal(came)) return again({ send: refusalWords(came)[lang] }, 409);
  await reached(await ports.models.of(commitmentTracker), commitmentTracker, [came]);
  const found = (await foundCase(ports.models, ports.opener, lookup)) ?? shown.found;
  return casePage(c, { ...(await shownCase(ports, found, shown.code)), done: commitmentCommands[name].done });
};

/** The page once more, as it is after what was done; where that takes too long it says that it was done all the same. */
const after = async (
  ports: FollowPorts,
  c: Context,
  { lookup, shown }: Pick<Opened, "lookup" | "shown">,
  { stream, version }: { readonly stream: string; readonly version: number },
  done: Text,
): Promise<Response> => {
  const isShown = await reached(await ports.models.of(reporterView), reporterView, [{ stream, version }]);
  const found = (await foundCase(ports.models, ports.opener, lookup)) ?? shown.found;
  const said = isShown ? done : { vi: `${done.vi} ${SOON.vi}`, en: `${done.en} ${SOON.en}` };
  return casePage(c, { ...(await shownCase(ports, found, shown.code)), done: said });
};

const never = (name: string): never => {
  throw new Error(`a report has no command ${name}`);
};

const WRITTEN: Text = { vi: "Đã gửi lời nhắn.", en: "Your message has been sent." };
const DONE: Readonly<Record<OwnerCommand, Text>> = {
  rate: { vi: "Đã ghi nhận đánh giá.", en: "Your rating has been noted." },
  reopen: { vi: "Đã mở lại.", en: "It has been reopened." },
  withdraw: { vi: "Đã rút phản ánh.", en: "It has been withdrawn." },
};
const SOON: Text = {
  vi: "Trang sẽ hiện điều đó sau giây lát.",
  en: "The page will show it in a moment.",
};
const OLD_PAGE: Text = {
  vi: "Trang này đã cũ. Hãy xem lại và gửi lần nữa.",
  en: "This page was an old one. Look it over and send it once more.",
};
const STARS_MISSING: Text = { vi: "Hãy chọn từ 1 đến 5.", en: "Choose from 1 to 5." };
