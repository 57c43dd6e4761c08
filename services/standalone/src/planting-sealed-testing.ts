import { idOf } from "@sdc/core/commit";
import { dayOf } from "@sdc/law/local-day";
import { sealedReporterContext } from "@sdc/public/seal/sealed-reporter";
import { sealTo } from "@sdc/sealing/sealed-text";
import { browser, sendThrough } from "./public-testing.ts";
import { type As, mark, pdf, type Planting } from "./planted-testing.ts";
import { report } from "./testing.ts";

/**
 * What is sealed to a body that is not of this machine: a report that turned out to be a denunciation, with the case that came
 * of it, and one whose reporter sealed their name in the browser.
 */
export const plantSealed = async (
  { sdc, must, begun, attach }: Planting,
  { unit, publicKey }: { readonly unit: string; readonly publicKey: string },
) => {
  const head: As = { role: "head-of-unit", unit };
  const operator: As = { role: "operator", unit };
  const today = dayOf(sdc.standalone.now());

  const sealed = idOf(
    (
      await must(
        "/v1/hotline-report",
        report({
          unit,
          place: mark("sealed", "place"),
          text: mark("sealed", "text"),
          original: mark("sealed", "original"),
          personsNamed: [{ name: mark("sealed", "named"), post: mark("sealed", "post") }],
          reporter: undefined,
        }),
        operator,
        mark("sealed", "key"),
      )
    ).stream,
  );
  await attach(sealed, "sealed", operator);
  const message = { text: mark("sealed", "told") };
  await must(`/v1/hotline-report/${sealed}/write-to-reporter`, message, operator);
  const denunciation = {
    register: { number: mark("after", "register"), body: mark("after", "body"), kept: "paper" },
    receivedOn: today,
    text: mark("after", "text"),
    deniedUnit: unit,
    deniedRank: "other",
  };
  const letter = { form: "letter", number: mark("sealed", "letter"), date: today };
  const formally = { kind: "denunciation", document: letter, ground: mark("sealed", "ground"), denunciation };
  const after = await begun("denunciation", () =>
    must(`/v1/hotline-report/${sealed}/classify-formal`, formally, head),
  );
  await until(async () =>
    (await sdc.standalone.log.read(`hotline-report/${sealed}`)).commits.some(({ types }) =>
      types.includes("report-keys-destroyed"),
    ),
  );

  const who = JSON.stringify({ name: mark("browser", "name"), email: mark("browser", "email") });
  const browsed = await begun("hotline-report", () =>
    sendThrough(
      browser(sdc.app),
      {
        unit,
        flagged: "1",
        text: mark("browser", "text"),
        place: mark("browser", "place"),
        "sealed-reporter": sealTo(publicKey, who, sealedReporterContext(unit)),
      },
      [pdf("browser")],
    ),
  );

  return { sealed, after, browser: browsed };
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("what was sealed to the body still opens");
};
