import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { idOf } from "@sdc/core/commit";
import { isRefusal } from "@sdc/core/refusal";
import { riskTextNow } from "@sdc/domain/retaliation-watch/risk-texts";
import { watchFromOutside } from "@sdc/intake/watch-from-outside";
import { dayOf } from "@sdc/law/local-day";
import { newKeyPair } from "@sdc/sealing/key-pair";
import { sealTo } from "@sdc/sealing/sealed-text";
import { formOf } from "./attachments-testing.ts";
import { openDoors } from "./channels-here.ts";
import { listEffects } from "./operations/effects.ts";
import { plantSealed } from "./planting-sealed-testing.ts";
import { browser, sendThrough } from "./public-testing.ts";
import { type As, mark, mustOn, pdf } from "./planted-testing.ts";
import { COMMUNE, type EngineName, newFolder, open, type Opened, report } from "./testing.ts";

export const CITY = "city-48";
export const OTHER = "commune-20341-2025b";
const DESK = "hotline@ban-thach.example";
const API_KEY = "khoa-cua-ung-dung";
const operator: As = { role: "operator", unit: COMMUNE };
const officer: As = { role: "case-officer", unit: COMMUNE };
const head: As = { role: "head-of-unit", unit: COMMUNE };
const CITY_HEAD: As = { role: "head-of-unit", unit: CITY };

/** Numbers can't be words: whose they are stands here. */
export const CONTACTS = {
  phone: { later: "0911000101", app: "0911000102", web: "0911000103" },
  platform: { zalo: "7655909298596854381", facebook: "7655909298596854382" },
} as const;

/** What goes out to others: another system of the province, and whoever sent a mail. */
const outside = async () => {
  const told: string[] = [];
  const webhook = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      told.push(`${JSON.stringify(request.headers)} ${Buffer.concat(parts).toString()}`);
      response.writeHead(204, { connection: "close" }).end();
    });
  });
  const mails: string[] = [];
  const relay = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    logger: false,
    onData(stream, _session, callback) {
      // The library's stream is one of Node's.
      void Array.fromAsync(stream as AsyncIterable<Buffer>).then((parts) => {
        mails.push(Buffer.concat(parts).toString());
        callback();
      });
    },
  });
  webhook.listen(0, "127.0.0.1");
  relay.listen(0, "127.0.0.1");
  await Promise.all([once(webhook, "listening"), once(relay.server, "listening")]);
  // Both listen on a port of this machine.
  const portOf = (address: unknown) => (address as AddressInfo).port;
  return {
    told,
    mails,
    webhookUrl: `http://127.0.0.1:${portOf(webhook.address())}/`,
    relayPort: portOf(relay.server.address()),
    async close() {
      webhook.close();
      await new Promise((done) => relay.close(() => done(null)));
    },
  };
};

