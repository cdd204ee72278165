/**
 * Who a partner's key belongs to. Looked up by its SHA-256 through a login that can read keys and nothing else; an
 * answer, also that there is no such key, is held for ten seconds.
 */
import { createHash } from 'node:crypto';
import { looksLikeApiKey } from '@countermeasure/domain/api-key';
import type { Logger } from '@countermeasure/runtime/logger';
import type pg from 'pg';

export type ApiScope = 'RECORDS_READ' | 'TEXT_READ' | 'CHANGES_READ' | 'EXPORTS_READ';

export type ApiKeyHolder = {
  keyId: string;
  partner: string;
  scopes: ApiScope[];
  budget: number;
  restoreRate: number;
  expiresAt: Date | null;
};

const HELD_MS = 10_000;
const MOST_HELD = 5_000;
/** `last_used_at` is written at most this often for a key. */
const USE_NOTED_MS = 60_000;

type Held = { holder: Promise<ApiKeyHolder | undefined>; until: number };

export class ApiKeys {
  #pool: pg.Pool;
  #logger: Logger;
  #now: () => number;
  #held = new Map<string, Held>();
  #noted = new Map<string, number>();

  constructor(pool: pg.Pool, logger: Logger, now: () => number = Date.now) {
    this.#pool = pool;
    this.#logger = logger;
    this.#now = now;
  }

  /** Undefined for a key that is unknown, expired or revoked, or whose partner is not active: callers learn no more. */
  async find(key: string): Promise<ApiKeyHolder | undefined> {
    if (!looksLikeApiKey(key)) return undefined;
    const sha256 = createHash('sha256').update(key).digest('hex');
    const holder = await this.#lookUpOnce(sha256);
    if (!holder || (holder.expiresAt && holder.expiresAt.getTime() <= this.#now())) return undefined;
    this.#noteUse(holder.keyId);
    return holder;
  }

  /** What is held is looked up again: a key has changed. */
  forget(): void {
    this.#held.clear();
  }

  #lookUpOnce(sha256: string) {
    const held = this.#held.get(sha256);
    if (held && held.until > this.#now()) return held.holder;
    const holder = this.#lookUp(sha256);
    if (this.#held.size >= MOST_HELD) this.#held.clear();
    this.#held.set(sha256, { holder, until: this.#now() + HELD_MS });
    // A failed look-up must be tried again by the next request.
    holder.catch(() => this.#held.delete(sha256));
    return holder;
  }

  async #lookUp(sha256: string): Promise<ApiKeyHolder | undefined> {
    const { rows } = await this.#pool.query<ApiKeyHolder>(FIND, [sha256]);
    return rows[0];
  }

  #noteUse(keyId: string) {
    const now = this.#now();
    if (now - (this.#noted.get(keyId) ?? 0) < USE_NOTED_MS) return;
    this.#noted.set(keyId, now);
    this.#pool
      .query('UPDATE auth.api_key SET last_used_at = now() WHERE id = $1', [keyId])
      // The answer does not wait for it, and a partner is not refused because a date could not be written.
      .catch((err: unknown) => this.#logger.warn({ err, keyId }, 'The last use of a key could not be noted'));
  }
}

const FIND = `
  SELECT k.id AS "keyId", p.name AS partner, k.scopes::text[] AS scopes, k.budget, k.restore_rate AS "restoreRate",
    k.expires_at AS "expiresAt"
  FROM auth.api_key k JOIN auth.partner p ON p.id = k.partner_id
  WHERE k.sha256 = $1 AND k.revoked_at IS NULL AND p.active`;
