import { parentPort, workerData } from "node:worker_threads";
import { readMail } from "./read-mail.ts";

// Given by `readMailApart`.
const read = await readMail(workerData as Uint8Array);
const buffers = "unread" in read ? [] : read.files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
parentPort?.postMessage(read, [...new Set(buffers)]);