/** The standalone with every channel open, before anything secret has come in: one ordinary report, a poster, a board, a body's key. */
export const openedForPlanting = async (engine: EngineName) => {
  const secrets = mkdtempSync(join(tmpdir(), "sdc secrets "));
  const secret = (name: string, text: string): string => {
    const file = join(secrets, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  const out = await outside();
  const since = "2026-01-01T00:00:00Z";
  const platform = { unit: COMMUNE, quietDaysMax: 30 };
  const sha256 = createHash("sha256").update(API_KEY).digest("hex");
  const sdc = await open(engine, newFolder(), {
    webhook: { url: out.webhookUrl, since },
    open311Keys: secret("keys.json", JSON.stringify([{ name: "app", sha256 }])),
    channels: {
      mailIn: { host: "127.0.0.1", port: 0, name: "mail.example", desks: { [DESK]: COMMUNE } },
      zalo: { appId: "42", account: "136", secretFile: secret("zalo", "ZALO-SECRET"), ...platform },
      facebook: {
        account: "106",
        secretFile: secret("facebook", "FB-SECRET"),
        verifyFile: secret("verify", "hoa"),
        ...platform,
      },
      sending: {
        since,
        page: "https://dan.example.org/",
        mail: { host: "127.0.0.1", port: out.relayPort, secure: false, requireTls: false, from: DESK },
      },
    },
  });
  const doors = await openDoors(sdc.standalone, sdc.config, {
    request: (line) => sdc.lines.push(JSON.stringify(line)),
    error: (error) => sdc.errors.push(error),
  });
  const keys = newKeyPair();
  const today = dayOf(sdc.standalone.now());
  const must = mustOn(sdc);

  await must(
    `/v1/policy/${COMMUNE}/set-service-level`,
    { days: 3, count: "calendar-days", from: today },
    head,
  );
  const published = { publicKey: keys.publicKey, from: today, decision: { number: "9/QĐ", date: today } };
  await must(`/v1/body-key/${CITY}/publish`, published, CITY_HEAD);
  const ordinary = idOf((await must("/v1/hotline-report", report(), operator)).stream);
  await must(`/v1/hotline-report/${ordinary}/classify`, { kind: "reflection" }, officer);
  const others = { unit: OTHER, reporter: { name: "Lê Văn C", phone: "0900000002" } };
  const elsewhere = idOf(
    (await must("/v1/hotline-report", report(others), { role: "operator", unit: OTHER })).stream,
  );
  const session = { kind: "regular", as: "officer", receiver: "lan" };
  await must(`/v1/citizen-reception/${COMMUNE}:${today}/hold`, session, officer);
  const received = matterOn(today, { content: "Chuyện thường" });
  const matter = idOf((await must("/v1/reception-matter", received, operator)).stream);
  const poster = idOf((await must("/v1/poster", { unit: COMMUNE, place: "Chợ" }, operator)).stream);
  await sdc.standalone.caughtUp();

  return {
    sdc,
    out,
    ordinary,
    elsewhere,
    matter,
    poster,
    plant: () => plant(sdc, doors.smtpPort ?? 0, keys.publicKey, ordinary),
    async stop() {
      await doors.close();
      await sdc.stop();
      await out.close();
      rmSync(secrets, { recursive: true });
    },
  };
};

const matterOn = (on: string, more: object) => ({
  unit: COMMUNE,
  on,
  session: 1,
  class: "petition",
  people: 1,
  ...more,
});

/** What each planted case is called inside, by its name here. */
export type Planted = Readonly<Record<(typeof PLANTED)[number], string>>;

export const REPORTS = ["phone", "web", "mail", "zalo", "facebook", "app", "later", "formal"] as const;
const CASES = ["denun", "opened", "prot", "recept", "disc", "untold"] as const;
export const PLANTED = [...REPORTS, ...CASES, "sealed", "after", "browser"] as const;

const plant = async (
  sdc: Opened,
  smtpPort: number,
  publicKey: string,
  ordinary: string,
): Promise<Planted> => {
  const must = mustOn(sdc);
  const streams = async (kind: string) =>
    new Set(
      (await Array.fromAsync(sdc.standalone.log.scan()))
        .flatMap(({ commits }) => commits.map(({ stream }) => stream))
        .filter((stream) => stream.startsWith(`${kind}/`)),
    );
  /** The id of the one that begins meanwhile. */
  const begun = async (kind: string, happen: () => Promise<unknown>): Promise<string> => {
    const before = await streams(kind);
    await happen();
    for (let tries = 0; tries < 500; tries++) {
      const [stream] = [...(await streams(kind)).difference(before)];
      if (stream !== undefined) return idOf(stream);
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`no ${kind} has begun`);
  };
  const attach = async (id: string, name: string, { unit = COMMUNE }: As = operator) => {
    const { status } = await sdc.app.request(`/v1/case-files/${id}/attachments`, {
      method: "POST",
      headers: {
        authorization: await sdc.bearer("operator", unit),
        "idempotency-key": mark(name, "filekey"),
      },
      body: formOf([pdf(name)]),
    });
    if (status !== 200) throw new Error(`the file of ${name} was not taken: ${status}`);
  };
  const said = (name: string) => ({
    place: mark(name, "place"),
    text: `${mark(name, "text")} và ${mark(name, "more")}`,
    external: [{ source: "national-database", number: mark(name, "number") }],
    personsNamed: [{ name: mark(name, "named"), post: mark(name, "post") }],
  });
  const given = async (id: string, command: string, body: object, as: As) => {
    await must(`/v1/hotline-report/${id}/${command}`, body, as);
  };

  const phone = idOf(
    (
      await must(
        "/v1/hotline-report",
        report({ ...said("phone"), original: mark("phone", "original"), flagged: true, reporter: undefined }),
        operator,
        mark("phone", "key"),
      )
    ).stream,
  );
  await attach(phone, "phone");

  const web = await begun("hotline-report", () =>
    sendThrough(
      browser(sdc.app),
      {
        flagged: "1",
        text: mark("web", "text"),
        place: mark("web", "place"),
        "person-1": mark("web", "named"),
        "post-1": mark("web", "post"),
        name: mark("web", "name"),
        phone: CONTACTS.phone.web,
        email: `${mark("web", "email")}@dan.example`,
      },
      [pdf("web")],
    ),
  );

  const mail = await begun("hotline-report", async () => {
    const transport = createTransport({ host: "127.0.0.1", port: smtpPort });
    const { bytes, name: filename } = pdf("mail");
    await transport.sendMail({
      from: `${mark("mail", "name")} <${mark("mail", "from")}@dan.example>`,
      to: DESK,
      date: new Date(0),
      subject: mark("mail", "subject"),
      text: mark("mail", "text"),
      messageId: `<${mark("mail", "messageid")}@dan.example>`,
      attachments: [{ filename, content: bytes }],
    });
    transport.close();
  });

  const zalo = await begun("hotline-report", async () => {
    const timestamp = String(Date.now());
    const body = JSON.stringify({
      app_id: "42",
      event_name: "user_send_text",
      timestamp,
      sender: { id: CONTACTS.platform.zalo },
      recipient: { id: "136" },
      message: { msg_id: mark("zalo", "messageid"), text: mark("zalo", "text") },
    });
    const mac = createHash("sha256").update(`42${body}${timestamp}ZALO-SECRET`).digest("hex");
    const headers = { "content-type": "application/json", "x-zevent-signature": `mac=${mac}` };
    await sdc.app.request("/channels/zalo", { method: "POST", body, headers });
  });

  const facebook = await begun("hotline-report", async () => {
    const sender = { id: CONTACTS.platform.facebook };
    const message = { mid: mark("facebook", "messageid"), text: mark("facebook", "text") };
    const messaging = [{ sender, recipient: { id: "106" }, timestamp: Date.now(), message }];
    const body = JSON.stringify({ object: "page", entry: [{ messaging }] });
    const signature = `sha256=${createHmac("sha256", "FB-SECRET").update(body).digest("hex")}`;
    const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
    await sdc.app.request("/channels/facebook", { method: "POST", body, headers });
  });

  const app = await begun("hotline-report", async () => {
    const answer = await browser(sdc.app).ask("/open311/v2/requests.json", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body: new URLSearchParams({
        api_key: API_KEY,
        service_code: "infrastructure",
        "attribute[unit]": COMMUNE,
        description: mark("app", "text"),
        address_string: mark("app", "place"),
        first_name: mark("app", "name"),
        email: `${mark("app", "email")}@dan.example`,
        phone: CONTACTS.phone.app,
      }).toString(),
    });
    if (answer.status !== 200) throw new Error(answer.html);
  });

  const later = await begun("hotline-report", () =>
    must(
      "/v1/hotline-report",
      report({
        ...said("later"),
        reporter: {
          name: mark("later", "name"),
          phone: CONTACTS.phone.later,
          email: `${mark("later", "email")}@dan.example`,
          address: mark("later", "address"),
        },
      }),
      operator,
    ),
  );
  await attach(later, "later");
  await given(later, "classify", { kind: "reflection", ground: mark("later", "ground") }, officer);
  await given(later, "assign", { unit: COMMUNE, officer: mark("later", "officer") }, operator);
  await given(later, "accept", {}, officer);
  await given(later, "write-to-reporter", { text: mark("later", "told") }, officer);
  const masked = { title: mark("later", "title"), text: mark("later", "masked") };
  await given(later, "publish", masked, head);
  await given(later, "merge-into", { report: ordinary }, officer);
  await sdc.standalone.caughtUp();

  const formal = await begun("hotline-report", () =>
    must("/v1/hotline-report", report({ ...said("formal"), reporter: undefined }), operator),
  );
  const today = dayOf(sdc.standalone.now());
  const denunciation = (name: string) => ({
    register: { number: mark(name, "register"), body: mark(name, "body"), kept: "paper" },
    receivedOn: today,
    text: mark(name, "text"),
    deniedUnit: COMMUNE,
    deniedRank: "other",
  });
  const opened = await begun("denunciation", () =>
    given(
      formal,
      "classify-formal",
      {
        kind: "denunciation",
        document: { form: "letter", number: mark("formal", "letter"), date: today },
        ground: mark("formal", "ground"),
        denunciation: denunciation("opened"),
      },
      head,
    ),
  );
  const denun = idOf(
    (
      await must(
        "/v1/denunciation",
        { unit: COMMUNE, form: "record", ...denunciation("denun") },
        head,
        mark("denun", "key"),
      )
    ).stream,
  );
  await must(`/v1/denunciation/${denun}/check-several-places`, { reason: mark("denun", "reason") }, head);
  const checked = { on: today, form: true, capacity: true, grounds: true, competent: true };
  await must(`/v1/denunciation/${denun}/record-check`, { ...checked, ground: mark("denun", "ground") }, head);

  const requested = {
    unit: COMMUNE,
    about: `denunciation/${denun}`,
    form: "written",
    receivedOn: today,
    register: { number: mark("prot", "register"), body: mark("prot", "body"), kept: "paper" },
    whom: "denouncer",
    wanted: ["property"],
    text: mark("prot", "text"),
  };
  const prot = idOf((await must("/v1/protection", requested, head)).stream);
  const measures = [{ kind: "property", by: mark("prot", "by"), text: mark("prot", "measure") }];
  const decision = { number: mark("prot", "decision"), date: today };
  await must(`/v1/protection/${prot}/apply`, { decision, measures, reason: mark("prot", "reason") }, head);

  const { log, vault: sealer, now } = sdc.standalone;
  const watched = JSON.stringify({ name: mark("watch", "name"), staffNumber: mark("watch", "staff") });
  const joined = await watchFromOutside(
    { log, sealer, now },
    {
      id: later,
      key: mark("watch", "key"),
      name: "opt-in",
      body: {
        unit: CITY,
        told: { version: riskTextNow.version, language: "vi" },
        agreed: true,
        sealed: sealTo(publicKey, watched, `retaliation-watch/${later}`),
      },
    },
  );
  if (isRefusal(joined) || "invalid" in joined) throw new Error(JSON.stringify(joined));
  const match = { kind: "dismissal", on: today, certainty: "staff-number", text: mark("watch", "match") };
  await must(`/v1/retaliation-watch/${later}/note-match`, match, CITY_HEAD);

  const told = matterOn(today, {
    content: mark("recept", "text"),
    citizens: [
      { name: mark("recept", "name"), address: mark("recept", "address"), paper: mark("recept", "paper") },
    ],
    settledBy: mark("recept", "settled"),
    documents: [{ title: mark("recept", "document") }],
    note: mark("recept", "note"),
  });
  const recept = idOf((await must("/v1/reception-matter", told, operator, mark("recept", "key"))).stream);
  await must(`/v1/reception-matter/${recept}/flag`, {}, operator);

  const considered = async (name: string, subject: string, acts: object) =>
    idOf(
      (
        await must(
          "/v1/disciplinary-case",
          {
            unit: CITY,
            on: today,
            person: { subject, unit: COMMUNE, kind: "civil-servant", standing: "staff" },
            detectedOn: today,
            source: { number: mark(name, "source"), date: today, issuer: mark(name, "issuer") },
            acts: [{ committedOn: today, ground: "retaliation", text: mark(name, "text"), ...acts }],
          },
          CITY_HEAD,
        )
      ).stream,
    );
  const basis = mark("disc", "basis");
  const unlimited = { unlimited: { ground: "national-security", basis } };
  const disc = await considered("disc", mark("disc", "subject"), unlimited);
  const number = mark("disc", "summons");
  const summons = { step: "self-criticism", document: { number, date: today }, meetingOn: today };
  await must(`/v1/disciplinary-case/${disc}/summon`, summons, CITY_HEAD);
  const relative = { subject: mark("disc", "relative") };
  await must(`/v1/disciplinary-case/${disc}/declare-relative`, relative, CITY_HEAD);
  // About somebody who asks everywhere, and has not been told.
  const untold = await considered("untold", `case-officer@${COMMUNE}`, {});

  const sealed = await plantSealed({ sdc, must, begun, attach }, { unit: CITY, publicKey });

  // What was to be told of them while they were ordinary has been told.
  for (let tries = 0; tries < 500 && (await listEffects(sdc.standalone.store)).length > 0; tries++)
    await new Promise((done) => setTimeout(done, 20));
  for (const id of [mail, zalo, facebook, app, later]) await given(id, "flag", {}, operator);
  await sdc.standalone.caughtUp();
  const reports = { phone, web, mail, zalo, facebook, app, later, formal };
  return { ...reports, denun, opened, prot, recept, disc, untold, ...sealed };
};
