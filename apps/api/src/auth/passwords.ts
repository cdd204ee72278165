/** Passwords: argon2id with OWASP's first choice of 19 MiB and two passes, about 30 ms here. */
import { hash, verify } from '@node-rs/argon2';

/** The library's number for argon2id; its own name is a const enum, which erasable TypeScript cannot read. */
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(stored, password.normalize('NFC'));
