// What the list serves at 16 connections, and what PostgreSQL gives for the same two statements: the look-up of the sign-in
// and the page. Needs wrk, psql and pgbench on PATH and an empty database of its own: DATABASE_URL, a JDBC URL.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newPerson, startService } from "./service.mjs";

const SESSIONS = Number(process.env.SESSIONS ?? 10_000);
const CONNECTIONS = 16;
const SECONDS = Number(process.env.SECONDS ?? 10);
// A fresh JVM serves at a tenth of its speed; it has compiled what it needs after some ten thousand calls.
const WARM_UP_SECONDS = Number(process.env.WARM_UP_SECONDS ?? 30);

const jdbc = new URL(process.env.DATABASE_URL?.replace(/^jdbc:/, "") ?? "");
const database = `postgresql://${process.env.DATABASE_USERNAME ?? "postgres"}@${jdbc.host}${jdbc.pathname}`;
const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const sql = (statement) => run("psql", database, "-Atqc", statement).trim();

function wrk(url, cookie, seconds) {
  const text = run("wrk", "-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--latency", "-H", `Cookie: ${cookie}`, url);
  if (/Non-2xx/.test(text)) throw new Error(`${url}\n${text}`);
  const of = (pattern) => pattern.exec(text)[1];
  return { perSecond: Number(of(/Requests\/sec:\s+([\d.]+)/)), p50: of(/50%\s+(\S+)/), p99: of(/99%\s+(\S+)/) };
}

/** The statements of one call, as the service sends them. */
function floor(cookie, account) {
  const hash = createHash("sha256").update(cookie.split("=")[1]).digest("hex");
  const folder = mkdtempSync(join(tmpdir(), "sommelier-pgbench-"));
  const script = join(folder, "list.sql");
  writeFileSync(script, `
    select l.id, a.id, a.language, a.name, a.time_zone, l.last_used_at from login_session l join account a on a.id = l.account_id
      where l.token_hash = '\\x${hash}' and l.last_used_at >= now() - interval '30 days' and l.created_at >= now() - interval '90 days';
    select id, title, title_source, created_at, updated_at, closed_at, message_count, last_written_at, private, pinned
      from chat_session where account_id = '${account}' and not ((closed_at is not null or updated_at <= now() - interval '30 minutes')
        and (private or (not pinned and updated_at <= now() - interval '90 days')
          or (not pinned and last_written_at is null and created_at <= now() - interval '1 day')))
      order by pinned desc, created_at desc, id desc limit 21;`);
  try {
    const text = run("pgbench", database, "-n", "-M", "prepared", `-c${CONNECTIONS}`, "-j1", `-T${SECONDS}`, "-f", script);
    return Number(/tps = ([\d.]+)/.exec(text)[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const service = await startService({ RUN_JOBS: "false" });
try {
  const ask = await newPerson(service.base);
  const { id: account } = await (await ask("/auth/me")).json();
  sql(`insert into chat_session (id, account_id, title, title_source, created_at, updated_at, closed_at, message_count, last_written_at)
    select gen_random_uuid(), '${account}', 'Wine for ' || n, 'AUTO', at, at, at, 4, at
    from generate_series(1, ${SESSIONS}) n, lateral (select now() - n * interval '5 minutes' as at) then_; analyze chat_session`);
  const deep = `/chat/sessions?limit=100&offset=${Math.floor(SESSIONS * 0.9)}`;
  const { next_cursor: cursor } = await (await ask(deep)).json();
  const paths = ["/chat/sessions?limit=20", "/chat/sessions?limit=20&empty=false", `/chat/sessions?limit=20&cursor=${cursor}`,
    "/auth/me", "/q/health/live"];
  const database16 = floor(ask.cookie, account);
  console.log(`${SESSIONS} sessions of one account, ${CONNECTIONS} connections, ${SECONDS} s each after ${WARM_UP_SECONDS} s`);
  console.log(`pgbench, the statements of the list: ${Math.round(database16)}/s`);
  for (const path of paths) {
    wrk(service.base + path, ask.cookie, WARM_UP_SECONDS);
    const { perSecond, p50, p99 } = wrk(service.base + path, ask.cookie, SECONDS);
    const share = Math.round((100 * perSecond) / database16);
    console.log(`${path.replace(/cursor=.*/, "cursor=…")}: ${Math.round(perSecond)}/s (${share} %), p50 ${p50}, p99 ${p99}`);
  }
  console.log(`memory ${Math.round(service.memoryMb())} MB`);
} finally {
  await service.stop();
}
