import type { SentAs } from "./attachments-testing.ts";
import { COMMUNE } from "./testing.ts";

type App = {
  request(path: string, init: RequestInit, env: object): Response | Promise<Response>;
};

type Asked = Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

export type PageSeen = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What somebody reads: without tags and with entities undone. */
  readonly text: string;
};

/** The fields of a form by name, as a browser that shows the page would send them unchanged. */
export type Form = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

let clients = 0;
/** Another client each time: the specs of pages are in more of a hurry than any person. */
export const newAddress = (): string => {
  clients += 1;
  // A group of an address holds four hex digits; the first four groups are a client's own.
  return `2001:db8:${(clients >> 16).toString(16)}:${(clients & 0xffff).toString(16)}::1`;
};

const from = (remoteAddress: string): object => ({
  incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: "IPv6" } },
});

/** What a request brings along of its connection: nobody may ask so often as the specs do, so each is somebody else. */
export const newClient = (): object => from(newAddress());

/** Somebody with a browser that runs no script. */
export const browser = (app: App, { address = newAddress }: { address?: () => string } = {}) => {
  const ask = async (path: string, init: Asked = {}): Promise<PageSeen> => {
    const headers = { accept: "text/html,*/*;q=0.8", "accept-language": "vi", ...init.headers };
    const response = await app.request(path, { ...init, headers }, from(address()));
    const html = await response.text();
    return { status: response.status, headers: response.headers, html, text: readable(html) };
  };
  return {
    ask,
    /** `files`: sent as a form with files is, even when there are none of them. */
    post: (
      path: string,
      fields: Readonly<Record<string, string>>,
      files?: readonly SentAs[],
    ): Promise<PageSeen> => {
      if (files === undefined) return ask(path, { method: "POST", body: new URLSearchParams(fields) });
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      for (const { name, type = "", bytes } of files)
        body.append("files", new Blob([Uint8Array.from(bytes)], { type }), name);
      return ask(path, { method: "POST", body });
    },
  };
};

export type Browser = ReturnType<typeof browser>;

/** Every form of a page. */
export const formsIn = ({ html }: PageSeen): readonly Form[] =>
  [...html.matchAll(/<form(?<head>[^>]*)>(?<inner>.*?)<\/form>/gs)].map(({ groups = {} }) => ({
    action: unescaped(/action="(?<to>[^"]*)"/.exec(groups["head"] ?? "")?.groups?.["to"] ?? ""),
    fields: fieldsIn(groups["inner"] ?? ""),
  }));

export const formTo = (page: PageSeen, action: string): Form => {
  const form = formsIn(page).find((one) => one.action === action);
  if (form === undefined) throw new Error(`no form to ${action} on: ${page.text.slice(0, 2000)}`);
  return form;
};

const fieldsIn = (inner: string): Readonly<Record<string, string>> => {
  const fields: Record<string, string> = {};
  for (const [tag] of inner.matchAll(/<input[^>]*>/gs)) {
    const { name, type, value } = attributesOf(tag);
    const isSent = type !== "file" && (type !== "checkbox" || /\schecked[\s/>]/.test(tag));
    if (name !== undefined && isSent) fields[name] = value ?? "";
  }
  for (const { groups = {} } of inner.matchAll(/<textarea(?<head>[^>]*)>\n?(?<text>.*?)<\/textarea\s*>/gs))
    fields[attributesOf(groups["head"] ?? "")["name"] ?? ""] = unescaped(groups["text"] ?? "");
  for (const { groups = {} } of inner.matchAll(/<select(?<head>[^>]*)>(?<options>.*?)<\/select>/gs)) {
    const chosen = /<option value="(?<value>[^"]*)" selected/.exec(groups["options"] ?? "");
    fields[attributesOf(groups["head"] ?? "")["name"] ?? ""] = unescaped(chosen?.groups?.["value"] ?? "");
  }
  return fields;
};

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(/\s(?<name>[a-z-]+)="(?<value>[^"]*)"/gs)].map(({ groups = {} }) => [
      groups["name"] ?? "",
      unescaped(groups["value"] ?? ""),
    ]),
  );

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const readable = (html: string): string => unescaped(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");

export const codeIn = ({ html }: PageSeen): string =>
  (/<strong>(?<code>\d{4} \d{4} \d{4} \d{4})<\/strong>/.exec(html)?.groups?.["code"] ?? "").replaceAll(
    " ",
    "",
  );

export const where = { unit: COMMUNE, place: "Tổ 3", field: "land" };
export const what = { text: "Đường hỏng đã ba tháng." };

/** Goes through the three steps and sends; the page that came last, and the form that was sent. */
export const sendThrough = async (
  by: Browser,
  said: Readonly<Record<string, string>> = {},
  files: readonly SentAs[] = [],
): Promise<{ readonly page: PageSeen; readonly form: Form }> => {
  let page = await by.ask("/gui");
  for (const step of [where, what]) {
    const { action, fields } = formTo(page, "/gui");
    page = await by.post(action, { ...fields, ...step, ...said, go: "next" });
    if (page.status !== 200) return { page, form: { action, fields } };
  }
  const last = formTo(page, "/gui");
  const form = { ...last, fields: { ...last.fields, ...said, go: "next" } };
  return { page: await by.post(form.action, form.fields, files), form };
};
