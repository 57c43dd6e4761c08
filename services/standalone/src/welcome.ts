import { randomUUID } from "node:crypto";
import type { Role } from "@sdc/access/roles";
import { catalogue } from "@sdc/law/catalogue";
import { plans } from "@sdc/law/plans";
import type { Config } from "./config.ts";
import type { LocalIssuer } from "./identity/local-issuer.ts";

type Started = {
  readonly config: Config;
  readonly port: number;
  readonly units: number;
  readonly contacts: number;
  readonly issuer: LocalIssuer | undefined;
};

const COMMUNE = "commune-20335-2025b";
const PERSONAS: readonly { readonly who: string; readonly role: Role; readonly unit: string }[] = [
  { who: "Operator, Phường Bàn Thạch", role: "operator", unit: COMMUNE },
  { who: "Head of unit, Phường Bàn Thạch", role: "head-of-unit", unit: COMMUNE },
  { who: "Home Affairs", role: "home-affairs", unit: "so-noi-vu-2025b" },
];

/** What a start prints: what was loaded, the address, and with the local issuer three personas and three commands to try. */
export const welcome = async ({ config, port, units, contacts, issuer }: Started): Promise<string> => {
  const address = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  const duties = plans.map(({ id, number }) => {
    const rows = catalogue.filter(({ plan }) => plan === id);
    return `${rows.length} duties of Plan ${number}`;
  });
  const lines = [
    "Sổ Dân Chủ is ready.",
    `  Data folder   ${config.folder}`,
    `  Units         ${units} lives of units recorded`,
    `  Catalogue     ${duties.join(", ")}`,
    `  Demo month    ${contacts === 0 ? "none played at this start" : `${contacts} invented contacts played`}`,
    `  Address       ${address}`,
  ];
  if (issuer === undefined) return lines.join("\n");
  const tokens = await Promise.all(PERSONAS.map((persona) => issuer.token(persona)));
  const [operator = "", head = "", homeAffairs = ""] = tokens;
  const year = new Date().getUTCFullYear();
  const report = JSON.stringify({
    unit: COMMUNE,
    channel: "phone",
    receivedAt: new Date().toISOString(),
    place: "Tổ dân phố 3",
    field: "grassroots-democracy",
    text: "Danh sách các khoản đóng góp của tổ dân phố chưa được niêm yết công khai.",
  });
  return [
    ...lines,
    "",
    "Tokens, good for an hour (more: npm run --silent token -- <role> <unit>)",
    ...PERSONAS.map(({ who }, index) => `  ${who}\n    ${tokens[index] ?? ""}`),
    "",
    "Try:",
    "  # An operator posts a report.",
    `  curl -s -X POST ${address}/v1/hotline-report -H 'Authorization: Bearer ${operator}' -H 'Idempotency-Key: ${randomUUID()}' -H 'Content-Type: application/json' -d '${report}'`,
    "",
    "  # The head of the unit reads its queue.",
    `  curl -s '${address}/v1/hotline-queue?unit=${COMMUNE}&limit=3' -H 'Authorization: Bearer ${head}'`,
    "",
    "  # Home Affairs reads what the unit owes this year.",
    `  curl -s '${address}/v1/obligations?unit=${COMMUNE}&year=${year}' -H 'Authorization: Bearer ${homeAffairs}'`,
    "",
  ].join("\n");
};
