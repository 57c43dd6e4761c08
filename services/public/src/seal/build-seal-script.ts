import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** What a browser runs: `in-browser.ts` and all it takes, as one script without imports. The same source gives the same script. */
export const buildSealScript = async (): Promise<string> => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, "in-browser.ts"),
    platform: "browser",
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ minify: true, format: "iife" });
  await bundle.close();
  const [{ code }] = output;
  return code;
};

/** `npm run seal-script`: writes `seal-script.ts`; a spec says when that is owed. */
if (import.meta.main)
  writeFileSync(
    join(import.meta.dirname, "seal-script.ts"),
    `/** Built by \`npm run seal-script\`: what a page runs that seals. */\nexport const sealScript =\n  ${JSON.stringify(await buildSealScript())};\n`,
  );
