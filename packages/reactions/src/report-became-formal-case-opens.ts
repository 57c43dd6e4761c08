import { eventsOf, idOf } from "@sdc/core/commit";
import type { Day } from "@sdc/law/local-day";
import { isSealed, type Opener, type Sealable } from "@sdc/core/sealing";
import { caseId } from "@sdc/domain/hotline-report/case-id";
import type { Event } from "@sdc/domain/hotline-report/schema";
import { give, type Own } from "./give.ts";
import type { Reaction, ReactionPorts } from "./reaction.ts";
import { registerDenunciation } from "./register-denunciation.ts";

/**
 * A report was classified as a complaint or a denunciation: the case is opened in its own register, once, at the unit
 * that the classification found, and the report notes that it is open. The story is opened in memory only and sealed
 * again with the case's own key; where posts were entered for earlier days since, a denunciation is opened where it belongs now; who complains goes over sealed as it is, and who denounces is nowhere.
 */
export const reportBecameFormalCaseOpens: Reaction = {
  name: "report-became-formal-case-opens",
  categories: ["hotline-report"],
  triggers: ["report-became-formal"],

  async react(ports, heard, today) {
    const troubles: unknown[] = [];
    for (const stream of new Set(heard.map((one) => one.stream)))
      troubles.push(...(await openCaseOf(ports, stream, today)));
    return troubles;
  },
};

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;
type Became = Of<"report-became-formal">;
type Opening = Pick<Own, "stream" | "name" | "body"> & { readonly unit: string };

const SUBJECT = "system:classing";

const openCaseOf = async (ports: ReactionPorts, stream: string, today: Day): Promise<readonly unknown[]> => {
  const { commits } = await ports.log.read(stream);
  const history = commits.flatMap((commit) =>
    eventsOf<Event>(commit).map(({ event }) => ({ event, commit })),
  );
  const report = history.map(({ event }) => event).find((event) => event.type === "report-received");
  const became = history.find(({ event }) => event.type === "report-became-formal");
  // Heard of again: what it was opened with may have been erased since.
  if (history.some(({ event }) => event.type === "report-case-opened")) return [];
  if (report === undefined || became?.event.type !== "report-became-formal") return [];
  const id = caseId(became.commit);
  const officials = history.flatMap(({ event }) => (event.type === "official-named" ? [event.official] : []));
  const opening =
    became.event.kind === "denunciation"
      ? await denunciationOf(ports.opener, idOf(stream), id, became.event)
      : await complaintOf(ports.opener, idOf(stream), id, became.event, report);
  // Classified before cases were opened so: whoever registered it did it by hand.
  if (opening === undefined) return [];
  if (opening instanceof Error) return [opening];
  const { unit: found, body, ...rest } = opening;
  const own = { ...rest, subject: SUBJECT, key: [stream] };
  const opened =
    became.event.kind === "denunciation"
      ? await registerDenunciation(ports, own, { ...body, unit: found }, { officials, today })
      : await give(ports, { ...own, body });
  if ("trouble" in opened) return [opened.trouble];
  const unit = "unit" in opened ? opened.unit : found;
  const noted = await give(ports, {
    stream,
    name: "note-case-opened",
    body: { to: own.stream, unit },
    subject: SUBJECT,
    key: [own.stream],
  });
  return "trouble" in noted ? [noted.trouble] : [];
};

const complaintOf = async (
  opener: Opener,
  report: string,
  id: string,
  { kind, document, complaint }: Became,
  { text: story, reporter }: Of<"report-received">,
): Promise<Opening | Error | undefined> => {
  if (complaint === undefined) return undefined;
  const { text = story, complainant = complainantFrom(reporter), ...part } = complaint;
  const told = await opened(opener, text);
  if (told === undefined) return new Error(`${report} opens no complaint: what it says was erased`);
  const instance = kind === "complaint-second" ? "second" : "first";
  return {
    stream: `complaint/${id}`,
    name: "open-from-report",
    body: { ...part, instance, report, form: document.form, text: told, complainant },
    unit: part.unit,
  };
};

const denunciationOf = async (
  opener: Opener,
  report: string,
  id: string,
  { document, denunciation }: Became,
): Promise<Opening | Error | undefined> => {
  if (denunciation === undefined) return undefined;
  const { text, ...part } = denunciation;
  const told = await opened(opener, text);
  if (told === undefined) return new Error(`${report} opens no denunciation: what it says was erased`);
  return {
    stream: `denunciation/${id}`,
    name: "register",
    body: { ...part, report, form: document.form, text: told },
    unit: part.unit,
  };
};

/** What a complaint holds of a person; accounts that a report came through are none of it. */
const complainantFrom = (reporter: Of<"report-received">["reporter"]) => {
  if (reporter === undefined) return {};
  const { zalo: _zalo, facebook: _facebook, ...complainant } = reporter;
  return complainant;
};

const opened = async (opener: Opener, value: Sealable): Promise<string | undefined> => {
  if (!isSealed(value)) return value;
  const [text] = await opener.open([value]);
  return typeof text === "string" ? text : undefined;
};
