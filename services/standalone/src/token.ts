import { isRole, ROLES } from "@sdc/access/roles";
import { configFrom } from "./config.ts";
import { localIssuer } from "./identity/local-issuer.ts";

/** `npm run --silent token -- operator commune-20335-2025b`: a bearer token of the local issuer, for scripts. */
const main = async (): Promise<void> => {
  const [role = "", unit = ""] = process.argv.slice(2);
  if (!isRole(role) || !/^[a-z0-9-]+$/.test(unit)) {
    console.error(
      `Usage: npm run --silent token -- <role> <unit>\nRoles: ${ROLES.join(", ")}\nExample unit: commune-20335-2025b`,
    );
    process.exitCode = 2;
    return;
  }
  const config = configFrom(process.env);
  if (config.issuer !== undefined) throw new Error("SDC_ISSUER is set: ask that issuer for a token");
  const issuer = await localIssuer(config);
  console.log(await issuer.token({ role, unit }));
};

await main();
