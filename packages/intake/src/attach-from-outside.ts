import type { RefusedFile } from "@sdc/attachments/accept";
import type { Descriptor } from "@sdc/attachments/take-in";
import type { CommandId } from "@sdc/core/handle";
import { derivedCommand } from "@sdc/core/derived-command";
import { hotlineReportAggregate } from "@sdc/domain/hotline-report/aggregate";
import { type IntakePorts, REPORTER } from "./ports.ts";

type Files = { readonly attachments: readonly Descriptor[]; readonly refused: readonly RefusedFile[] };

/** Names files in a report that is there, as its reporter's; once for each message, which `message` names. */
export const attachFromOutside = (
  ports: IntakePorts,
  { report, unit }: { readonly report: string; readonly unit: string },
  { attachments, refused }: Files,
  message: CommandId,
) =>
  hotlineReportAggregate.execute(ports, {
    id: report,
    name: "attach",
    body: { attachments, refused, from: "reporter" },
    at: ports.now(),
    by: { subject: REPORTER, unit },
    command: derivedCommand(REPORTER, report, "attach", message.key, message.body),
  });
