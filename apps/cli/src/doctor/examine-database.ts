/** The server's version and clock, the migrations, and that no login may do what only the owner may. Changes nothing. */
import { readMigrations } from '@countermeasure/db/run-migrations';
import pg from 'pg';
import type { Complaint } from './complaint.ts';

const POSTGRES = 18;
const MOST_SKEW_SECONDS = 30;

export async function examineDatabase(ownerUrl: string): Promise<Complaint[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'countermeasure doctor' });
  await client.connect();
  try {
    return [
      ...(await examineServer(client)),
      ...(await examineMigrations(client)),
      ...(await examinePrivileges(client)),
    ];
  } finally {
    await client.end();
  }
}

async function examineServer(client: pg.Client): Promise<Complaint[]> {
  const found: Complaint[] = [];
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int / 10000 AS major, extract(epoch FROM clock_timestamp())::float AS now",
  );
  const { major, now } = rows[0] as { major: number; now: number };
  if (major < POSTGRES)
    found.push({
      check: 'postgres',
      en: `PostgreSQL ${major} is too old; use ${POSTGRES} or newer.`,
      zh: `PostgreSQL ${major} 版本过低；请使用 ${POSTGRES} 或更高版本。`,
    });
  const skew = Math.round(Math.abs(Date.now() / 1000 - now));
  if (skew > MOST_SKEW_SECONDS)
    found.push({
      check: 'clock',
      en: `The clocks of this machine and of the database are ${skew} seconds apart; set both by NTP.`,
      zh: `本机与数据库的时钟相差 ${skew} 秒；请用 NTP 校准两者。`,
    });
  return found;
}

async function examineMigrations(client: pg.Client): Promise<Complaint[]> {
  const { rows: ledger } = await client.query("SELECT to_regclass('public._prisma_migrations') AS at");
  const { rows } = ledger[0].at
    ? await client.query<{ name: string; checksum: string }>(
        'SELECT migration_name AS name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      )
    : { rows: [] };
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const known = await readMigrations();
  const pending = known.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
  const names = new Set(known.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !names.has(name));
  const edited = known.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  const found: Complaint[] = [];
  const say = (check: string, list: string[], en: string, zh: string) =>
    list.length > 0 && found.push({ check, en: `${list.join(', ')} ${en}`, zh: `${list.join('、')} ${zh}` });
  say(
    'migrations',
    pending,
    'not applied yet; run `countermeasure migrate`.',
    '尚未执行；请运行 `countermeasure migrate`。',
  );
  say(
    'migrations',
    unknown,
    'unknown here: a newer version made this database; use that.',
    '在此版本中不存在：数据库由更新的版本建立，请使用该版本。',
  );
  say(
    'migrations',
    edited.map(({ name }) => name),
    'changed after it was applied; bring back the file.',
    '执行后被改动；请恢复原文件。',
  );
  return found;
}

/** What each login must not be able to do. */
async function examinePrivileges(client: pg.Client): Promise<Complaint[]> {
  const { rows } = await client.query<{ login: string; may: string; object: string }>(`
    SELECT login, may, object FROM (VALUES
      ('cm_editor', 'UPDATE', 'editorial.audit_event'), ('cm_editor', 'DELETE', 'editorial.audit_event'),
      ('cm_partner', 'SELECT', 'editorial.article'), ('cm_partner', 'SELECT', 'auth.user'),
      ('cm_partner', 'INSERT', 'published.article'), ('cm_keys', 'SELECT', 'editorial.article')) AS denied (login, may, object)
    WHERE EXISTS (SELECT FROM pg_roles WHERE rolname = login) AND to_regclass(object) IS NOT NULL
      AND CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = login) AND to_regclass(object) IS NOT NULL
        THEN has_table_privilege(login, object, may) END`);
  const found = rows.map(({ login, may, object }) => ({
    check: 'privileges',
    en: `${login} may ${may} ${object}, which it must not; revoke it.`,
    zh: `${login} 对 ${object} 拥有不应有的 ${may} 权限；请收回。`,
  }));
  const { rows: lacking } = await client.query<{ login: string }>(
    "SELECT login FROM unnest(ARRAY['cm_editor', 'cm_partner', 'cm_keys']) AS login WHERE login NOT IN (SELECT rolname FROM pg_roles)",
  );
  for (const { login } of lacking)
    found.push({
      check: 'roles',
      en: `The login ${login} is missing; run \`countermeasure migrate\`.`,
      zh: `缺少登录角色 ${login}；请运行 \`countermeasure migrate\`。`,
    });
  return found;
}
