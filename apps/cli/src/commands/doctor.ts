/** `countermeasure doctor`: what is wrong with an installation and what to do. Changes nothing; exits 1 when something is. */
import { type Environment, readEnvironment } from '@countermeasure/runtime/env';
import { openOwner } from '../backup/open-owner.ts';
import type { Complaint } from '../doctor/complaint.ts';
import { examineDatabase } from '../doctor/examine-database.ts';
import { examineMachine } from '../doctor/examine-machine.ts';
import { EXIT, explainError } from '../exit-codes.ts';

export async function doctor({ json }: { json?: boolean }): Promise<void> {
  const found: Complaint[] = [];
  const environment = await attempt('environment', found, async () => readEnvironment());
  if (environment) {
    found.push(...(await examineMachine(environment.dataDir)));
    await attempt('database', found, () => examine(environment, found));
  }
  const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  if (json) console.log(JSON.stringify({ complaints: found }));
  else if (found.length === 0) console.log(isChinese ? '未发现问题。' : 'Nothing is wrong.');
  else for (const { en, zh } of found) console.log(isChinese ? zh : en);
  if (found.length > 0) process.exitCode = EXIT.SOME_FAILED;
}

async function examine(environment: Environment, found: Complaint[]) {
  const { owner, close } = await openOwner(environment, 'read');
  try {
    found.push(...(await examineDatabase(owner)));
  } finally {
    await close();
  }
}

/** What stops an examination is itself a complaint, unless it is a defect of ours. */
async function attempt<T>(check: string, found: Complaint[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { code, text } = explainError(error);
    if (code === EXIT.DEFECT) throw error;
    found.push({ check, en: text, zh: text });
    return undefined;
  }
}
