import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventsOf } from "@sdc/core/commit";
import { addDays, dayOf } from "@sdc/law/local-day";
import { sealedReporterContext } from "@sdc/public/seal/sealed-reporter";
import { newKeyPair } from "@sdc/sealing/key-pair";
import { openWith } from "@sdc/sealing/sealed-text";
import { chromiumBefore, type Watched } from "./chromium-testing.ts";
import { what, where } from "./public-testing.ts";
import { COMMUNE, open, type Opened } from "./testing.ts";

const CITY = "city-48";
const WHO = { name: "MARKER Trần Thị B", phone: "0900777666" };
const body = newKeyPair();

let sdc: Opened;
let chromium: Awaited<ReturnType<typeof chromiumBefore>>;
beforeAll(async () => {
  sdc = await open("sqlite", undefined, { proxyHops: 1 });
  const today = dayOf(sdc.standalone.now());
  const decision = { number: "9/QĐ", date: addDays(today, -1) };
  for (const unit of [COMMUNE, CITY]) {
    const asked = { publicKey: body.publicKey, from: today, decision };
    await sdc.post(`/v1/body-key/${unit}/publish`, asked, { role: "head-of-unit", unit });
  }
  await sdc.standalone.caughtUp();
  chromium = await chromiumBefore(sdc);
});
afterAll(async () => {
  await chromium.close();
  expect(sdc.errors).toEqual([]);
  await sdc.stop();
});

/** Through the first two steps of the form, to the one that asks who reports. */
const toLastStep = async ({ page }: Watched, isFlagged: boolean): Promise<void> => {
  await page.goto(`${chromium.origin}/gui?lang=vi`);
  await page.locator("[name=unit]").selectOption(where.unit);
  await page.locator("[name=place]").fill(where.place);
  await page.locator("[name=field]").selectOption(where.field);
  await page.locator("#send").click();
  await page.locator("[name=text]").fill(what.text);
  if (isFlagged) await page.locator("[name=flagged]").check();
  await page.locator("#send").click();
};

/** The reports that came in since. */
const receivedSince = async (before: ReadonlySet<string>) => {
  await sdc.standalone.caughtUp();
  return (await Array.fromAsync(sdc.standalone.log.scan()))
    .flatMap(({ commits }) => commits)
    .filter(({ stream }) => stream.startsWith("hotline-report/") && !before.has(stream))
    .flatMap((commit) => eventsOf<{ type: string; sealedReporter?: object }>(commit));
};
const reports = async (): Promise<ReadonlySet<string>> =>
  new Set(
    (await Array.fromAsync(sdc.standalone.log.scan())).flatMap(({ commits }) =>
      commits.map(({ stream }) => stream),
    ),
  );
/** What the browser sent in place of what was typed. */
const sealedIn = ({ posted }: Watched): string =>
  /sealed1\.[\w-]+\.[\w-]+/.exec(posted.join("\n"))?.[0] ?? "";

/** Nothing that was typed left the browser as it was typed, nobody else was asked, and no policy was broken. */
const expectUntold = ({ posted, asked, complaints }: Watched): void => {
  expect(posted.length).toBeGreaterThan(0);
  // A form percent-encodes what it sends; both ways of writing it are looked for.
  const sent = posted.flatMap((one) => [
    one,
    decodeURIComponent(one.replaceAll("+", " ").replace(/%(?![0-9A-F]{2})/gi, "%25")),
  ]);
  expect(sent.join("\n")).not.toMatch(/MARKER|0900777666|Trần Thị B/);
  expect(asked.filter((address) => !address.startsWith(`${chromium.origin}/`))).toEqual([]);
  expect(asked.join("\n")).not.toMatch(/MARKER|0900777666/);
  expect(complaints).toEqual([]);
};

describe("a flagged report", () => {
  test("is sent from a phone's browser with who reports sealed to the body alone", async () => {
    const person = await chromium.person();
    const { page } = person;
    const before = await reports();
    await toLastStep(person, true);
    await page.locator("#sealing").waitFor();
    expect(await page.locator("#no-sealing").isVisible()).toBe(false);
    await page.locator("#seal-name").fill(WHO.name);
    await page.locator("#seal-phone").fill(WHO.phone);
    await page.locator("#send").click();
    await page
      .getByText(/\d{4} \d{4} \d{4} \d{4}/)
      .first()
      .waitFor();
    expectUntold(person);
    const [event] = await receivedSince(before);
    expect(event?.event.sealedReporter).toMatchObject({ body: COMMUNE });
    const sealed = sealedIn(person);
    expect(JSON.parse(openWith(body.privateKey, sealed, sealedReporterContext(COMMUNE)) ?? "null")).toEqual(
      WHO,
    );
  });

  test("without a script nothing asks for a name, the page says what to leave out, and the report is taken", async () => {
    const person = await chromium.person({ javaScriptEnabled: false });
    const { page } = person;
    const before = await reports();
    await toLastStep(person, true);
    await page.locator("#no-sealing").waitFor();
    expect(await page.locator("#sealing").isVisible()).toBe(false);
    expect(await page.locator("#no-sealing").innerText()).toContain("an toàn hơn là bỏ đi");
    await page.locator("#send").click();
    await page
      .getByText(/\d{4} \d{4} \d{4} \d{4}/)
      .first()
      .waitFor();
    const events = await receivedSince(before);
    expect(events.map(({ event }) => [event.type, event.sealedReporter])).toEqual([
      ["report-received", undefined],
    ]);
  });
});

test("whoever joins the watch is sealed to the protecting body in their own browser, and nothing stays on the page", async () => {
  const person = await chromium.person();
  const { page } = person;
  await toLastStep(person, false);
  await page.locator("#send").click();
  const shown = page.getByText(/\d{4} \d{4} \d{4} \d{4}/).first();
  await shown.waitFor();
  const code = (/\d{4} \d{4} \d{4} \d{4}/.exec(await shown.innerText())?.[0] ?? "").replaceAll(" ", "");
  await sdc.standalone.caughtUp();
  await page.goto(`${chromium.origin}/theo-doi?lang=vi`);
  await page.locator("[name=code]").first().fill(code);
  await page
    .locator("form", { has: page.locator("[name=code]") })
    .first()
    .locator("button")
    .first()
    .click();
  await page.getByRole("button", { name: "Xem về theo dõi trả đũa" }).click();
  await page.locator("[name=unit]").selectOption(CITY);
  await page.locator("[name=agreed]").check();
  await page
    .locator("form", { has: page.locator("[name=agreed]") })
    .locator("button")
    .click();

  const form = page.locator("form[data-public-key]");
  await form.waitFor();
  expect(await page.locator("#without-script").isVisible()).toBe(false);
  await form.locator("button").click();
  await page.locator("#name-missing").waitFor();
  await page.locator("#name").fill(WHO.name);
  await page.locator("#staffNumber").fill("MARKER-12");
  await form.locator("button").click();
  await page.getByText("Ông/Bà đang tham gia").waitFor();
  expectUntold(person);
  const sealed = sealedIn(person);
  const watch = (await Array.fromAsync(sdc.standalone.log.scan()))
    .flatMap(({ commits }) => commits)
    .find(({ stream }) => stream.startsWith("retaliation-watch/"))?.stream;
  expect(JSON.parse(openWith(body.privateKey, sealed, watch ?? "") ?? "null")).toEqual({
    name: WHO.name,
    staffNumber: "MARKER-12",
  });
  await page.goBack();
  expect(await page.content()).not.toMatch(/MARKER/);
});
